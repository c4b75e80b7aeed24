package once.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import once.scenario.Demos;
import once.scenario.Reading;
import once.ui.look.Theme;

/// The pictures of the window that the documentation shows, always the same.
public final class Screenshots {

    private static final List<Settings.Size> SIZES = List.of(new Settings.Size(1280, 720), new Settings.Size(1440, 900), new Settings.Size(1920, 1080));
    /// What a lecture hall's projector shows.
    static final Settings.Size HALL = new Settings.Size(2560, 1440);

    private Screenshots() {}

    /// Takes all of them; the toolkit must be running and this be its thread.
    ///
    /// @return the files written
    public static List<Path> take(Path folder) {
        var files = new ArrayList<Path>();
        var gallery = Demos.all();
        SIZES.forEach(size -> Shot.ALL.forEach(shot -> files.addAll(take(shot, size, gallery, folder))));
        Shot.STATES.forEach(shot -> files.addAll(take(shot, SIZES.getFirst(), gallery, folder)));
        Shot.LARGE.forEach(shot -> files.addAll(take(shot, HALL, gallery, folder)));
        return files;
    }

    private static List<Path> take(Shot shot, Settings.Size size, List<Reading> gallery, Path folder) {
        try (var visit = Visit.to(shot, size, gallery)) {
            var light = take(visit, Theme.LIGHT, shot, size, folder);
            if (visit.scenes().count() == 1) {
                return List.of(light, take(visit, Theme.DARK, shot, size, folder));
            }
        }
        return takePoppedUp(shot, size, gallery, folder);
    }

    /// What has popped up keeps the theme that it popped up in.
    private static List<Path> takePoppedUp(Shot shot, Settings.Size size, List<Reading> gallery, Path folder) {
        var files = new ArrayList<Path>();
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            try (var visit = Visit.to(shot, size, gallery, theme)) {
                files.add(take(visit, theme, shot, size, folder));
            }
        }
        return files;
    }

    private static Path take(Visit visit, Theme theme, Shot shot, Settings.Size size, Path folder) {
        visit.window().look().themeProperty().set(theme);
        var file = folder.resolve(String.format(Locale.ROOT, "%s-%s-%.0fx%.0f.png",
                shot.name(), theme.name().toLowerCase(Locale.ROOT), size.width(), size.height()));
        Picture.write(visit.window().scene(), file);
        return file;
    }
}
