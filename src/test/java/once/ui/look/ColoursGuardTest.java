package once.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Colours stand in the token file and nowhere else.
class ColoursGuardTest {

    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|Color\\.(web|rgb|color|hsb|gray|[A-Z]{3,})\\b"
                    + "|-fx-[a-z-]*(color|fill|stroke):([^;]*[ ,(])?(?!transparent\\b)[a-z]");
    private static final Pattern STYLE = Pattern.compile("\\.setStyle\\(|\\bstyle=\"");

    @Test
    void onlyTheTokenFileNamesColours() throws IOException {
        assertEquals(List.of(), found(COLOUR));
    }

    @Test
    void nothingIsStyledInPlace() throws IOException {
        assertEquals(List.of(), found(STYLE));
    }

    @Test
    void wouldSeeAColour() {
        for (var line : List.of("-fx-fill: #fff;", "Color.web(\"x\")", "Color.RED", "rgba(1,2,3)", "-fx-text-fill: white;",
                "-fx-border-color: -once-border orange;", "-fx-fill:tan;")) {
            assertTrue(COLOUR.matcher(line).find(), line);
        }
        for (var line : List.of("-fx-border-color: transparent, -once-border transparent;", "-fx-fill: -once-ink;")) {
            assertFalse(COLOUR.matcher(line).find(), line);
        }
        assertTrue(STYLE.matcher("label.setStyle(x)").find());
    }

    private static List<String> found(Pattern pattern) throws IOException {
        var hits = new ArrayList<String>();
        for (var folder : List.of("css", "fxml", "src/main/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("tokens.css")).sorted()
                        .toList()) {
                    Files.readAllLines(file).stream().filter(line -> !line.contains("Color.TRANSPARENT"))
                            .filter(pattern.asPredicate()).forEach(line -> hits.add(file + ": " + line.strip()));
                }
            }
        }
        return hits;
    }
}
