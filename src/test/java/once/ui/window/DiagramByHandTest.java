package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import once.bench.LongRuns;
import once.message.CallId;
import once.scenario.Semantics;
import once.ui.spacetime.SpaceTimeView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The diagram as a person uses it: looked at in other ways, folded, zoomed.
class DiagramByHandTest extends WindowInUse {

    private static final CallId FIRST_CALL = new CallId(1, 1);
    private static final CallId FOURTH_CALL = new CallId(1, 4);

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @BeforeEach
    void standInTheMiddle() {
        standAt(1_121_000);
    }

    @Test
    void aButtonGivesEachEventAColumnAndAnotherPressBringsTimeBack(FxRobot robot) throws TimeoutException {
        var toScale = diagram(robot).scale();
        robot.clickOn("#per-event");
        assertEquals(1_250, diagram(robot).scale().until(), 1);
        robot.clickOn("#per-event");
        assertEquals(toScale, diagram(robot).scale());
    }

    @Test
    void inColumnsAClickGoesToTheEventOfTheColumn(FxRobot robot) {
        robot.type(KeyCode.O);
        double pitch = 10 / diagram(robot).scale().perPixel();
        robot.clickOn(at(robot, diagram(robot).scale().x(0) + 40.3 * pitch, -34));
        var fortieth = moment();
        robot.type(KeyCode.LEFT);
        var before = moment();
        robot.type(KeyCode.RIGHT);
        assertEquals(fortieth, moment());
        assertNotEquals(before, fortieth);
        assertEquals(40, loud());
    }

    @Test
    void foldsStayUnderOtherSemantics(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.O).type(KeyCode.END).type(KeyCode.F).type(KeyCode.DIGIT2);
        until(() -> window.workspace().semanticsProperty().get() == Semantics.AT_LEAST_ONCE);
        assertEquals(10, folded().size());
        robot.type(KeyCode.F);
        var events = window.playback().recordingProperty().get().events();
        long loud = events.stream().filter(event -> !event.isSilent()).count();
        until(() -> diagram(robot).scale().until() == 10.0 * (loud + 1));
    }

    private int loud() {
        var events = window.playback().recordingProperty().get().events();
        return (int) events.subList(0, moment().applied()).stream().filter(event -> !event.isSilent()).count();
    }

    @Test
    void aKeyFoldsWhatIsSettledAndUnfoldsItAgain(FxRobot robot) throws TimeoutException {
        double before = diagram(robot).scale().until();
        robot.type(KeyCode.F);
        until(() -> folded().equals(calls(1, 2, 3, 4, 5, 6)));
        assertTrue(diagram(robot).scale().until() < before);
        robot.type(KeyCode.F);
        until(() -> folded().equals(Set.of()));
        assertEquals(before, diagram(robot).scale().until());
    }

    @Test
    void aClickOnABandUnfoldsItsCall(FxRobot robot) throws TimeoutException {
        robot.clickOn("#fold");
        robot.clickOn(at(robot, diagram(robot).scale().x(0) + 8, 60));
        until(() -> folded().equals(calls(2, 3, 4, 5, 6)));
    }

    @Test
    void aDoubleClickOnABarFoldsItsCall(FxRobot robot) throws TimeoutException {
        robot.doubleClickOn(onBar(robot, FIRST_CALL));
        until(() -> folded().equals(Set.of(FIRST_CALL)));
    }

    @Test
    void aClickOnABarPicksItsCallWhichAKeyFoldsAndUnfolds(FxRobot robot) throws TimeoutException {
        robot.clickOn(onBar(robot, FOURTH_CALL)).push(KeyCode.SHIFT, KeyCode.F);
        until(() -> folded().equals(Set.of(FOURTH_CALL)));
        assertEquals(FOURTH_CALL, window.selection().selectedCallProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.F);
        until(() -> folded().equals(Set.of()));
    }

    @Test
    void keysZoomAndPanAndShowTheWholeRunAgain(FxRobot robot) {
        var whole = diagram(robot).scale();
        robot.clickOn(at(robot, diagram(robot).scale().x(600_000), -34)).type(KeyCode.UP, 3);
        var closer = diagram(robot).scale();
        assertEquals(whole.perPixel() / Math.pow(1.4, 3), closer.perPixel(), 1e-6);
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(diagram(robot).scale().from() > closer.from());
        robot.type(KeyCode.DIGIT0);
        assertEquals(whole, diagram(robot).scale());
    }

    @Test
    void twoFingersOnATouchpadPanAndZoomAndAPinchZoomsToo(FxRobot robot) {
        var whole = diagram(robot).scale();
        double x = whole.x(600_000);
        pinch(robot, x, 2);
        var closer = diagram(robot).scale();
        assertEquals(whole.perPixel() / 2, closer.perPixel(), 1e-6);
        assertEquals(x, closer.x(600_000), 1, "what is between the fingers stays there");
        slide(robot, -50, 10);
        assertEquals(closer.from() + 50 * closer.perPixel(), diagram(robot).scale().from(), 1);
        assertEquals(closer.perPixel(), diagram(robot).scale().perPixel());
        slide(robot, 5, -300);
        assertTrue(diagram(robot).scale().perPixel() > closer.perPixel());
        pinch(robot, x, .001);
        assertEquals(whole, diagram(robot).scale());
    }

    private static void pinch(FxRobot robot, double x, double factor) {
        var view = diagram(robot);
        robot.interact(() -> Event.fireEvent(view, new ZoomEvent(ZoomEvent.ZOOM, x, 40, x, 40, false, false, false, false, true, false, factor, factor,
                under(view, x))));
    }

    private static PickResult under(SpaceTimeView view, double x) {
        var inScene = view.localToScene(x, 40);
        return new PickResult(view, inScene.getX(), inScene.getY());
    }

    private static void slide(FxRobot robot, double right, double down) {
        var view = diagram(robot);
        robot.interact(() -> Event.fireEvent(view, new ScrollEvent(ScrollEvent.SCROLL, 300, 40, 300, 40, false, false, false, false, true, false, right, down,
                right, down, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 2, under(view, 300))));
    }

    @Test
    void tooManyMessagesAreShownAsDensityUntilOneZoomsIn(FxRobot robot) throws TimeoutException {
        var long100k = LongRuns.of(LongRuns.setting(2_500), 420_000);
        assertTrue(long100k.flights().size() > 100_000);
        robot.interact(() -> window.playback().load(long100k));
        robot.interact(() -> window.playback().seek(long100k.endMicros() / 2));
        var note = robot.lookup("#density").queryAs(Label.class);
        assertTrue(note.isVisible());
        assertTrue(note.getText().startsWith("10"), note::getText);
        robot.moveTo(at(robot, 300, 60));
        until(() -> note.getText().matches("[\\d.]+ to [\\d.]+ ms: [\\d\u2009]+ requests, .*"));
        assertNull(window.selection().hoveredFlightProperty().get());
        for (int turn = 0; turn < 50 && note.isVisible(); turn++) {
            robot.scroll(10, VerticalDirection.UP);
            robot.interact(() -> { });
        }
        assertFalse(note.isVisible());
    }

    private Set<CallId> folded() {
        return window.sight().foldedProperty().get();
    }

    private static Set<CallId> calls(int... numbers) {
        var calls = new TreeSet<CallId>();
        for (int number : numbers) {
            calls.add(new CallId(1, number));
        }
        return calls;
    }

    private Point2D onBar(FxRobot robot, CallId call) {
        var view = moment().calls().get(call);
        return at(robot, diagram(robot).scale().x(view.beganAt() + 4_000), -14);
    }

    private static SpaceTimeView diagram(FxRobot robot) {
        return robot.lookup(".space-time").query();
    }

    /// A place in the diagram.
    ///
    /// @param below the line of the client, in pixels
    private Point2D at(FxRobot robot, double x, double below) {
        var view = diagram(robot);
        return view.localToScreen(x, view.yOf(window.playback().recordingProperty().get().flights().getFirst(), 0) + below);
    }
}
