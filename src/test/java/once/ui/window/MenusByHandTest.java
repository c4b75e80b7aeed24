package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.message.NodeId;
import once.simulation.CacheRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the right button offers, on the stage and in the tables.
class MenusByHandTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
    }

    @BeforeEach
    void standInTheMiddle() {
        inWindow(() -> window.open(OnceWindow.FIRST));
        standAt(700_000);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aNodeIsCrashedAndStartedAgainByItsMenu(FxRobot robot) {
        robot.rightClickOn("#client-1").clickOn("Crash c1 here");
        assertTrue(moment().clients().get(NodeId.client(1)).isDown());
        standAt(710_000);
        robot.rightClickOn("#client-1").clickOn("Start c1 again here");
        assertEquals(2, window.document().interventions().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of(), window.document().interventions());
    }

    @Test
    void anEntryOfTheReplyCacheShowsItsCall(FxRobot robot) {
        var row = someRow(robot, "#cache");
        robot.rightClickOn(row).clickOn("Show its call");
        assertEquals(entry(row).call(), window.selection().selectedCallProperty().get());
    }

    @Test
    void anEntryOfTheReplyCacheIsCopied(FxRobot robot) throws TimeoutException {
        var row = someRow(robot, "#cache");
        robot.rightClickOn(row).clickOn("Copy row");
        until(() -> copied().startsWith(entry(row).id() + "\t"));
        robot.rightClickOn(row).clickOn("Copy table");
        until(() -> copied().startsWith("message\treply\thits\texpires in\n"));
        assertEquals(moment().server().cache().size() + 1, copied().lines().count());
    }

    @Test
    void theServersStateIsCopied(FxRobot robot) throws TimeoutException {
        robot.rightClickOn(someRow(robot, "#store")).clickOn("Copy table");
        until(() -> copied().startsWith("counter\t"));
    }

    private CacheRow entry(TableRow<?> row) {
        return moment().server().cache().values().stream().toList().get(row.getIndex());
    }

    @Test
    void callsAreCopiedWithAsManyHeadsAsColumns(FxRobot robot) throws TimeoutException {
        robot.rightClickOn(someRow(robot, "#calls")).clickOn("Copy table");
        until(() -> copied().lines().count() == 11);
        assertEquals(List.of(5), columns());
        robot.type(KeyCode.H);
        robot.rightClickOn(someRow(robot, "#calls")).clickOn("Copy table");
        until(() -> columns().equals(List.of(3)));
        robot.type(KeyCode.H);
    }

    @Test
    void aKeyCopiesAllTablesThatAreSeen(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> List.of("Calls", "Reply cache").stream().allMatch(copied()::contains));
    }

    /// How many columns the lines have that were copied: one number where they are all alike.
    private static List<Integer> columns() {
        return copied().lines().map(line -> line.split("\t", -1).length).distinct().toList();
    }

    /// A row that can be seen.
    private static TableRow<?> someRow(FxRobot robot, String table) {
        return robot.from(robot.lookup(table).<Node>query()).lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> !row.isEmpty()).findFirst().orElseThrow();
    }

    private static String copied() {
        Callable<String> text = () -> Clipboard.getSystemClipboard().getString();
        return Objects.requireNonNullElse(WaitForAsyncUtils.waitForAsyncFx(5_000, text), "");
    }
}
