package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.bench.LongRuns;
import once.scenario.Reading;
import once.simulation.Recording;
import once.ui.panel.Background;
import once.ui.panel.Places;
import once.ui.playback.Playback;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// What goes on beside the window goes on when the test says so.
class BusyByHandTest extends WindowInUse {

    private final List<Runnable> waiting = new ArrayList<>();

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setX(0);
        stage.setY(0);
        window = OnceWindow.of(DEMOS, new Playback(), new Background(waiting::add, Platform::runLater, Platform::runLater), SETTINGS.size());
        new WindowFrame(stage, window).show(SETTINGS);
        window.playback().pause();
    }

    @Stop
    void stop() {
        window.playback().pause();
    }

    @Test
    void aLongRunSaysSoAndIsShownAsFarAsItHasGotWhenItIsStopped(FxRobot robot) throws TimeoutException {
        var before = shown();
        var setting = LongRuns.setting(100);
        robot.interact(() -> window.workspace().open(new Reading("long", List.of(setting), List.of()), setting));
        until(() -> isSeen(robot));
        assertTrue(text(robot, "#busy-what").startsWith("Running"));
        assertSame(before, shown());
        robot.clickOn("#busy-stop");
        robot.interact(this::goOn);
        until(() -> shown() != before);
        assertFalse(isSeen(robot));
        assertTrue(shown().isCut());
        assertTrue(text(robot, "#place").endsWith("stopped there"), () -> text(robot, "#place"));
    }

    @Test
    void aComparisonThatNobodyWaitsForIsGivenUpAndMadeWhenSomebodyComesBack(FxRobot robot) throws TimeoutException {
        settle(robot);
        robot.interact(() -> window.places().openProperty().set(Places.Place.COMPARE));
        assertTrue(window.busy().isUnderWay());
        robot.interact(() -> window.places().openProperty().set(Places.Place.DESK));
        assertFalse(window.busy().isUnderWay());
        robot.interact(() -> window.places().openProperty().set(Places.Place.COMPARE));
        robot.interact(this::goOn);
        until(() -> !robot.lookup(".compare-row").queryAll().isEmpty());
    }

    @Test
    void theRunsOfAMenuThatNobodyLooksAtAreGivenUp(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.S);
        settle(robot);
        var menu = robot.lookup("#by-hand").queryAs(MenuButton.class);
        robot.interact(menu::show);
        assertTrue(window.busy().isUnderWay());
        robot.interact(menu::hide);
        assertFalse(window.busy().isUnderWay());
    }

    /// Nothing is under way any more.
    private void settle(FxRobot robot) throws TimeoutException {
        robot.interact(this::goOn);
        until(() -> waiting.isEmpty() && !window.busy().isUnderWay());
    }

    private void goOn() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private Recording shown() {
        return window.playback().recordingProperty().get();
    }

    private static boolean isSeen(FxRobot robot) {
        return robot.lookup("#busy").<Node>query().isVisible();
    }
}
