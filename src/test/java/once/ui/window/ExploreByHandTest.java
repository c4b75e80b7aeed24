package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

class ExploreByHandTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
        window.open("d13_both_puts_fail.txtpb");
        window.playback().pause();
    }

    @Stop
    void stop() {
        window.playback().pause();
    }

    private void explore(FxRobot robot) throws TimeoutException {
        press(robot, "#explore");
        until(() -> robot.lookup("#values .possible").queryAll().size() == 3);
    }

    /// Scrolled into sight first, as a person does.
    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private String end() {
        return window.playback().recordingProperty().get().last().server().service().text();
    }

    @Nested
    class BeforeExploring {

        @Test
        void theGoalIsJudgedByThisRunAlone(FxRobot robot) {
            assertEquals("this run", text(robot, "#goal-verdict"));
            assertEquals(List.of("✓", "✓", "✓", "not yet"), texts(robot, "#properties .chip"));
        }
    }

    @Nested
    class AfterExploring {

        @BeforeEach
        void search(FxRobot robot) throws TimeoutException {
            explore(robot);
        }

        @Test
        void everyFinalStateIsShownAndThatThereAreNoOthers(FxRobot robot) {
            assertEquals(List.of("nothing", "val=1", "val=100"), texts(robot, "#values .possible"));
            assertEquals("3 final states · exhaustive", text(robot, "#outcomes-extent"));
        }

        @Test
        void theGoalIsJudgedByAllRuns(FxRobot robot) throws TimeoutException {
            until(() -> text(robot, "#goal-verdict").equals("✓ holds"));
            assertEquals(List.of("✓", "✓", "✓", "sometimes ▸"), texts(robot, "#properties .chip"));
        }

        @Test
        void aStateIsShownByARunAndTheWayLeadsBack(FxRobot robot) throws TimeoutException {
            robot.interact(() -> window.playback().seek(700_000));
            var before = moment();
            robot.interact(() -> robot.lookup("#values .possible").nth(2).queryAs(Button.class).fire());
            until(() -> window.workspace().excursionProperty().get() != null);
            assertEquals("val=100", end());
            assertTrue(text(robot, "#excursion-why").startsWith("A run that ends at val=100"));
            robot.clickOn("#excursion-back");
            assertEquals(before, moment());
            assertFalse(robot.lookup("#excursion").query().isVisible());
        }

        @Test
        void anAdmissionIsShownByARun(FxRobot robot) throws TimeoutException {
            until(() -> robot.lookup("#properties .link").tryQuery().isPresent());
            robot.clickOn("#properties .link");
            until(() -> window.workspace().excursionProperty().get() != null);
            var calls = window.playback().recordingProperty().get().last().calls().values();
            assertTrue(calls.stream().anyMatch(call -> call.count().executions() > 0 && !call.end().outcome().text().equals("OK")));
        }

        @Test
        void anotherSettingMakesItStaleUntilItIsExploredAgain(FxRobot robot) throws TimeoutException {
            robot.clickOn("#semantics-1");
            assertEquals("Settings have changed since these were explored.", text(robot, "#outcomes-hint"));
            assertEquals("this run", text(robot, "#goal-verdict"));
            robot.clickOn("#semantics-3");
            assertFalse(robot.lookup("#outcomes-hint").query().isVisible());
        }

        @Test
        void anotherScenarioHasNothingToShow(FxRobot robot) {
            robot.clickOn("#search").write("zombie").clickOn("The zombie request");
            assertTrue(robot.lookup("#outcomes-hint").queryAs(Label.class).getText().startsWith("What else could have happened?"));
        }

        @Test
        void allOutcomesAreListedAndFiltered(FxRobot robot) throws TimeoutException {
            robot.interact(() -> window.explorations().openProperty().set(true));
            var table = robot.lookup("#endings").queryAs(TableView.class);
            until(() -> table.getItems().size() == 27);
            robot.clickOn("#explore-place .all-fail");
            until(() -> table.getItems().size() == 8);
            robot.interact(() -> robot.lookup("#filter-state").queryAs(ComboBox.class).getSelectionModel().select(1));
            until(() -> table.getItems().size() == 2);
            robot.clickOn("#close-explore");
            assertFalse(robot.lookup("#explore-place").query().isVisible());
        }

        @Test
        void anOutcomeOfTheListIsShownByARun(FxRobot robot) throws TimeoutException {
            robot.interact(() -> window.explorations().openProperty().set(true));
            until(() -> !robot.lookup("#endings").queryAs(TableView.class).getItems().isEmpty());
            robot.clickOn("NO-KEY");
            until(() -> window.workspace().excursionProperty().get() != null);
            assertEquals("NO-KEY", window.playback().recordingProperty().get().last().calls().lastEntry().getValue().end().outcome().text());
        }

        @Test
        void escapeLeavesTheList(FxRobot robot) {
            robot.interact(() -> window.explorations().openProperty().set(true));
            robot.type(KeyCode.ESCAPE);
            assertFalse(robot.lookup("#explore-place").query().isVisible());
        }
    }

    @Nested
    class AQuestion {

        @BeforeEach
        void ask(FxRobot robot) {
            robot.interact(() -> {
                window.open("d15_ten_increments.txtpb");
                window.playback().pause();
            });
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
            assertEquals("10", end());
            assertTrue(window.playback().recordingProperty().get().last().calls().values().stream()
                    .allMatch(call -> call.end().outcome().text().equals("FAIL")));
        }

        @Test
        void laysTheVotesOfAClassOverTheTruth(FxRobot robot) throws TimeoutException {
            answer(robot);
            robot.clickOn("#tallies");
            var field = robot.lookup("#choices .text-field").nth(1).queryAs(TextField.class);
            robot.doubleClickOn(field).write("24");
            assertEquals(List.of(0.0, 1.0, 0.0, 0.0), robot.lookup("#choices .tally").queryAllAs(javafx.scene.control.ProgressBar.class)
                    .stream().map(javafx.scene.control.ProgressBar::getProgress).toList());
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
    }

    @Test
    void aScenarioWithoutAQuestionHasNoStrip(FxRobot robot) {
        assertFalse(robot.lookup("#predict").query().isVisible());
        assertNull(window.workspace().excursionProperty().get());
    }
}
