package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.bench.LongRuns;
import once.simulation.Event;
import once.tell.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The events in words, as a person reads them who does not see the diagram.
class EventsByHandTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @BeforeEach
    void listTheEvents(FxRobot robot) {
        standAt(1_121_000);
        robot.type(KeyCode.W);
    }

    @Test
    void aKeyListsTheEventsInPlaceOfTheDiagramAndAButtonBringsItBack(FxRobot robot) {
        assertTrue(table(robot).isVisible());
        assertFalse(robot.lookup(".space-time").query().isVisible());
        robot.clickOn("#events-shown");
        assertFalse(table(robot).isVisible());
        assertTrue(robot.lookup(".space-time").query().isVisible());
    }

    @Test
    void thePickedRowIsWhereThePlayheadStandsAndInSight(FxRobot robot) throws TimeoutException {
        assertEquals(89, table(robot).getSelectionModel().getSelectedIndex());
        until(() -> isInSight(robot, 89));
        robot.clickOn("#to-end");
        assertEquals(table(robot).getItems().size() - 1, table(robot).getSelectionModel().getSelectedIndex());
        until(() -> isInSight(robot, table(robot).getItems().size() - 1));
        robot.type(KeyCode.LEFT);
        assertEquals(table(robot).getItems().size() - 2, table(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void movingInTheTableMovesThePlayheadAndPicksTheFlight(FxRobot robot) {
        var before = moment();
        robot.type(KeyCode.UP, 3).type(KeyCode.DOWN);
        var event = table(robot).getSelectionModel().getSelectedItem();
        assertEquals(87, table(robot).getSelectionModel().getSelectedIndex());
        assertEquals(event.at(), moment().micros());
        assertTrue(moment().applied() < before.applied());
        var picked = window.selection().selectedFlightProperty().get();
        assertEquals(event instanceof Event.OfFlight ofFlight ? ofFlight.flight().number() : 0, picked == null ? 0 : picked.number());
    }

    @Test
    void aRowThatIsClickedMovesThePlayhead(FxRobot robot) {
        var row = rows(robot, node -> ((TableRow<?>) node).getIndex() == 88);
        robot.clickOn(row);
        assertEquals(table(robot).getItems().get(88).at(), moment().micros());
    }

    @Test
    void rowsAreCopiedAsText(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.CONTROL, KeyCode.C);
        var events = table(robot).getItems();
        until(() -> copied().lines().count() == 2);
        var first = copied().lines().findFirst().orElseThrow().split("\t");
        assertEquals(6, first.length);
        assertEquals(Teller.tell(events.get(88)), first[5]);
        assertTrue(copied().lines().skip(1).findFirst().orElseThrow().endsWith(Teller.tell(events.get(89))));
    }

    @Test
    void aClientThatSeesNoServerSeesNoneOfItsEvents(FxRobot robot) {
        assertTrue(table(robot).getItems().stream().anyMatch(event -> Teller.kind(event).startsWith("executed")));
        robot.type(KeyCode.H);
        assertTrue(table(robot).getItems().stream().noneMatch(event -> Teller.kind(event).startsWith("executed")));
        robot.type(KeyCode.H);
    }

    @Test
    void aMillionEventsTakeNoMoreRowsThanThereIsRoomFor(FxRobot robot) {
        var run = LongRuns.of(LongRuns.setting(2_500), 999_900);
        robot.interact(() -> window.playback().load(run));
        robot.interact(() -> window.playback().seek(run.endMicros() / 2));
        assertTrue(table(robot).getItems().size() > 500_000);
        assertTrue(isInSight(robot, table(robot).getSelectionModel().getSelectedIndex()));
        assertTrue(robot.from(table(robot)).lookup(".table-row-cell").queryAll().size() < 50);
    }

    private static String copied() {
        Callable<String> text = () -> Clipboard.getSystemClipboard().getString();
        return Objects.requireNonNullElse(WaitForAsyncUtils.waitForAsyncFx(5_000, text), "");
    }

    private static boolean isInSight(FxRobot robot, int row) {
        WaitForAsyncUtils.waitForFxEvents();
        var table = table(robot);
        return robot.from(table).lookup(".table-row-cell").queryAll().stream()
                .filter(node -> ((TableRow<?>) node).getIndex() == row)
                .map(node -> table.sceneToLocal(node.localToScene(node.getBoundsInLocal())))
                .anyMatch(bounds -> bounds.getMinY() >= 20 && bounds.getMaxY() <= table.getHeight() + 1);
    }

    private static Node rows(FxRobot robot, java.util.function.Predicate<Node> which) {
        return robot.from(table(robot)).lookup(".table-row-cell").queryAll().stream().filter(which).findFirst().orElseThrow();
    }

    private static TableView<Event> table(FxRobot robot) {
        return robot.lookup("#events").query();
    }
}
