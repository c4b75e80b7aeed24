package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The stage and the diagram keep their shares of the middle.
class DividedTest extends WindowInUse {

    private static final double SLACK = .01;

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @Test
    void whereEverythingIsDrawnLarger(FxRobot robot) {
        double before = share(robot);
        see(() -> window.zoom().factorProperty().set(.75));
        see(() -> { });
        assertEquals(before, share(robot), SLACK);
        see(() -> window.zoom().factorProperty().set(1));
        see(() -> { });
        assertEquals(before, share(robot), SLACK);
        assertEquals(before, window.arrangement().stageShareProperty().get(), SLACK);
    }

    @Test
    void asTheViewerHasMovedTheDivider(FxRobot robot) {
        see(() -> middle(robot).setDividerPosition(0, .7));
        assertEquals(.7, window.arrangement().stageShareProperty().get(), SLACK);
        see(() -> window.zoom().factorProperty().set(.75));
        see(() -> { });
        assertEquals(.7, share(robot), SLACK);
    }

    private static double share(FxRobot robot) {
        return middle(robot).getDividerPositions()[0];
    }

    private static SplitPane middle(FxRobot robot) {
        return robot.lookup(".middle").query();
    }
}
