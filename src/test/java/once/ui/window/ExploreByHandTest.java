package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class ExploreByHandTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
        window.open("d13_both_puts_fail.txtpb");
        window.playback().pause();
    }

    private void explore(FxRobot robot) throws TimeoutException {
        explore(robot, 3);
    }

    private void explore(FxRobot robot, int states) throws TimeoutException {
        robot.clickOn("#explore");
        until(() -> robot.lookup("#values .possible").queryAll().size() == states);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }

    private String end() {
        return window.playback().recordingProperty().get().last().server().service().text();
    }

    @Test
    void judgesTheGoalByThisRunAloneBeforeExploring(FxRobot robot) {
        assertEquals("this run", text(robot, "#goal-verdict"));
        assertEquals(List.of("✓", "✓", "✓", "not yet"), texts(robot, "#properties .chip"));
    }

    @Test
    void everyFinalStateIsShownAndThatThereAreNoOthers(FxRobot robot) throws TimeoutException {
        explore(robot);
        assertEquals(List.of("nothing", "val=1", "val=100"), texts(robot, "#values .possible"));
        assertEquals("3 final states · exhaustive", text(robot, "#outcomes-extent"));
    }

    @Test
    void theGoalIsJudgedByAllRuns(FxRobot robot) throws TimeoutException {
        explore(robot);
        until(() -> text(robot, "#goal-verdict").equals("✓ holds"));
        assertEquals(List.of("✓", "✓", "✓", "sometimes ▸"), texts(robot, "#properties .chip"));
    }

    @Test
    void aClientThatNeverGivesUpNeedNotEndAndNoSingleRunShowsIt(FxRobot robot) throws TimeoutException {
        CardsInUse.click(robot, "#mechanism-retries");
        CardsInUse.click(robot, "#knob-retry-unbounded");
        explore(robot, 1);
        until(() -> text(robot, "#goal-verdict").equals("✗ violated"));
        assertEquals(List.of("not refuted", "not refuted", "✗ no end", "not found"), texts(robot, "#properties .chip"));
    }

    @Test
    void aStateIsShownByARunAndTheWayLeadsBack(FxRobot robot) throws TimeoutException {
        explore(robot);
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
        explore(robot);
        until(() -> robot.lookup("#properties .link").tryQuery().isPresent());
        robot.clickOn("#properties .link");
        until(() -> window.workspace().excursionProperty().get() != null);
        var calls = window.playback().recordingProperty().get().last().calls().values();
        assertTrue(calls.stream().anyMatch(call -> call.count().executions() > 0 && !call.end().outcome().text().equals("OK")));
    }

    @Test
    void anotherSettingMakesItStaleUntilItIsExploredAgain(FxRobot robot) throws TimeoutException {
        explore(robot);
        robot.clickOn("#semantics-1");
        assertEquals("Settings have changed since these were explored.", text(robot, "#outcomes-hint"));
        assertEquals("this run", text(robot, "#goal-verdict"));
        robot.clickOn("#semantics-3");
        assertFalse(robot.lookup("#outcomes-hint").query().isVisible());
    }

    @Test
    void anotherScenarioHasNothingToShow(FxRobot robot) throws TimeoutException {
        explore(robot);
        robot.clickOn("#scenarios").write("zombie").clickOn("The zombie request");
        assertTrue(robot.lookup("#outcomes-hint").queryAs(Label.class).getText().startsWith("What else could have happened?"));
    }

    @Test
    void allOutcomesAreListedAndFiltered(FxRobot robot) throws TimeoutException {
        explore(robot);
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
        explore(robot);
        robot.interact(() -> window.explorations().openProperty().set(true));
        until(() -> !robot.lookup("#endings").queryAs(TableView.class).getItems().isEmpty());
        robot.clickOn("NO-KEY");
        until(() -> window.workspace().excursionProperty().get() != null);
        assertEquals("NO-KEY", window.playback().recordingProperty().get().last().calls().lastEntry().getValue().end().outcome().text());
    }

    @Test
    void escapeLeavesTheList(FxRobot robot) throws TimeoutException {
        explore(robot);
        robot.interact(() -> window.explorations().openProperty().set(true));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#explore-place").query().isVisible());
    }

}
