package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        assertEquals(new SettingsFile.Remembered(SOME, true), settings.read());
    }

    @Test
    void givesDefaultsWhereThereIsNoFile() {
        assertEquals(new SettingsFile.Remembered(Settings.DEFAULT, true), settings.read());
    }

    private SettingsFile.Remembered reading(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return settings.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme=PINK", "speed=0", "speed=NaN", "speed=fast", "width=3", "height=1e300", "x=1\ny=Infinity", "zoom=9", "zoom=",
        "stage-share=NaN", "events=perhaps", "\\u00zz", "\u0000\u0001 = \\u12"})
    void isAsUsualWhereTheFileMakesNoSense(String text) throws IOException {
        assertEquals(new SettingsFile.Remembered(Settings.DEFAULT, false), reading(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "x=1", "version=9\nwindows=3\nribbon=true"})
    void isAsUsualWhereAnotherVersionSaysOtherThings(String text) throws IOException {
        assertEquals(new SettingsFile.Remembered(Settings.DEFAULT, true), reading(text));
    }

    @Test
    void whatMakesNoSenseDoesNotTakeTheRestWithIt() throws IOException {
        settings.write(SOME);
        var broken = Files.readString(file).replace("zoom=1.21", "zoom=huge");
        assertEquals(new SettingsFile.Remembered(new Settings(SOME.theme(), SOME.speed(), SOME.scenario(), SOME.place(), SOME.size(), 1,
                SOME.reducedMotion(), SOME.chapter(), SOME.panels()), false), reading(broken));
    }

    @Test
    void aFolderOrBytesThatAreNoTextAreNoSettings() throws IOException {
        Files.createDirectories(file);
        assertEquals(new SettingsFile.Remembered(Settings.DEFAULT, false), settings.read());
        Files.delete(file);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3});
        assertEquals(new SettingsFile.Remembered(Settings.DEFAULT, false), settings.read());
    }

    @Test
    void aFolderThatIsAFileIsNotWrittenTo() throws IOException {
        Files.createFile(file.getParent());
        assertThrows(IOException.class, () -> settings.write(SOME));
        assertEquals(Settings.DEFAULT, settings.read().settings());
    }

    @Test
    void aFolderThatIsNamedFromNowhereIsNotTaken() {
        assertEquals(Path.of("/home/me/.config/once"), SettingsFile.folderOfUser(Map.of("XDG_CONFIG_HOME", "somewhere"), "Linux", Path.of("/home/me")));
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
        assertEquals(new SettingsFile.Remembered(SOME, true), settings.read());
    }
}
