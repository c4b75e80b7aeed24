package once.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import once.scenario.Reading;
import once.scenario.ScenarioText;

/// Reads scenario files from disk.
final class ScenarioPath {

    /// More bytes than a scenario has; devices that never end are cut off here.
    private static final int MOST_BYTES = 8_000_000;

    private ScenarioPath() {}

    /// Reads a file.
    ///
    /// @throws Trouble where it cannot be read at all
    static Reading read(Path path) {
        if (Files.isDirectory(path)) {
            throw Trouble.problem(path + ": a directory; expected a scenario file");
        }
        try (var in = Files.newInputStream(path)) {
            return ScenarioText.read(path.toString(), in.readNBytes(MOST_BYTES));
        } catch (NoSuchFileException _) {
            throw Trouble.problem(path + ": there is no such file");
        } catch (AccessDeniedException _) {
            throw Trouble.problem(path + ": the file may not be read");
        } catch (IOException e) {
            throw Trouble.problem(path + ": the file cannot be read: " + e.getMessage());
        }
    }
}
