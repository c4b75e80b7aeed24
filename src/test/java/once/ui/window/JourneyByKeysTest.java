package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.Places.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// From the gallery to the lecture without the mouse.
class JourneyByKeysTest extends WindowInUse {

    private static final int MOST_TABS = 60;

    @TempDir Path folder;

    @Start
    void start(Stage shown) {
        open(shown, Background.threads(), (_, name) -> Optional.of(folder.resolve(name)), RecentFiles.none());
        window.playback().pause();
    }

    @Stop
    void stop() {
        window.playback().pause();
        stage.setFullScreen(false);
    }

    @Test
    void leadsFromTheGalleryToTheLecture(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.G).write("puts fail").type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("d13_both_puts_fail.txtpb", window.openFile());
        playsAndStands(robot);
        dropsAFlight(robot);
        predicts(robot);
        explores(robot);
        saves(robot);
        lectures(robot);
    }

    private void playsAndStands(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.SPACE);
        assertTrue(window.playback().playingProperty().get());
        until(() -> moment().micros() > 0);
        robot.type(KeyCode.SPACE, KeyCode.HOME);
        assertFalse(window.playback().playingProperty().get());
        assertEquals(0, moment().applied());
    }

    private void dropsAFlight(FxRobot robot) {
        while (moment().inFlight().isEmpty()) {
            robot.type(KeyCode.RIGHT);
        }
        robot.type(KeyCode.M, KeyCode.D);
        assertEquals(1, window.document().interventions().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, window.document().interventions().size());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertTrue(window.document().modifiedProperty().get());
    }

    private void predicts(FxRobot robot) throws TimeoutException {
        tabTo(robot, node -> node instanceof CheckBox);
        robot.type(KeyCode.SPACE);
        tabTo(robot, node -> "check".equals(node.getId()));
        robot.type(KeyCode.SPACE);
        until(() -> !robot.lookup("#score").queryAs(Label.class).getText().isEmpty());
    }

    private void explores(FxRobot robot) {
        robot.type(KeyCode.E);
        assertTrue(robot.lookup("#explore-place").<Node>query().isVisible(), "what predicting has explored is shown");
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#explore-place").<Node>query().isVisible());
    }

    private void saves(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertTrue(Files.exists(folder.resolve("both_puts_fail.txtpb")));
        assertFalse(window.document().modifiedProperty().get());
    }

    private void lectures(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.L);
        until(() -> text(robot, "#lecture-number").startsWith("1 /"));
        assertTrue(stage.isFullScreen());
        robot.push(KeyCode.F11);
        assertFalse(stage.isFullScreen());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Place.DESK, window.places().openProperty().get());
        assertNotNull(window.scene().getFocusOwner());
        assertEquals("d01_the_hidden_machine.txtpb", window.places().chapterProperty().get());
    }

    private void tabTo(FxRobot robot, java.util.function.Predicate<Node> wanted) {
        var seen = new LinkedHashSet<String>();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            var owner = window.scene().getFocusOwner();
            if (owner != null && wanted.test(owner)) {
                assertTrue(owner.isFocusVisible());
                return;
            }
            seen.add(String.valueOf(owner));
            robot.type(KeyCode.TAB);
        }
        throw new AssertionError("not reached by Tab: " + seen);
    }
}
