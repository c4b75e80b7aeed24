package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.TKClipboard;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import once.scenario.Demos;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.FileChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Whatever a person drags onto the window: what can be opened is opened, and of everything else it is said what is wrong
/// with it, where, and what was open stays.
class DroppedFilesTest extends WindowInUse {

    @TempDir Path folder;

    @Start
    void start(Stage shown) {
        open(shown, Background.threads(), FileChoice.NONE, new RecentFiles(folder.resolve("recent.list")));
    }

    @BeforeEach
    void doSomethingElse() {
        inWindow(() -> window.open("d05_fault_free_call.txtpb"));
    }

    private Path shipped(String name) throws IOException {
        try (var in = Demos.open(name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private void drop(FxRobot robot, Path file) {
        robot.interact(() -> {
            var board = carrying(file);
            var over = event(DragEvent.DRAG_OVER, board);
            Event.fireEvent(window.scene(), over);
            assertEquals(TransferMode.COPY, over.getAcceptedTransferMode());
            Event.fireEvent(window.scene(), event(DragEvent.DRAG_DROPPED, board));
        });
    }

    private DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 400, 300, 400, 300, TransferMode.COPY, null, window.scene(), new PickResult(window.scene().getRoot(), 400, 300));
    }

    /// As another program hands it over; the toolkit has no public way to make one.
    private static Dragboard carrying(Path file) {
        try {
            var made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            made.setAccessible(true);
            return made.newInstance(Proxy.newProxyInstance(DroppedFilesTest.class.getClassLoader(), new Class<?>[] {TKClipboard.class},
                    (_, asked, with) -> switch (asked.getName()) {
                        case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                        case "hasContent" -> with[0].equals(DataFormat.FILES);
                        case "getContent" -> with[0].equals(DataFormat.FILES) ? List.of(file.toFile()) : null;
                        default -> null;
                    }));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAsking(FxRobot robot) {
        return robot.lookup("#notice").<Node>query().isVisible();
    }

    private static List<String> lines(FxRobot robot) {
        return robot.lookup(".notice-line").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void aScenarioIsOpened(FxRobot robot) throws Exception {
        drop(robot, shipped("d13_both_puts_fail.txtpb"));
        until(() -> window.openFile().equals("d13_both_puts_fail.txtpb"));
        assertEquals(List.of(folder.resolve("d13_both_puts_fail.txtpb")), window.desk().recent());
    }

    @Test
    void aRecordingIsOpened(FxRobot robot) throws Exception {
        drop(robot, shipped("d14_zombie_request.once"));
        until(() -> window.openFile().equals("d14_zombie_request.once"));
    }

    @Test
    void aBrokenScenarioSaysWhereItIsBrokenAndEverythingStays(FxRobot robot) throws Exception {
        var bad = Files.writeString(folder.resolve("bad.txtpb"), "service: COUNTER\nclient { call { incremnt {} } }");
        refused(robot, bad, "bad.txtpb:2:17: ");
    }

    @Test
    void anEmptyFileIsRefused(FxRobot robot) throws Exception {
        refused(robot, Files.createFile(folder.resolve("empty.txtpb")), "empty.txtpb:1:1: ");
    }

    @Test
    void aFolderIsRefused(FxRobot robot) throws Exception {
        refused(robot, Files.createDirectory(folder.resolve("folder.txtpb")), "");
    }

    @Test
    void whatIsNoScenarioAtAllIsRefused(FxRobot robot) throws Exception {
        var bytes = new byte[3_000_000];
        Arrays.fill(bytes, (byte) '{');
        refused(robot, Files.write(folder.resolve("huge.txtpb"), bytes), "huge.txtpb:1:");
    }

    @Test
    void aRecordingThatBreaksOffIsShownAsFarAsItGoes(FxRobot robot) throws Exception {
        var whole = Files.readAllBytes(shipped("d14_zombie_request.once"));
        drop(robot, Files.write(folder.resolve("short.once"), Arrays.copyOf(whole, whole.length * 2 / 3)));
        until(() -> isAsking(robot));
        assertTrue(!lines(robot).isEmpty(), "it is said");
    }

    /// What is wrong is said in a line that begins like this; then work goes on where it was.
    private void refused(FxRobot robot, Path file, String said) throws TimeoutException {
        robot.interact(() -> window.scene().lookup("#play").requestFocus());
        var before = window.playback().recordingProperty().get();
        drop(robot, file);
        until(() -> isAsking(robot));
        assertTrue(lines(robot).getFirst().startsWith(said), lines(robot).toString());
        robot.type(KeyCode.ESCAPE);
        until(() -> !isAsking(robot));
        assertEquals(before, window.playback().recordingProperty().get());
        assertEquals("play", window.scene().getFocusOwner().getId());
        assertNull(window.notices().shownProperty().get());
        assertEquals(List.of(), window.desk().recent());
    }
}
