package once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lines of the core fit beside another window.
class LinesTest {

    private static final Path SOURCES = Path.of("src/main/java/once");
    private static final int COLUMNS = 130;

    @Test
    void noLineOfTheCoreIsLongerThan130Columns() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var core = files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("ui"))).toList();
            assertTrue(core.size() > 200, "the sources are found: " + core.size());
            assertEquals(List.of(), core.stream().flatMap(LinesTest::tooLong).toList());
        }
    }

    private static Stream<String> tooLong(Path file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).codePointCount(0, lines.get(line).length()) > COLUMNS)
                .mapToObj(line -> file + ":" + (line + 1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
