package once.ui.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import once.ui.document.AtomicFile;
import once.ui.look.Theme;

/// Where a window keeps its settings. What is missing there, or makes no sense, is as usual.
public final class SettingsFile {

    /// Farther than any screen, in pixels.
    private static final double FAR = 100_000;

    private final Path file;

    /// Settings in a file, whose folder is made when it is first written.
    public SettingsFile(Path file) {
        this.file = file;
    }

    /// Where the desktop wants settings to be.
    ///
    /// @param folder as [#folderOfUser] gives it
    public static SettingsFile in(Path folder) {
        return new SettingsFile(folder.resolve("window.properties"));
    }

    /// Where the desktop wants a program to keep what it remembers.
    ///
    /// @param environment the process's environment
    /// @param os the name of the operating system
    /// @param home the user's home folder
    public static Path folderOfUser(Map<String, String> environment, String os, Path home) {
        var name = os.toLowerCase(Locale.ROOT);
        var folder = name.contains("win") ? folder(environment, "APPDATA", home.resolve("AppData/Roaming"))
                : name.contains("mac") ? home.resolve("Library/Application Support")
                : folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        return folder.resolve("once");
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of).filter(Path::isAbsolute).orElse(otherwise);
    }

    /// What a window remembers.
    ///
    /// @param isWhole false where some of it could not be understood and is as usual
    public record Remembered(Settings settings, boolean isWhole) {}

    /// What was written last; as usual where nothing was, or another version wrote other things.
    public Remembered read() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return new Reader(properties).read();
        } catch (NoSuchFileException _) {
            return new Remembered(Settings.DEFAULT, true);
        } catch (IOException | IllegalArgumentException _) {
            return new Remembered(Settings.DEFAULT, false);
        }
    }

    /// Reads one thing after the other: what makes no sense does not take the rest with it.
    private static final class Reader {
        private final Properties from;
        private boolean whole = true;

        Reader(Properties from) {
            this.from = from;
        }

        Remembered read() {
            var usual = Settings.DEFAULT;
            var settings = new Settings(get("theme", usual.theme(), text -> Theme.named(text).orElseThrow()),
                    number("speed", usual.speed(), Settings.LEAST_SPEED, Settings.MOST_SPEED), from.getProperty("scenario", usual.scenario()),
                    place(), size(), number("zoom", usual.zoom(), Settings.LEAST_ZOOM, Settings.MOST_ZOOM), isOn("reduced-motion"),
                    from.getProperty("chapter", usual.chapter()), panels());
            return new Remembered(settings, whole);
        }

        private Settings.Place place() {
            double x = number("x", Double.NaN, -FAR, FAR);
            double y = number("y", Double.NaN, -FAR, FAR);
            return Double.isNaN(x + y) ? null : new Settings.Place(x, y);
        }

        private Settings.Size size() {
            var usual = Settings.DEFAULT.size();
            return new Settings.Size(number("width", usual.width(), Settings.SMALLEST.width(), FAR),
                    number("height", usual.height(), Settings.SMALLEST.height(), FAR));
        }

        private Settings.Panels panels() {
            return new Settings.Panels(isOn("events"), isOn("per-event"), isOn("relations"),
                    number("stage-share", Settings.Panels.USUAL.stageShare(), 0, 1));
        }

        private boolean isOn(String key) {
            return get(key, false, text -> Map.of("true", true, "false", false).get(text));
        }

        private double number(String key, double otherwise, double least, double most) {
            return get(key, otherwise, text -> {
                double number = Double.parseDouble(text);
                return number >= least && number <= most ? number : null;
            });
        }

        /// @param read gives null, or throws, where a text makes no sense
        private <T> T get(String key, T otherwise, Function<String, T> read) {
            if (!from.containsKey(key)) {
                return otherwise;
            }
            try {
                return Objects.requireNonNull(read.apply(from.getProperty(key)));
            } catch (RuntimeException _) {
                whole = false;
                return otherwise;
            }
        }
    }

    /// Writes the settings all at once or not at all.
    ///
    /// @throws IOException where the folder cannot be written to
    public void write(Settings settings) throws IOException {
        var properties = new Properties();
        properties.setProperty("theme", settings.theme().name());
        properties.setProperty("speed", Double.toString(settings.speed()));
        properties.setProperty("scenario", settings.scenario());
        properties.setProperty("chapter", settings.chapter());
        properties.setProperty("zoom", Double.toString(settings.zoom()));
        properties.setProperty("reduced-motion", Boolean.toString(settings.reducedMotion()));
        properties.setProperty("width", Double.toString(settings.size().width()));
        properties.setProperty("height", Double.toString(settings.size().height()));
        if (settings.place() != null) {
            properties.setProperty("x", Double.toString(settings.place().x()));
            properties.setProperty("y", Double.toString(settings.place().y()));
        }
        write(settings.panels(), properties);
        replace(properties);
    }

    private static void write(Settings.Panels panels, Properties to) {
        to.setProperty("events", Boolean.toString(panels.events()));
        to.setProperty("per-event", Boolean.toString(panels.perEvent()));
        to.setProperty("relations", Boolean.toString(panels.relations()));
        to.setProperty("stage-share", Double.toString(panels.stageShare()));
    }

    private void replace(Properties properties) throws IOException {
        var text = new StringWriter();
        properties.store(text, null);
        AtomicFile.write(file, text.toString());
    }
}
