package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import once.message.NodeId;
import once.scenario.Semantics;
import once.simulation.Recording;
import once.ui.document.Drafts;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.Rescue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class FilesInWindowTest extends WindowInUse {

    private static final Drafts.Owner GONE = new Drafts.Owner(Long.MAX_VALUE / 1_000, 1);

    @TempDir Path folder;
    private Path chosen;

    @Start
    void start(Stage shown) {
        open(shown, Background.none(), (_, _) -> Optional.ofNullable(chosen), new RecentFiles(folder.resolve("recent.txt")));
        window.playback().pause();
    }

    private void choose(String name) {
        chosen = folder.resolve(name);
    }

    private Recording shown() {
        return window.playback().recordingProperty().get();
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    private boolean isAsking(FxRobot robot) {
        return robot.lookup("#notice").<Node>query().isVisible();
    }

    @Test
    void aBrokenFileTellsItsMistakesAndLeavesTheRun(FxRobot robot) throws IOException {
        choose("bad.txtpb");
        Files.writeString(chosen, "service: COUNTER\nclient { call { incremnt {} } }");
        var before = shown();
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertTrue(isAsking(robot));
        assertTrue(lines(robot).getFirst().startsWith("bad.txtpb:2:17: \"incremnt\" is unknown here"), lines(robot).toString());
        assertEquals(List.of("Correct what is named here and open the file again. What was open stays open.", "File: " + chosen),
                lines(robot).subList(1, 3));
        push(robot, KeyCode.ESCAPE);
        assertFalse(isAsking(robot));
        assertEquals(before, shown());
    }

    private static List<String> lines(FxRobot robot) {
        return robot.lookup(".notice-line").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void aScenarioComesBackAsItWasSaved(FxRobot robot) {
        robot.type(KeyCode.DIGIT2);
        crash(robot);
        choose("mine");
        push(robot, KeyCode.CONTROL, KeyCode.S);
        assertFalse(window.document().modifiedProperty().get());
        var saved = shown();
        robot.interact(() -> window.open(OnceWindow.FIRST));
        assertNotEquals(saved.events(), shown().events());
        choose("mine.txtpb");
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertEquals(saved.scenario(), shown().scenario());
        assertEquals(saved.events(), shown().events());
        assertEquals(Semantics.AT_LEAST_ONCE, window.workspace().semanticsProperty().get());
        assertEquals(List.of(chosen), window.desk().recent());
    }

    @Test
    void aRecordingComesBackAsItWasSaved(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        crash(robot);
        choose("mine.once");
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertTrue(window.document().modifiedProperty().get());
        var saved = shown();
        robot.interact(() -> window.open(OnceWindow.FIRST));
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertFalse(isAsking(robot), () -> lines(robot).toString());
        assertEquals(saved.events(), shown().events());
    }

    @Test
    void aFileWithManyMistakesTellsTheFirst(FxRobot robot) throws IOException {
        choose("bad.txtpb");
        Files.writeString(chosen, "service: COUNTER client { " + "call { } ".repeat(500) + "}");
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertEquals(15, lines(robot).size());
        assertEquals("… and 88 more", lines(robot).get(12));
        push(robot, KeyCode.ESCAPE);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndStaysOpenAndUnsaved(FxRobot robot) throws IOException {
        crash(robot);
        Files.createFile(folder.resolve("file"));
        choose("file/mine.txtpb");
        for (var save : List.of(List.of(KeyCode.CONTROL, KeyCode.S), List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S), List.of(KeyCode.CONTROL, KeyCode.E))) {
            push(robot, save.toArray(KeyCode[]::new));
            assertEquals("mine.txtpb could not be written", text(robot, "#notice-title"));
            assertEquals(List.of(folder.resolve("file") + " is no folder that can be written to.",
                    "Nothing is lost: what you did is still open here. Save it again in another place.", "File: " + chosen), lines(robot));
            push(robot, KeyCode.ESCAPE);
        }
        assertTrue(window.document().modifiedProperty().get());
        assertEquals(List.of(), window.desk().recent());
    }

    @Test
    void aFileThatIsThereUnderTheWholeNameIsNotReplacedUnasked(FxRobot robot) throws IOException {
        choose("mine");
        var there = Files.writeString(folder.resolve("mine.txtpb"), "of somebody");
        push(robot, KeyCode.CONTROL, KeyCode.S);
        assertEquals("mine.txtpb is there already", text(robot, "#notice-title"));
        robot.clickOn("Cancel");
        assertEquals("of somebody", Files.readString(there));
        push(robot, KeyCode.CONTROL, KeyCode.S);
        robot.clickOn("Replace");
        assertTrue(Files.readString(there).contains("Ten increments"));
    }

    @Test
    void whoCannotSaveOnClosingStays(FxRobot robot) throws IOException {
        crash(robot);
        Files.createFile(folder.resolve("file"));
        choose("file/mine.txtpb");
        close(robot);
        robot.clickOn("Save…");
        assertEquals("mine.txtpb could not be written", text(robot, "#notice-title"));
        robot.clickOn("OK");
        assertTrue(stage.isShowing() && window.document().modifiedProperty().get());
    }

    @Test
    void aRecordingThatBreaksOffTellsWhatToDo(FxRobot robot) throws IOException {
        choose("short.once");
        var whole = Files.readAllBytes(Path.of("demos", "d14_zombie_request.once"));
        Files.write(chosen, java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertEquals("short.once breaks off", text(robot, "#notice-title"));
        assertEquals(3, lines(robot).size());
        assertEquals("File: " + chosen, lines(robot).getLast());
        push(robot, KeyCode.ESCAPE);
        assertEquals("short.once", window.openFile());
    }

    @Test
    void aRecentFileThatIsGoneIsSaidToBe(FxRobot robot) {
        robot.interact(() -> window.desk().open(folder.resolve("gone.txtpb")));
        assertEquals("gone.txtpb is no longer there", text(robot, "#notice-title"));
    }

    @Test
    void closingAsksWhatWasDoneByHandIsToBecomeOf(FxRobot robot) throws IOException {
        crash(robot);
        close(robot);
        assertTrue(isAsking(robot) && stage.isShowing());
        robot.clickOn("Cancel");
        assertTrue(stage.isShowing());
        choose("kept.txtpb");
        close(robot);
        robot.clickOn("Save…");
        assertFalse(stage.isShowing());
        assertTrue(Files.readString(chosen).contains("intervention"));
    }

    @Test
    void closingAsksNothingWhereNothingWasDone(FxRobot robot) {
        close(robot);
        assertFalse(stage.isShowing());
    }

    @Test
    void otherSemanticsAreAskedAboutInAFileOfOnesOwnOnly(FxRobot robot) {
        robot.type(KeyCode.DIGIT2);
        assertEquals("Ten increments, five semantics (changed) – Once", stage.getTitle());
        robot.interact(() -> window.desk().leave(() -> window.open(OnceWindow.FIRST)));
        assertNull(window.notices().shownProperty().get());
        assertEquals("Ten increments, five semantics – Once", stage.getTitle());
        choose("mine.txtpb");
        push(robot, KeyCode.CONTROL, KeyCode.S);
        robot.type(KeyCode.DIGIT2);
        close(robot);
        assertTrue(isAsking(robot) && stage.isShowing());
        push(robot, KeyCode.ESCAPE);
        push(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals("Ten increments, five semantics – Once", stage.getTitle());
    }

    @Test
    void otherSemanticsOutliveACrash(FxRobot robot) {
        robot.interact(() -> new Rescue(window.workspace(), window.document(), new Drafts(folder, GONE), window.notices(), Background.none()));
        robot.type(KeyCode.DIGIT1);
        robot.interact(() -> rescue(folder, 2).offer());
        robot.clickOn("Open it");
        assertEquals(Semantics.MAYBE, window.workspace().semanticsProperty().get());
    }

    @Test
    void whoStaysKeepsTheScenarioAndItsPlaceInTheGallery(FxRobot robot) {
        crash(robot);
        robot.clickOn("#scenarios").write("wrong").clickOn("#d05_fault_free_call").clickOn("Cancel");
        assertEquals(OnceWindow.FIRST, window.openFile());
        robot.clickOn("Nothing goes wrong").clickOn("Do not save");
        assertEquals("d05_fault_free_call.txtpb", window.openFile());
    }

    @Test
    void whatACrashHasLeftIsOffered(FxRobot robot) throws TimeoutException {
        robot.interact(() -> new Rescue(window.workspace(), window.document(), new Drafts(folder, GONE), window.notices(), Background.none()));
        crash(robot);
        var before = shown();
        robot.interact(() -> window.open("d05_fault_free_call.txtpb"));
        crash(robot);
        var left = window.document().interventions();
        robot.interact(() -> new Rescue(window.workspace(), window.document(), new Drafts(folder, new Drafts.Owner(1, 1)), window.notices(), Background.none()).offer());
        assertEquals(List.of("What you had done by hand to “Nothing goes wrong” was kept."), lines(robot));
        robot.clickOn("Open it");
        assertEquals(left, window.document().interventions());
        assertTrue(window.document().modifiedProperty().get());
        assertNotEquals(before.scenario(), shown().scenario());
        assertEquals(List.of("draft-1-1.txtpb"), new Drafts(folder, new Drafts.Owner(2, 2)).left().stream()
                .map(draft -> draft.path().getFileName().toString()).toList(), "kept as the opener's own before it is thrown away");
    }

    private Rescue rescue(Path kept, long number) {
        return new Rescue(window.workspace(), window.document(), new Drafts(kept, new Drafts.Owner(number, 1)), window.notices(), Background.none());
    }

    @Test
    void whatCannotBeRescuedIsMentionedAndStaysWhereItIs(FxRobot robot) throws IOException {
        var broken = Files.writeString(folder.resolve("draft-99999999999-1.txtpb"), "service: COUNTER telepathy { }");
        Files.write(folder.resolve("draft-99999999998-1.txtpb"), new byte[] {(byte) 0xff});
        robot.interact(() -> {
            window.scene().lookup("#play").requestFocus();
            rescue(folder, 1).offer();
        });
        assertFalse(isAsking(robot));
        assertTrue(text(robot, "#mention-text").endsWith("It stays in " + folder.resolve("draft-99999999998-1.txtpb") + "."), text(robot, "#mention-text"));
        assertEquals("play", window.scene().getFocusOwner().getId());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#mention").<Node>query().isVisible());
        assertTrue(Files.exists(broken));
    }

    @Test
    void aFolderThatKeepsNothingIsMentionedOnce(FxRobot robot) throws IOException {
        var none = Files.createFile(folder.resolve("file")).resolve("once");
        robot.interact(() -> rescue(none, 2));
        crash(robot);
        assertTrue(text(robot, "#mention-text").contains(none + " cannot be written to"));
        robot.clickOn("#mention-close");
        robot.type(KeyCode.DIGIT2);
        assertFalse(robot.lookup("#mention").<Node>query().isVisible());
    }

    @Test
    void theWholeInterfaceIsZoomed(FxRobot robot) {
        push(robot, KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(1.1, window.zoom().factorProperty().get(), 1e-9);
        inWindow(() -> Picture.layOut(window.scene()));
        assertEquals(1.1, window.scene().lookup("#play").getLocalToSceneTransform().getMxx(), 1e-9);
        push(robot, KeyCode.CONTROL, KeyCode.MINUS);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(1, window.zoom().factorProperty().get());
    }

    @Test
    void aPictureIsSaved(FxRobot robot) {
        choose("window.png");
        push(robot, KeyCode.CONTROL, KeyCode.E);
        assertTrue(Files.exists(chosen));
    }

    private void crash(FxRobot robot) {
        robot.interact(() -> window.playback().seek(30_000));
        robot.type(KeyCode.S);
        assertTrue(window.document().modifiedProperty().get());
        assertTrue(moment().servers().get(NodeId.server(1)).health().isDown());
    }

    private void close(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
