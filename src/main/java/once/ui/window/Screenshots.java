package once.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import once.scenario.Demos;
import once.scenario.Semantics;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.playback.Playback;

/// The pictures of the window that the documentation shows, always the same.
public final class Screenshots {

    /// @param share how far into the run, 0 to 1
    /// @param place what is explored and opened before the picture is taken
    private record Shot(String name, String demo, Semantics semantics, double share, Place place) {
        Shot(String name, String demo, Semantics semantics, double share) {
            this(name, demo, semantics, share, Place.DESK);
        }
    }

    /// What is to be seen.
    private enum Place { DESK, EXPLORED, OUTCOMES }

    private static final List<Shot> SHOTS = List.of(
            new Shot("window", OnceWindow.FIRST, Semantics.AT_MOST_ONCE, .404),
            new Shot("at-least-once", OnceWindow.FIRST, Semantics.AT_LEAST_ONCE, .388),
            new Shot("three-faults", "d08_three_faults_one_look.txtpb", Semantics.AT_MOST_ONCE, .93),
            new Shot("zombie", "d14_zombie_request.txtpb", Semantics.AT_LEAST_ONCE, .97),
            new Shot("explored", "d13_both_puts_fail.txtpb", Semantics.AT_MOST_ONCE, .8, Place.EXPLORED),
            new Shot("outcomes", "d13_both_puts_fail.txtpb", Semantics.AT_MOST_ONCE, .8, Place.OUTCOMES),
            new Shot("question", "d15_ten_increments.txtpb", Semantics.AT_MOST_ONCE, .404, Place.EXPLORED));

    /// The first for all shots, the others for the first shot only.
    private static final List<Settings.Size> SIZES = List.of(new Settings.Size(1440, 900), new Settings.Size(1280, 720));

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
            for (var shot : size.equals(SIZES.getFirst()) ? SHOTS : SHOTS.subList(0, 1)) {
                for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    files.add(take(window, shot, theme, folder));
                }
            }
        }
        return files;
    }

    private static Path take(OnceWindow window, Shot shot, Theme theme, Path folder) {
        window.look().themeProperty().set(theme);
        window.open(shot.demo);
        window.workspace().semanticsProperty().set(shot.semantics);
        if (shot.place != Place.DESK) {
            window.explorations().explore();
        }
        window.explorations().openProperty().set(shot.place == Place.OUTCOMES);
        window.playback().play();
        long at = (long) (shot.share * window.playback().recordingProperty().get().endMicros());
        window.playback().seek(at - LEAD_MICROS);
        Picture.layOut(window.scene());
        window.playback().seek(at);
        var name = String.format(Locale.ROOT, "%s-%s-%dx%d.png", shot.name, theme.name().toLowerCase(Locale.ROOT),
                (int) window.scene().getWidth(), (int) window.scene().getHeight());
        var file = folder.resolve(name);
        Picture.write(window.scene(), file);
        return file;
    }
}
