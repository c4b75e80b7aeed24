package once.scenario;

import com.google.protobuf.TextFormat;
import once.scenario.text.ScenarioFile;

/// Writes scenario files: one field a line, in the order of the schema, so that two of them can be compared line by line.
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /// The text of a file that says what a document says.
    public static String text(ScenarioFile document) {
        return TextFormat.printer().escapingNonAscii(false).printToString(document);
    }
}
