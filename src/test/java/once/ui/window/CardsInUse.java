package once.ui.window;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import once.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/// A window whose cards are worked on.
abstract class CardsInUse extends WindowInUse {

    @BeforeEach
    final void pause(FxRobot robot) {
        robot.interact(() -> window.open(OnceWindow.FIRST));
        standAt(500_000);
    }

    final Scenario scenario() {
        return window.playback().recordingProperty().get().scenario();
    }

    final void open(FxRobot robot, String demo) {
        robot.interact(() -> {
            window.open(demo);
            window.playback().pause();
        });
    }

    /// The cards are in a column that scrolls; a person would scroll there.
    static void show(FxRobot robot, String id) {
        var node = robot.lookup(id).query();
        robot.interact(() -> {
            for (var around = node.getParent(); around != null; around = around.getParent()) {
                if (around instanceof Cards cards) {
                    double room = cards.getContent().getBoundsInLocal().getHeight() - cards.getViewportBounds().getHeight();
                    double top = cards.getContent().sceneToLocal(node.localToScene(0, 0)).getY();
                    cards.setVvalue(room <= 0 ? 0 : Math.clamp((top - 60) / room, 0, 1));
                }
            }
        });
    }

    static void click(FxRobot robot, String id) {
        show(robot, id);
        robot.clickOn(id);
    }

    static void type(FxRobot robot, String id, String text) {
        click(robot, id);
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).selectAll());
        robot.write(text).type(KeyCode.ENTER);
    }

    static void choose(FxRobot robot, String id, String value) {
        show(robot, id);
        robot.interact(() -> robot.lookup(id).<ComboBox<String>>query().setValue(value));
    }

    static void undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }
}
