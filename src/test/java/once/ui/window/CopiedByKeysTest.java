package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import once.ui.panel.Places.Place;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is compared, found and computed, as text for a spreadsheet.
class CopiedByKeysTest extends WindowInUse {

    @Start
    void start(Stage shown) {
        open(shown);
        window.playback().pause();
    }

    @TestFactory
    Stream<DynamicTest> isCopiedAsText(FxRobot robot) {
        return Stream.of(
                DynamicTest.dynamicTest("the table of semantics", () -> semantics(robot)),
                DynamicTest.dynamicTest("relations with their formulas", () -> relations(robot)),
                DynamicTest.dynamicTest("the list of outcomes", () -> outcomes(robot)),
                DynamicTest.dynamicTest("what is compared, and nothing that it hides", () -> compared(robot)));
    }

    private void semantics(FxRobot robot) throws TimeoutException {
        until(() -> !table("#comparison").getItems().isEmpty());
        robot.interact(() -> {
            table("#comparison").requestFocus();
            table("#comparison").getSelectionModel().select(1);
        });
        copy(robot);
        assertEquals("At least once\t10/10\t3×\t≠ 13\n", copied() + "\n");
        robot.rightClickOn(robot.lookup("#comparison .table-row-cell").nth(0).<Node>query());
        assertEquals("At most once", window.workspace().semanticsProperty().get().title(), "asking for a menu takes nothing");
        robot.clickOn("Copy table");
        until(() -> copied().lines().count() == 6);
        assertEquals("semantics\tsucceed\tagain\tends at", copied().lines().findFirst().orElseThrow());
    }

    private void relations(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.arrangement().relationsShownProperty().set(true));
        until(() -> !robot.lookup(".relation").queryAll().isEmpty());
        robot.interact(() -> robot.lookup(".relation").nth(1).<Node>query().requestFocus());
        copy(robot);
        assertEquals("Until the client gives up\t1500 ms\tG = Σ t_i (i ≤ n) = 100 + 200 + 400 + 800 = 1500 ms\n", copied());
        robot.rightClickOn(robot.lookup(".relation").nth(0).<Node>query()).clickOn("Copy table");
        until(() -> copied().startsWith("relation\tvalue\tformula\n"));
        assertEquals(robot.lookup(".relation").queryAll().size() + 1, copied().lines().count());
        assertEquals(List.of(3L), copied().lines().map(line -> line.chars().filter(character -> character == '\t').count() + 1).distinct().toList());
    }

    private void outcomes(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            window.open("d13_both_puts_fail.txtpb");
            window.playback().pause();
            window.explorations().exploreOrShow();
        });
        until(() -> robot.lookup("#all-outcomes").query().getParent().isVisible());
        robot.interact(() -> window.explorations().openProperty().set(true));
        until(() -> !table("#endings").getItems().isEmpty());
        robot.interact(() -> {
            table("#endings").requestFocus();
            table("#endings").getSelectionModel().select(0);
        });
        copy(robot);
        var shown = robot.from(robot.lookup("#endings .table-row-cell").nth(0).<Node>query()).lookup(".table-cell .label").queryAllAs(Label.class).stream()
                .map(Label::getText).toList();
        assertEquals(shown, List.of(copied().strip().split("[\\t ]")));
        robot.rightClickOn(robot.lookup("#endings .table-row-cell").nth(1).<Node>query()).clickOn("Copy table");
        until(() -> copied().startsWith("ends at\t#1\t#2\t#3\n"));
        assertEquals(table("#endings").getItems().size() + 1, copied().lines().count());
        assertTrue(window.explorations().openProperty().get(), "asking for a menu watches nothing");
        robot.interact(() -> window.explorations().openProperty().set(false));
    }

    private void compared(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.open(OnceWindow.FIRST));
        robot.type(KeyCode.V);
        until(() -> robot.lookup(".compare-row").queryAll().size() == 4);
        robot.type(KeyCode.END);
        copy(robot);
        assertEquals(List.of("semantics", "Maybe", "At least once", "At most once", "Exactly once"), copied().lines().map(line -> line.split("\t")[0]).toList());
        assertEquals(List.of("state", "≠ 7", "≠ 13", "9", "≠ 10"), copied().lines().map(line -> line.split("\t")[1]).toList());
        put("");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> copied().contains("At least once\t"));
        assertFalse(copied().contains("Calls"), copied());
        robot.interact(() -> window.places().openProperty().set(Place.DESK));
    }

    private static void copy(FxRobot robot) {
        put("");
        robot.push(KeyCode.CONTROL, KeyCode.C);
    }

    private TableView<?> table(String id) {
        return (TableView<?>) window.scene().lookup(id);
    }

    private static void put(String text) {
        inWindow(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static String copied() {
        Callable<String> text = () -> Clipboard.getSystemClipboard().getString();
        return Objects.requireNonNullElse(WaitForAsyncUtils.waitForAsyncFx(5_000, text), "");
    }
}
