package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import once.ui.look.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Settings SOME =
            new Settings(Theme.DARK, .5, "d05.txtpb", new Settings.Place(10, 20), new Settings.Size(1280, 720), 1.21, true,
                    "d09_two_generals: ten messages", new Settings.Panels(true, true, true, .5));

    @TempDir Path folder;
    private Path file;
    private SettingsFile settings;

    @BeforeEach
    void open() {
        file = folder.resolve("once").resolve("window.properties");
        settings = new SettingsFile(file);
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        settings.write(SOME);
        assertEquals(SOME, settings.read());
    }

    @Test
    void givesDefaultsWhereThereIsNoFile() {
        assertEquals(Settings.DEFAULT, settings.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=PINK", "theme=DARK\nspeed=0\nwidth=1280\nheight=720", "theme=DARK\nspeed=NaN\nwidth=1280\nheight=720",
        "theme=DARK\nspeed=1\nwidth=3\nheight=720", "theme=DARK\nspeed=1\nwidth=1280\nheight=720\nx=1", "theme=DARK\nspeed=1\nwidth=1280\nheight=720\nzoom=9", "theme=DARK\nspeed=1\nwidth=1280\nheight=720\nstage-share=NaN", "\\u00zz"})
    void givesDefaultsWhereTheFileMakesNoSense(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertEquals(Settings.DEFAULT, settings.read());
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        settings.write(SOME);
        settings.write(SOME.with(Theme.LIGHT));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void standsWhereTheDesktopKeepsSettings() throws IOException {
        SettingsFile.in(SettingsFile.folderOfUser(Map.of("XDG_CONFIG_HOME", folder.toString()), "Linux", Path.of("/nowhere"))).write(SOME);
        assertEquals(SOME, settings.read());
    }
}
