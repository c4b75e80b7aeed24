package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import once.scenario.Demos;

/// Files that are there for pictures only.
final class Samples {

    private static final String FOLDER = "/once/ui/pictures/";

    private Samples() {}

    /// A scenario, good or bad.
    static byte[] named(String name) {
        try (var in = Samples.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first part of a recording that comes with the program.
    static byte[] partOf(String recording, double share) {
        try (var in = Demos.open(recording)) {
            var whole = in.readAllBytes();
            return Arrays.copyOf(whole, (int) (share * whole.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file whose path is the same on each machine; it is in an archive that the system sweeps away.
    static Path file(String name, byte[] content) {
        try {
            var archive = Files.createTempDirectory("once").resolve("files.zip");
            var folder = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true")).getPath("/home/student");
            return Files.write(Files.createDirectories(folder).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
