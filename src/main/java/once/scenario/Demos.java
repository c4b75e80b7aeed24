package once.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The scenarios that come with the program.
public final class Demos {

    private static final String FOLDER = "demos";
    private static final String ENDING = ".txtpb";
    private static final String RECORDING = ".once";

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

    /// The file names of the recordings that come with them, in order.
    public static List<String> recordings() {
        return names(RECORDING);
    }

    /// The number in a file's name, as in `d08_three_faults.txtpb`, with the letter of one that was put in between; empty where
    /// there is none.
    public static Optional<String> number(String fileName) {
        return fileName.matches("d\\d+[a-z]?_.*")
                ? Optional.of(fileName.substring(1, fileName.indexOf('_')).replaceFirst("^0+", "")) : Optional.empty();
    }

    /// Opens a file of theirs.
    ///
    /// @param fileName without its folder
    /// @throws IOException where there is none of that name
    public static InputStream open(String fileName) throws IOException {
        var in = Demos.class.getClassLoader().getResourceAsStream(FOLDER + "/" + fileName);
        if (in == null) {
            throw new NoSuchFileException(fileName);
        }
        return in;
    }

    /// The file names of all of them, in order.
    public static List<String> names() {
        return names(ENDING);
    }

    private static List<String> names(String ending) {
        var folder = Demos.class.getClassLoader().getResource(FOLDER);
        try {
            return folder == null ? List.of() : names(folder, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(URL folder, String ending) throws IOException {
        return folder.openConnection() instanceof JarURLConnection jar ? inJar(jar, ending) : inDirectory(folder, ending);
    }

    private static List<String> inJar(JarURLConnection jar, String ending) throws IOException {
        return ordered(jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER + "/")),
                ending);
    }

    private static List<String> inDirectory(URL folder, String ending) throws IOException {
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return ordered(files.map(file -> file.getFileName().toString()), ending);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<String> ordered(Stream<String> names, String ending) {
        return names.filter(name -> name.endsWith(ending)).map(name -> name.substring(name.lastIndexOf('/') + 1)).sorted()
                .toList();
    }
}
