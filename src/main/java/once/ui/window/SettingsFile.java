package once.ui.window;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import once.ui.document.AtomicFile;
import once.ui.look.Theme;

/// Where a window keeps its settings. A file that is missing or makes no sense counts as none.
public final class SettingsFile {

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
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of).orElse(otherwise);
    }

    /// What was written last; the defaults where that cannot be told.
    public Settings read() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return settings(properties);
        } catch (IOException | RuntimeException _) {
            return Settings.DEFAULT;
        }
    }

    private static Settings settings(Properties from) {
        var size = new Settings.Size(number(from, "width"), number(from, "height"));
        var place = from.containsKey("x") ? new Settings.Place(number(from, "x"), number(from, "y")) : null;
        var theme = Theme.named(from.getProperty("theme")).orElseThrow();
        return new Settings(theme, number(from, "speed"), from.getProperty("scenario", ""), place, size,
                Double.parseDouble(from.getProperty("zoom", "1")), isOn(from, "reduced-motion"),
                from.getProperty("chapter", ""), panels(from));
    }

    private static Settings.Panels panels(Properties from) {
        return new Settings.Panels(isOn(from, "events"), isOn(from, "per-event"), isOn(from, "relations"),
                Double.parseDouble(from.getProperty("stage-share", Double.toString(Settings.Panels.USUAL.stageShare()))));
    }

    private static boolean isOn(Properties from, String key) {
        return Boolean.parseBoolean(from.getProperty(key));
    }

    private static double number(Properties from, String key) {
        return Double.parseDouble(from.getProperty(key));
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
