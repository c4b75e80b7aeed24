package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import once.channel.Fate;
import once.channel.Flight;
import once.channel.Intervention;
import once.message.NodeId;
import once.message.Trip;
import once.scenario.Semantics;
import once.ui.spacetime.SpaceTimeView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class HandsInWindowTest extends WindowInUse {

    @Test
    void whoHasNoFlightInHandIsToldHowToTakeOne(FxRobot robot) {
        robot.type(KeyCode.D).type(KeyCode.X);
        assertEquals("Point at a message first, or pick one with M.", text(robot, "#mention-text"));
        assertEquals(List.of(), window.document().interventions());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void goesToTheMarkedMomentsOfARun(FxRobot robot) {
        robot.interact(() -> {
            window.open("d14_zombie_request.txtpb");
            window.playback().pause();
            window.playback().toStart();
        });
        var there = new ArrayList<Long>();
        for (int marker = 0; marker < 4; marker++) {
            robot.interact(() -> type("]"));
            there.add(moment().micros());
        }
        assertEquals(List.of(1_500_000L, 1_515_000L, 1_520_000L, 1_540_000L), there);
        robot.interact(() -> type("["));
        assertEquals(1_520_000, moment().micros());
        for (int marker = 0; marker < 3; marker++) {
            robot.interact(() -> type("["));
        }
        assertEquals(0, moment().applied());
    }

    private void type(String typed) {
        Event.fireEvent(window.scene().getRoot(), new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @BeforeEach
    void pause(FxRobot robot) {
        robot.interact(() -> window.open("d05_fault_free_call.txtpb"));
        standAt(5_000);
    }

    @Test
    void aFlightIsDroppedAndTheDropUndoneRedoneAndTakenBack(FxRobot robot) {
        robot.moveTo(onFlight(robot, 1)).type(KeyCode.D);
        assertTrue(flight(1).isLost());
        assertEquals(5_000, moment().micros());
        assertEquals("dropped #1 try 1", byHand(robot));
        undo(robot);
        assertFalse(flight(1).isLost());
        redo(robot);
        assertTrue(flight(1).isLost());
        robot.clickOn("#by-hand").clickOn("Take all back");
        assertFalse(flight(1).isLost());
        assertEquals("nothing by hand", byHand(robot));
    }

    @Test
    void theCounterComesOutDifferentlyAndBack(FxRobot robot) {
        robot.interact(() -> {
            window.open(OnceWindow.FIRST);
            window.workspace().choose(Semantics.MAYBE);
        });
        int before = counterAtTheEnd(robot);
        var executed = window.playback().recordingProperty().get().flights().stream()
                .filter(flight -> flight.trip().direction().toServer() && !flight.isLost()).findFirst().orElseThrow();
        robot.moveTo(onFlight(robot, executed.number())).type(KeyCode.D);
        assertEquals(before - 1, counterAtTheEnd(robot));
        undo(robot);
        assertEquals(before, counterAtTheEnd(robot));
    }

    private int counterAtTheEnd(FxRobot robot) {
        robot.clickOn("#to-end");
        return Integer.parseInt(counter(robot));
    }

    @Test
    void aFlightIsDuplicatedAndCorrupted(FxRobot robot) {
        robot.moveTo(onFlight(robot, 1)).type(KeyCode.C);
        assertEquals(1, flight(2).parent());
        robot.type(KeyCode.X);
        assertTrue(flight(1).fate() instanceof Fate.Altered);
        assertEquals("corrupted #1 try 1 + 1", byHand(robot));
    }

    @Test
    void anArrivalIsDraggedAlongTheTimeAxis(FxRobot robot) {
        var view = diagram(robot);
        double later = view.scale().x(25_000);
        var end = onFlight(robot, 1, 1);
        robot.moveTo(end).press(MouseButton.PRIMARY).moveTo(view.localToScreen(later, view.screenToLocal(end).getY()));
        assertTrue(robot.lookup("#new-arrival").<Label>query().getText().matches("arrives at 2[45].*"));
        robot.release(MouseButton.PRIMARY);
        assertEquals(25_000, flight(1).endsAt(), 500);
        undo(robot);
        assertEquals(10_000, flight(1).endsAt());
    }

    @Test
    void theServerIsCrashedAndStartedAgain(FxRobot robot) {
        robot.type(KeyCode.S);
        assertTrue(moment().server().health().isDown());
        assertEquals(5_000, moment().micros());
        robot.interact(() -> window.playback().seek(30_000));
        robot.type(KeyCode.S);
        assertFalse(moment().server().health().isDown());
        undo(robot);
        assertTrue(moment().server().health().isDown());
    }

    @Test
    void theClientIsPickedOnTheStageAndCrashed(FxRobot robot) {
        robot.clickOn("#client-1").moveTo("#title").type(KeyCode.S);
        assertTrue(moment().clients().get(NodeId.client(1)).isDown());
    }

    @Test
    void aMenuOnAFlightDoesTheSame(FxRobot robot) {
        robot.rightClickOn(onFlight(robot, 1)).clickOn("Drop #1 try 1");
        assertEquals(List.of(new Intervention.Drop(Trip.request(flight(1).trip().call(), 1))), window.document().interventions());
    }

    @Test
    void oneThingOfSeveralIsTakenBack(FxRobot robot) {
        robot.moveTo(onFlight(robot, 1)).type(KeyCode.C);
        robot.type(KeyCode.S);
        robot.clickOn("#by-hand").clickOn("duplicated #1 try 1");
        assertEquals("crashed s1 at 5 ms", byHand(robot));
    }

    @Test
    void theRunBeforeIsABranchToReturnTo(FxRobot robot) throws TimeoutException {
        robot.moveTo(onFlight(robot, 1)).type(KeyCode.D);
        robot.clickOn("#by-hand");
        until(() -> robot.lookup(".branch .mono").queryAll().size() == 2);
        robot.clickOn("as opened");
        assertFalse(flight(1).isLost());
        assertEquals(2, window.document().branches().size());
    }

    private Flight flight(int number) {
        return window.playback().recordingProperty().get().flights().get(number - 1);
    }

    private static String byHand(FxRobot robot) {
        return robot.lookup("#by-hand").queryAs(MenuButton.class).getText();
    }

    private static SpaceTimeView diagram(FxRobot robot) {
        return robot.lookup(".space-time").query();
    }

    private Point2D onFlight(FxRobot robot, int number) {
        return onFlight(robot, number, .5);
    }

    /// A place on the line of a flight in the diagram, 0 where it leaves to 1 where it arrives.
    private Point2D onFlight(FxRobot robot, int number, double part) {
        var flight = flight(number);
        var view = diagram(robot);
        double x = view.scale().x(flight.sentAt() + part * (flight.endsAt() - flight.sentAt()));
        return view.localToScreen(x, view.yOf(flight, part));
    }

    private static void undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private static void redo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }
}
