package once.scenario;

import com.google.protobuf.TextFormat;
import java.util.ArrayDeque;
import once.scenario.text.ScenarioFile;

/// Writes scenario files: one field a line, in the order of the schema, so that two of them can be compared line by line.
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /// The text of a file that says what a document says.
    public static String text(ScenarioFile document) {
        return TextFormat.printer().escapingNonAscii(false).printToString(document);
    }

    /// Which field stands on a line of such a text: the names of the blocks around it, and its own, with dots between them.
    ///
    /// @param line from 1
    static String pathAt(String text, int line) {
        var names = new ArrayDeque<String>();
        text.lines().limit(line - 1L).map(String::strip).forEach(before -> {
            if (before.endsWith("{")) {
                names.addLast(name(before));
            } else if (before.equals("}")) {
                names.removeLast();
            }
        });
        text.lines().skip(line - 1L).findFirst().ifPresent(here -> names.addLast(name(here.strip())));
        return String.join(".", names);
    }

    private static String name(String line) {
        return line.split("\\W", 2)[0];
    }
}
