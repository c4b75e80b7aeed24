package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import once.ui.panel.Background;
import once.ui.panel.Places.Place;
import once.ui.playback.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing is written smaller than 11 pixels, and nothing in lecture mode smaller than 20.
@ExtendWith(ApplicationExtension.class)
class TextSizeTest {

    private static final double LEAST = 11;
    private static final double LEAST_IN_LECTURE = 20;
    private static final Pattern IN_CSS = Pattern.compile("-fx-font(?:-size)?: *([\\d.]+)px");
    private static final Pattern IN_CODE = Pattern.compile("Lettering\\.(?:text|bold|mono)\\((\\d[\\d.]*)\\)|_SIZE = (\\d[\\d.]*);");

    @Test
    void textCanBeReadOnTheDeskAndEverywhereElse() {
        for (var place : List.of(Place.DESK, Place.COMPARE, Place.GALLERY)) {
            assertEquals(List.of(), smaller(place, new Settings.Size(1120, 640), LEAST), place.toString());
        }
    }

    @Test
    void textCanBeReadFromTheLastRow() {
        for (var size : List.of(new Settings.Size(1280, 720), new Settings.Size(1440, 900), new Settings.Size(1920, 1080))) {
            assertEquals(List.of(), smaller(Place.LECTURE, size, LEAST_IN_LECTURE), size.text());
        }
    }

    @Test
    void noStyleSheetAndNoPainterSaysLess() throws IOException {
        var small = new TreeSet<String>();
        int seen = 0;
        for (var folder : List.of(Path.of("css"), Path.of("src/main/java/once/ui"))) {
            for (var file : files(folder)) {
                for (var hit : Stream.of(IN_CSS, IN_CODE).flatMap(pattern -> pattern.matcher(read(file)).results()).toList()) {
                    var size = hit.group(1) == null ? hit.group(2) : hit.group(1);
                    seen++;
                    if (Double.parseDouble(size) < LEAST) {
                        small.add(file + ": " + hit.group());
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(), small);
        assertFalse(seen < 20, "only " + seen + " sizes seen");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> smaller(Place place, Settings.Size size, double least) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var window = OnceWindow.of(WindowInUse.DEMOS, Playback.byHand(), Background.none(), size);
            window.open("d13_both_puts_fail.txtpb");
            window.playback().seek(300_000);
            window.places().openProperty().set(place);
            Picture.layOut(window.scene());
            var small = new ArrayList<String>();
            collect(window.scene().getRoot(), least, small);
            return small;
        });
    }

    private static void collect(Node node, double least, List<String> small) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            double size = text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
            if (size < least - 0.01) {
                small.add(text.getText() + " " + size);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, least, small));
        }
    }
}
