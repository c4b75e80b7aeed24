package once.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A lecture: scenarios in the order in which they are shown.
///
/// Its text has a line for each chapter: a file's name without its ending, and behind a colon the name of a setting where
/// it is not the file's own. A line in square brackets begins a part. Empty lines and those that begin with `#` say nothing.
public record Lecture(List<Chapter> chapters) {

    /// One scenario of a lecture.
    ///
    /// @param part the part of the lecture it belongs to; empty before the first
    /// @param file the file's name, with its ending
    /// @param setting the name of the setting; empty for the file's own
    public record Chapter(String part, String file, String setting) {}

    private static final String FILE = "demos/lecture.txt";

    public Lecture {
        chapters = List.copyOf(chapters);
    }

    /// The lecture that comes with the program.
    public static Lecture usual() {
        try (var in = Lecture.class.getClassLoader().getResourceAsStream(FILE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a lecture.
    public static Lecture read(String text) {
        var chapters = new ArrayList<Chapter>();
        var part = "";
        for (var line : text.lines().map(String::strip).filter(each -> !each.isEmpty() && !each.startsWith("#")).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                part = line.substring(1, line.length() - 1).strip();
            } else {
                chapters.add(chapter(part, line));
            }
        }
        return new Lecture(chapters);
    }

    private static Chapter chapter(String part, String line) {
        int colon = line.indexOf(':');
        var file = colon < 0 ? line : line.substring(0, colon).strip();
        return new Chapter(part, file + ".txtpb", colon < 0 ? "" : line.substring(colon + 1).strip());
    }
}
