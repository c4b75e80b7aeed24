package once.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The scenarios that come with the program.
public final class Demos {

    private static final String FOLDER = "demos";
    private static final String ENDING = ".txtpb";

    private Demos() {}

    /// Reads all of them, in the order of their file names. A demo with problems is among them, with its problems.
    public static List<Reading> all() {
        return names().stream().map(Demos::named).toList();
    }

    /// Reads one.
    ///
    /// @param fileName without its folder
    /// @throws IllegalArgumentException where there is no such demo
    public static Reading named(String fileName) {
        try (var in = Demos.class.getClassLoader().getResourceAsStream(FOLDER + "/" + fileName)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no demo " + fileName);
            }
            return ScenarioText.read(fileName, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file names of all of them, in order.
    public static List<String> names() {
        var folder = Demos.class.getClassLoader().getResource(FOLDER);
        try {
            return folder == null ? List.of() : names(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(URL folder) throws IOException {
        return folder.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inDirectory(folder);
    }

    private static List<String> inJar(JarURLConnection jar) throws IOException {
        return ordered(jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER + "/")));
    }

    private static List<String> inDirectory(URL folder) throws IOException {
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return ordered(files.map(file -> file.getFileName().toString()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<String> ordered(Stream<String> names) {
        return names.filter(name -> name.endsWith(ENDING)).map(name -> name.substring(name.lastIndexOf('/') + 1)).sorted()
                .toList();
    }
}
