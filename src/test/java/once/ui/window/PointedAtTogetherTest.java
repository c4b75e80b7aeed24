package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.message.CallId;
import once.tell.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is pointed at or picked in one part of the window is seen in the others, and heard by who does not see it.
class PointedAtTogetherTest extends WindowInUse {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @BeforeEach
    void standInTheMiddle() {
        inWindow(() -> window.open(OnceWindow.FIRST));
        standAt(480_000);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableRow<?> row(FxRobot robot, String table, int index) {
        return robot.from(robot.lookup(table).queryAs(TableView.class)).lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getIndex() == index).findFirst().orElseThrow();
    }

    private List<Integer> pointed(FxRobot robot, String table) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.from(robot.lookup(table).queryAs(TableView.class)).lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty() && row.getPseudoClassStates().contains(POINTED)).map(TableRow::getIndex).toList();
    }

    @Test
    void whoPointsAtACallPointsAtItsEntryAndItsFlights(FxRobot robot) {
        robot.moveTo(row(robot, "#calls", 0));
        var call = new CallId(1, 1);
        assertEquals(call, window.selection().hoveredCallProperty().get());
        assertEquals(List.of(0), pointed(robot, "#cache"));
        var flights = window.playback().recordingProperty().get().flights();
        assertTrue(flights.stream().allMatch(flight -> window.selection().marks(flight) == flight.trip().call().equals(call)));
        robot.moveTo("#play");
        assertNull(window.selection().hoveredCallProperty().get());
        assertEquals(List.of(), pointed(robot, "#cache"));
    }

    @Test
    void whoPointsAtAnEntryPointsAtItsCall(FxRobot robot) {
        robot.moveTo(row(robot, "#cache", 0));
        assertEquals(List.of(0), pointed(robot, "#calls"));
        robot.moveTo("#play");
    }

    @Test
    void whoPointsAtAFlightSeesTheRowOfItsCall(FxRobot robot) {
        var flight = window.playback().recordingProperty().get().flights().stream().filter(one -> one.trip().call().number() == 1).findFirst().orElseThrow();
        robot.interact(() -> window.selection().hoveredFlightProperty().set(flight));
        assertEquals(List.of(0), pointed(robot, "#calls"));
        assertTrue(window.selection().marks(flight));
        var other = window.playback().recordingProperty().get().flights().stream().filter(one -> one.number() != flight.number()
                && one.trip().call().equals(flight.trip().call())).findFirst().orElseThrow();
        assertFalse(window.selection().marks(other), "that one, and not all of its call");
        robot.interact(() -> window.selection().hoveredFlightProperty().set(null));
        assertEquals(List.of(), pointed(robot, "#calls"));
    }

    @Test
    void whatAClientCanKnowIsToldOfTheCallThatIsPicked(FxRobot robot) {
        robot.type(KeyCode.H).clickOn(row(robot, "#calls", 0));
        assertTrue(text(robot, "#worlds-title").endsWith("#1 INC"), text(robot, "#worlds-title"));
        robot.clickOn(row(robot, "#calls", 1));
        assertTrue(text(robot, "#worlds-title").endsWith("#2 INC"), text(robot, "#worlds-title"));
        robot.type(KeyCode.H);
    }

    @Test
    void theDiagramSaysWhatHasHappenedAtThePlayhead(FxRobot robot) {
        var before = diagram(robot);
        robot.type(KeyCode.RIGHT);
        var now = diagram(robot);
        assertFalse(now.equals(before), now);
        var events = window.playback().recordingProperty().get().events().subList(0, moment().applied());
        var last = events.reversed().stream().filter(event -> !event.isSilent()).findFirst().orElseThrow();
        assertTrue(now.toLowerCase().contains(Teller.tell(last).toLowerCase()), now);
    }

    private static String diagram(FxRobot robot) {
        return robot.lookup("#desk .space-time").query().getAccessibleText();
    }
}
