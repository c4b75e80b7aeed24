package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.scenario.Demos;
import once.scenario.Semantics;
import once.simulation.Event;
import once.ui.look.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class WindowByMouseTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @Test
    void playsTheFirstScenarioAtOnce() throws TimeoutException {
        assertEquals(OnceWindow.FIRST, window.openFile());
        assertTrue(window.playback().playingProperty().get());
        until(() -> moment().micros() > 0);
    }

    @Test
    void pausesAndPlays(FxRobot robot) {
        robot.clickOn("#play");
        assertFalse(window.playback().playingProperty().get());
        robot.clickOn("#play");
        assertTrue(window.playback().playingProperty().get());
    }

    @Test
    void stepsThereAndBack(FxRobot robot) {
        robot.clickOn("#to-start").clickOn("#step-forward").clickOn("#step-forward");
        var there = moment();
        robot.clickOn("#step-forward").clickOn("#step-back");
        assertEquals(there, moment());
        robot.clickOn("#to-start");
        assertEquals(0, moment().applied());
    }

    @Test
    void seesAnotherCounterUnderAnotherSemantics(FxRobot robot) throws TimeoutException {
        for (var end : expected().entrySet()) {
            robot.clickOn("#semantics-" + (end.getKey().ordinal() + 1)).clickOn("#to-end");
            // a table shows its rows with the next frame, which may be late
            until(() -> counter(robot).equals(end.getValue()));
        }
        assertEquals(expected().size(), Set.copyOf(expected().values()).size());
    }

    @Test
    void theSemanticsStayUnderThePointer(FxRobot robot) {
        var before = robot.lookup("#semantics-2").query().localToScene(0, 0);
        robot.clickOn("#semantics-2").clickOn("#semantics-5");
        assertEquals(before, robot.lookup("#semantics-2").query().localToScene(0, 0));
        robot.clickOn("#undo");
        assertEquals(before, robot.lookup("#semantics-2").query().localToScene(0, 0));
    }

    @Test
    void seesHowTheOtherSemanticsEnd(FxRobot robot) throws TimeoutException {
        until(() -> endings(robot).size() == expected().size());
        assertEquals(marked(Semantics.AT_MOST_ONCE), endings(robot));
        robot.clickOn("#semantics-2");
        assertEquals(marked(Semantics.AT_LEAST_ONCE), endings(robot));
    }

    /// Where the counter ends under each semantics, as the demo itself says.
    private static SortedMap<Semantics, String> expected() {
        var ends = new TreeMap<Semantics, String>();
        Demos.named(OnceWindow.FIRST).settings().getFirst().expected()
                .forEach(end -> ends.put(end.semantics().orElseThrow(), end.finalState().orElseThrow()));
        return ends;
    }

    private static List<String> marked(Semantics current) {
        return expected().entrySet().stream().map(end -> (end.getKey() == current ? "" : "≠ ") + end.getValue()).toList();
    }

    @Test
    void opensAnotherScenario(FxRobot robot) {
        robot.clickOn("#scenarios").write("wrong").clickOn("Nothing goes wrong");
        assertEquals("Nothing goes wrong", text(robot, "#title"));
        assertEquals("d05_fault_free_call.txtpb", window.openFile());
    }

    @Test
    void opensAVariant(FxRobot robot) {
        robot.clickOn("#scenarios").write("three faults").clickOn("#d08_three_faults_one_look").clickOn("#variants").clickOn("reply lost");
        assertEquals("reply lost", window.workspace().settingProperty().get().name());
    }

    @Test
    void changesTheTheme(FxRobot robot) {
        robot.clickOn("#theme");
        assertEquals(Theme.DARK, window.look().themeProperty().get());
        assertTrue(window.scene().getRoot().getStyleClass().contains("dark"));
    }

    @Test
    void scrubs(FxRobot robot) {
        robot.clickOn("#to-start");
        var before = moment();
        robot.drag(".space-time").moveBy(60, 0).drop();
        assertNotEquals(before, moment());
        assertFalse(window.playback().playingProperty().get());
    }

    @Test
    void remembersItself(FxRobot robot) {
        robot.clickOn("#theme").clickOn("#scenarios").write("wrong").clickOn("Nothing goes wrong");
        robot.interact(() -> window.playback().speedProperty().set(2));
        var remembered = new WindowFrame(stage, window).settings();
        var expected = new Settings(Theme.DARK, 2, "d05_fault_free_call.txtpb", remembered.place(), SETTINGS.size(), 1, false, "",
                new Settings.Panels(false, false, false, remembered.panels().stageShare()));
        assertEquals(expected, remembered);
    }

    @Test
    void motionIsReducedByTheMenuAndStaysSo(FxRobot robot) throws TimeoutException {
        robot.clickOn("#menu").clickOn("Reduce motion");
        until(() -> new WindowFrame(stage, window).settings().reducedMotion());
        var times = window.playback().recordingProperty().get().events().stream().map(Event::at).collect(Collectors.toSet());
        robot.clickOn("#to-start").type(KeyCode.SPACE);
        until(() -> moment().applied() > 2);
        robot.interact(() -> assertTrue(times.contains(moment().micros())));
    }

    @Test
    void showsEveryCallFromTheBeginning(FxRobot robot) {
        robot.clickOn("#to-start");
        assertEquals(10, robot.lookup("#calls").queryAs(TableView.class).getItems().size());
    }
}
