package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import once.ui.document.RecentFiles;
import once.ui.look.Texts;
import once.ui.panel.Background;
import once.ui.panel.FileChoice;
import once.ui.playback.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxmlGuardTest {

    private static final int LONGEST = 110;
    private static final int LONGEST_CONTROLLER = 200;

    /// Texts whose keys end in the name of a constant or of a kind of event.
    private static final List<String> NAMED_BY_VALUES = List.of("theme.", "world.", "why.", "semantics.tip.", "mark.dropped.", "mark.evicted.",
            "cause.", "stage.layer.", "stage.client", "stage.server", "stage.general.",
            "extent.attempts", "extent.copies", "extent.crashes", "knob.", "mechanism.", "messages.ids.", "lifetimes.why.",
            "relations.TIMES", "relations.CHANCES", "relations.SIZES");

    static List<Path> panels() throws IOException {
        try (var files = Files.list(Path.of("fxml"))) {
            return files.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
        }
    }

    @Test
    void noControllerIsLongerThan200Lines() throws IOException {
        var tooLong = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/once/ui"))) {
            for (var file : files.filter(each -> each.toString().endsWith("Controller.java")).toList()) {
                long lines = Files.readAllLines(file).size();
                if (lines >= LONGEST_CONTROLLER) {
                    tooLong.add(file + " " + lines);
                }
            }
        }
        assertEquals(List.of(), List.copyOf(tooLong));
    }

    /// A tooltip that a panel makes is there from the beginning, for as long as the window.
    @ParameterizedTest
    @MethodSource("panels")
    void tipsAreMadeWhenSomebodyPoints(Path panel) throws IOException {
        assertEquals(-1, Files.readString(panel).indexOf("<Tooltip"), panel::toString);
    }

    @Test
    void findsThePanels() throws IOException {
        assertTrue(panels().size() >= 12, panels().toString());
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyPanelLoadsAndIsLaidOut(Path panel) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var parts = new WindowParts(WindowInUse.DEMOS, Playback.byHand(), Background.none(), FileChoice.NONE, RecentFiles.none());
            var name = panel.getFileName().toString().replace(".fxml", "");
            var scene = new Scene(OnceWindow.load(name, parts.all()));
            parts.look.wear(scene);
            scene.getRoot().layout();
            parts.workspace.open(parts.workspace.gallery().getFirst().settings().getFirst());
            scene.getRoot().layout();
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("panels")
    void noPanelIsLong(Path panel) throws IOException {
        assertTrue(Files.readAllLines(panel).size() < LONGEST);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyTextComesFromTheBundle(Path panel) throws IOException {
        var plain = Pattern.compile("(text|promptText|accessibleText)=\"(?![%\\d]|On\"|c\"|e\")").matcher(Files.readString(panel));
        assertEquals(List.of(), plain.results().map(hit -> hit.group()).toList());
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var unused = new TreeSet<>(Texts.bundle().keySet());
        try (var files = Stream.concat(Files.walk(Path.of("fxml")), Files.walk(Path.of("src/main/java/once")))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var source = Files.readString(file);
                unused.removeIf(key -> source.contains("\"%" + key + "\"") || source.contains("\"" + key + "\""));
            }
        }
        unused.removeIf(key -> NAMED_BY_VALUES.stream().anyMatch(key::startsWith));
        assertEquals(new TreeSet<>(), unused);
    }
}
