package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class PredictByHandTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
        window.open("d15_ten_increments.txtpb");
        window.playback().pause();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private void answer(FxRobot robot) throws TimeoutException {
        robot.clickOn(choice(robot, "0")).clickOn(choice(robot, "20")).clickOn("#check");
        until(() -> !text(robot, "#score").isEmpty());
    }

    private static CheckBox choice(FxRobot robot, String text) {
        return robot.lookup("#choices .check-box").queryAllAs(CheckBox.class).stream().filter(box -> box.getText().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void wantsACommitmentFirst(FxRobot robot) {
        assertTrue(robot.lookup("#check").query().isDisabled());
        assertEquals(List.of(), texts(robot, "#choices .chip"));
    }

    @Test
    void theLessonThatAnswersItIsToldAfterwards(FxRobot robot) throws TimeoutException {
        var lead = "What can be promised. Predict first: the lesson comes with the answer.";
        assertEquals(lead, text(robot, ".lesson-text"));
        answer(robot);
        assertEquals("At most once: all failed may still count up to 10, but never beyond.", text(robot, ".lesson-text"));
        robot.clickOn("#predict-again");
        assertEquals(lead, text(robot, ".lesson-text"));
        robot.interact(() -> window.open("d05_fault_free_call.txtpb"));
        assertTrue(text(robot, ".lesson-text").startsWith("Without faults"));
    }

    @Test
    void itsCardInTheGalleryTellsTheLessonAfterwards(FxRobot robot) throws TimeoutException {
        var lesson = "At most once: all failed may still count up to 10, but never beyond.";
        robot.type(KeyCode.G);
        assertFalse(isOnItsCard(robot, lesson));
        robot.type(KeyCode.ESCAPE);
        answer(robot);
        robot.type(KeyCode.G);
        assertTrue(isOnItsCard(robot, lesson));
        robot.type(KeyCode.ESCAPE).clickOn("#predict-clear").type(KeyCode.G);
        assertFalse(isOnItsCard(robot, lesson));
        robot.type(KeyCode.ESCAPE);
    }

    private static boolean isOnItsCard(FxRobot robot, String lesson) {
        return robot.lookup("#d15_ten_increments .label").queryAllAs(Label.class).stream().anyMatch(label -> label.isVisible() && label.getText().equals(lesson));
    }

    @Test
    void whatIsCommittedIsChangedNoMore(FxRobot robot) {
        robot.clickOn(choice(robot, "0")).clickOn("#check");
        assertTrue(choice(robot, "10").isDisabled());
    }

    @Test
    void isAnsweredByAllRuns(FxRobot robot) throws TimeoutException {
        answer(robot);
        assertEquals("1 of 4 right · exhaustive", text(robot, "#score"));
        assertEquals(List.of("✓ right", "✗ missed", "✗ missed", "✗ wrong"), texts(robot, "#choices .chip"));
        assertEquals("Also possible: 2, 3, 4, 5, 6, 7, 8, 9", text(robot, "#others"));
    }

    @Test
    void refutesWhoeverMissedSomethingByARun(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.interact(() -> robot.lookup("#choices .button").nth(2).queryAs(Button.class).fire());
        until(() -> window.workspace().excursionProperty().get() != null);
        assertEquals("10", window.playback().recordingProperty().get().last().server().service().text());
        assertTrue(window.playback().recordingProperty().get().last().calls().values().stream()
                .allMatch(call -> call.end().outcome().text().equals("FAIL")));
    }

    @Test
    void laysTheVotesOfAClassOverTheTruth(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.clickOn("#tallies");
        var field = robot.lookup("#choices .text-field").nth(1).queryAs(TextField.class);
        robot.doubleClickOn(field).write("24");
        assertEquals(List.of(0.0, 1.0, 0.0, 0.0), robot.lookup("#choices .tally").queryAllAs(ProgressBar.class)
                .stream().map(ProgressBar::getProgress).toList());
    }

    @Test
    void isForgottenOnRequest(FxRobot robot) throws TimeoutException {
        answer(robot);
        robot.clickOn("#predict-clear");
        assertFalse(choice(robot, "0").isSelected());
        assertTrue(robot.lookup("#check").query().isDisabled());
    }

    @Test
    void canBeFoldedAway(FxRobot robot) {
        robot.clickOn("#predict-fold");
        assertFalse(robot.lookup("#choices").query().getParent().getParent().isVisible());
    }

    @Test
    void isNotThereWithoutAQuestion(FxRobot robot) {
        robot.interact(() -> window.open("d05_fault_free_call.txtpb"));
        assertFalse(robot.lookup("#predict").query().isVisible());
    }
}
