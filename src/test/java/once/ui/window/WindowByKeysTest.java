package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.scenario.Semantics;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class WindowByKeysTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @Test
    void pausesWithTheSpaceBarWhateverWasClicked(FxRobot robot) {
        robot.clickOn("#semantics-2").type(KeyCode.SPACE);
        assertFalse(window.playback().playingProperty().get());
        assertEquals(Semantics.AT_LEAST_ONCE, window.workspace().semanticsProperty().get());
    }

    @Test
    void stepsAndJumps(FxRobot robot) {
        robot.type(KeyCode.END);
        assertTrue(window.playback().isAtEnd());
        robot.type(KeyCode.LEFT);
        assertFalse(window.playback().isAtEnd());
        robot.type(KeyCode.RIGHT);
        assertTrue(window.playback().isAtEnd());
        robot.type(KeyCode.HOME);
        assertEquals(0, moment().applied());
    }

    @Test
    void choosesTheSemantics(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        assertEquals(Semantics.MAYBE, window.workspace().semanticsProperty().get());
    }

    @Test
    void leavesTypingToTheSearchField(FxRobot robot) {
        robot.type(KeyCode.G).write("lost 1");
        assertEquals("lost 1", robot.lookup("#search").queryAs(TextField.class).getText());
        assertEquals(Semantics.AT_MOST_ONCE, window.workspace().semanticsProperty().get());
    }

    @Test
    void theKeyThatLeadsToTheScenariosIsNotSearchedFor(FxRobot robot) {
        robot.type(KeyCode.G).type(KeyCode.ESCAPE).type(KeyCode.G);
        assertEquals("", robot.lookup("#search").queryAs(TextField.class).getText());
        robot.write("g");
        assertEquals("g", robot.lookup("#search").queryAs(TextField.class).getText());
    }

    @Test
    void findsAScenarioAndOpensItWithoutTheMouse(FxRobot robot) {
        robot.type(KeyCode.G).write("zombie");
        assertEquals(1, robot.lookup(".demo-card").queryAll().size());
        robot.type(KeyCode.ENTER);
        assertEquals("d14_zombie_request.txtpb", window.openFile());
        assertFalse(robot.lookup("#gallery-place").query().isVisible());
        assertEquals("play", window.scene().getFocusOwner().getId());
    }

    @Test
    void walksThroughTheScenarios(FxRobot robot) {
        robot.type(KeyCode.G).type(KeyCode.DOWN);
        assertEquals("d01_the_hidden_machine", window.scene().getFocusOwner().getId());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#gallery-place").query().isVisible());
    }

    @Test
    void movesTheDividerOfTheMiddleAsFarAsItGoes(FxRobot robot) {
        var before = shares();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        assertTrue(shares().getFirst() > before.getFirst() + 10 && shares().getLast() < before.getLast() - 10, () -> before + " " + shares());
        var larger = window.arrangement().stageShareProperty().get();
        assertEquals(larger, new WindowFrame(stage, window).settings().panels().stageShare());
        for (int times = 0; times < 15; times++) {
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        }
        var most = shares();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
        assertTrue(shares().getFirst() < most.getFirst() - 10, () -> most + " " + shares());
        robot.clickOn("#menu").clickOn("#menu-usual-shares");
        assertEquals(before.getFirst(), shares().getFirst(), 2);
    }

    /// How high stage and diagram are.
    private List<Double> shares() {
        inWindow(() -> Picture.layOut(window.scene()));
        return Stream.of(".stage", ".space-time").map(node -> window.scene().lookup("#desk").lookup(node).getLayoutBounds().getHeight()).toList();
    }

    @Test
    void showsTheKeys(FxRobot robot) {
        robot.clickOn("#keys");
        assertTrue(robot.lookup("#keys-table").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#keys-table").query().isVisible());
    }
}
