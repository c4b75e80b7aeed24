package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import once.ui.panel.Places.Place;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class PlacesTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    private static int rows(FxRobot robot) {
        return robot.lookup(".compare-row").queryAll().size();
    }

    @Test
    void comparesFourSemanticsAndTellsWhereTheyPart(FxRobot robot) throws TimeoutException {
        robot.clickOn("#compare");
        until(() -> rows(robot) == 4);
        assertFalse(window.playback().playingProperty().get());
        assertEquals("The first attempt of #1 INC times out: Maybe gives up, At least once, At most once and Exactly once try again.",
                text(robot, "#parting"));
        robot.type(KeyCode.CLOSE_BRACKET);
        assertEquals("The second copy of #3 INC arrives: At least once runs it again (4 → 5), At most once and Exactly once answer from their cache.",
                text(robot, "#parting"));
    }

    @Test
    void marksTheFinalStatesThatDiffer(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.V);
        until(() -> rows(robot) == 4);
        robot.type(KeyCode.END);
        assertEquals(List.of("≠ 7", "≠ 13", "9", "≠ 10"),
                robot.lookup(".row-state").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    @Test
    void comparesMoreWithAClickButNeverFewerThanTwo(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.V);
        until(() -> rows(robot) == 4);
        robot.clickOn("#compare-4");
        until(() -> rows(robot) == 5);
        for (int choice = 1; choice <= 4; choice++) {
            robot.clickOn("#compare-" + choice);
        }
        until(() -> rows(robot) == 2);
        robot.type(KeyCode.ESCAPE);
        assertEquals(Place.DESK, window.places().openProperty().get());
    }

    @Test
    void playsOnWhenMoreIsCompared(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.V);
        until(() -> rows(robot) == 4);
        robot.type(KeyCode.HOME).type(KeyCode.SPACE).clickOn("#compare-4");
        until(() -> rows(robot) == 5);
        var there = text(robot, "#compare-time");
        until(() -> !text(robot, "#compare-time").equals(there));
    }

    @Test
    void playsBySpaceWhileTheMouseHoldsTheButton(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.V);
        until(() -> rows(robot) == 4);
        robot.moveTo("#compare-play").press(MouseButton.PRIMARY).type(KeyCode.V).type(KeyCode.V).type(KeyCode.HOME);
        var there = text(robot, "#compare-time");
        robot.type(KeyCode.SPACE);
        until(() -> !text(robot, "#compare-time").equals(there));
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void hidesTheServerAndShowsTheWorldsThatFit(FxRobot robot) {
        robot.clickOn("#semantics-2");
        standAt(20_000);
        robot.type(KeyCode.H);
        assertFalse(robot.lookup("#server-1").query().isVisible());
        assertFalse(robot.lookup("#server-side").query().isVisible());
        assertEquals("What the client can know about #1 INC", text(robot, "#worlds-title"));
        assertEquals("server hidden", text(robot, "#goal-verdict"));
        int before = robot.lookup(".world").queryAll().size();
        assertTrue(before > 1, "worlds: " + before);
        robot.type(KeyCode.END);
        assertEquals(1, robot.lookup(".world").queryAll().size());
        robot.clickOn("#hide-server");
        assertTrue(robot.lookup("#server-1").query().isVisible());
        assertEquals("this run", text(robot, "#goal-verdict"));
    }

    @Test
    void leadsThroughALectureWithAClicker(FxRobot robot) throws TimeoutException {
        inWindow(() -> window.playback().speedProperty().set(64));
        robot.type(KeyCode.L);
        until(() -> text(robot, "#lecture-number").startsWith("1 /"));
        for (int clicks = 0; clicks < 12 && text(robot, "#lecture-number").startsWith("1 /"); clicks++) {
            robot.type(KeyCode.PAGE_DOWN);
            WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        }
        assertTrue(text(robot, "#lecture-number").startsWith("2 /"));
        robot.type(KeyCode.B);
        assertTrue(robot.lookup("#lecture-blank").query().isVisible());
        robot.type(KeyCode.B);
        assertFalse(robot.lookup("#lecture-blank").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#lecture-place").query().isVisible());
        robot.type(KeyCode.L);
        assertTrue(text(robot, "#lecture-number").startsWith("2 /"), "it goes on where it was left");
        robot.type(KeyCode.PAGE_UP);
        until(() -> text(robot, "#lecture-number").startsWith("1 /"));
    }
}
