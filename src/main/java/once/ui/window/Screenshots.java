package once.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import once.scenario.Demos;
import once.scenario.Semantics;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.playback.Playback;

/// The pictures of the window that the documentation shows, always the same.
public final class Screenshots {

    /// @param share how far into the run, 0 to 1
    /// @param keys what is pressed there
    /// @param place what is explored and opened before the picture is taken
    private record Shot(String name, String demo, Semantics semantics, double share, Place place, List<KeyCode> keys) {
        Shot(String name, String demo, Semantics semantics, double share) {
            this(name, demo, semantics, share, Place.DESK, List.of());
        }

        Shot(String name, String demo, Semantics semantics, double share, Place place) {
            this(name, demo, semantics, share, place, List.of());
        }

        Shot(String name, Semantics semantics, KeyCode... keys) {
            this(name, OnceWindow.FIRST, semantics, .404, Place.DESK, List.of(keys));
        }
    }

    /// What is to be seen.
    private enum Place { DESK, EXPLORED, OUTCOMES, RELATIONS, CUSTOM }

    private static final List<Shot> SHOTS = List.of(
            new Shot("window", OnceWindow.FIRST, Semantics.AT_MOST_ONCE, .404),
            new Shot("at-least-once", OnceWindow.FIRST, Semantics.AT_LEAST_ONCE, .388),
            new Shot("three-faults", "d08_three_faults_one_look.txtpb", Semantics.AT_MOST_ONCE, .93),
            new Shot("zombie", "d14_zombie_request.txtpb", Semantics.AT_LEAST_ONCE, .97),
            new Shot("relays", "d01_the_hidden_machine.txtpb", Semantics.AT_MOST_ONCE, .92),
            new Shot("explored", "d13_both_puts_fail.txtpb", Semantics.AT_MOST_ONCE, .8, Place.EXPLORED),
            new Shot("outcomes", "d13_both_puts_fail.txtpb", Semantics.AT_MOST_ONCE, .8, Place.OUTCOMES),
            new Shot("question", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404, Place.EXPLORED));

    private static final Shot LECTURE = new Shot("lecture", Semantics.AT_MOST_ONCE, KeyCode.L, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);

    /// The places, in each size.
    private static final List<Shot> PLACES = List.of(
            new Shot("gallery", Semantics.AT_MOST_ONCE, KeyCode.G),
            new Shot("compare", Semantics.AT_MOST_ONCE, KeyCode.V, KeyCode.CLOSE_BRACKET),
            new Shot("what-the-client-knows", Semantics.AT_LEAST_ONCE, KeyCode.H),
            new Shot("relations", "d19_lifetime_too_short.txtpb", Semantics.AT_MOST_ONCE, .9, Place.RELATIONS),
            new Shot("custom", OnceWindow.FIRST, Semantics.AT_MOST_ONCE, .404, Place.CUSTOM),
            LECTURE);

    /// The first for all shots, the others for the first shot and the places only, the last for the lecture only.
    private static final List<Settings.Size> SIZES = List.of(new Settings.Size(1440, 900), new Settings.Size(1280, 720), new Settings.Size(1920, 1080));

    /// Tables are there before they scroll, as for a viewer who has watched a moment.
    private static final long LEAD_MICROS = 1_000;

    private Screenshots() {}

    /// Takes all of them; the toolkit must be running and this be its thread.
    ///
    /// @return the files written
    public static List<Path> take(Path folder) {
        var files = new ArrayList<Path>();
        for (var size : SIZES) {
            var window = OnceWindow.of(Demos.all(), Playback.byHand(), Background.none(), size);
            for (var shot : shots(size)) {
                for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    files.add(take(window, shot, theme, folder));
                }
            }
        }
        return files;
    }

    private static List<Shot> shots(Settings.Size size) {
        if (size.equals(SIZES.getLast())) {
            return List.of(LECTURE);
        }
        return Stream.concat(size.equals(SIZES.getFirst()) ? SHOTS.stream() : SHOTS.stream().limit(1), PLACES.stream()).toList();
    }

    private static void press(OnceWindow window, KeyCode key) {
        Picture.layOut(window.scene());
        Event.fireEvent(window.scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void press(OnceWindow window, String button) {
        Picture.layOut(window.scene());
        ((ButtonBase) window.scene().lookup(button)).fire();
    }

    private static Path take(OnceWindow window, Shot shot, Theme theme, Path folder) {
        window.look().themeProperty().set(theme);
        window.open(shot.demo);
        window.workspace().semanticsProperty().set(shot.semantics);
        if (shot.place == Place.EXPLORED || shot.place == Place.OUTCOMES) {
            window.explorations().explore();
        }
        press(window, shot.place == Place.RELATIONS ? "#aspect-relations" : "#aspect-state");
        if (shot.place == Place.CUSTOM) {
            press(window, "#knob-filter");
        }
        window.explorations().openProperty().set(shot.place == Place.OUTCOMES);
        window.playback().play();
        long at = (long) (shot.share * window.playback().recordingProperty().get().endMicros());
        window.playback().seek(at - LEAD_MICROS);
        Picture.layOut(window.scene());
        window.playback().seek(at);
        shot.keys.forEach(key -> press(window, key));
        var name = String.format(Locale.ROOT, "%s-%s-%dx%d.png", shot.name, theme.name().toLowerCase(Locale.ROOT),
                (int) window.scene().getWidth(), (int) window.scene().getHeight());
        var file = folder.resolve(name);
        Picture.write(window.scene(), file);
        shot.keys.stream().limit(1).forEach(key -> press(window, key));
        return file;
    }
}
