package once.ui.window;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import once.scenario.Demos;
import once.scenario.Scenario;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.playback.Playback;

/// What the window can do where nobody sees it.
public final class Offstage {

    private static final Settings.Size SIZE = Settings.DEFAULT.size();

    private Offstage() {}

    /// The scenario the window would open with.
    public static Scenario first() {
        return Demos.named(OnceWindow.FIRST).settings().getFirst().scenario();
    }

    /// Plays it to its end and leaves pictures of the window on the way and there, light and dark.
    public static void play(Path folder, PrintWriter out) {
        run(() -> {
            var window = OnceWindow.of(Demos.all(), Playback.byHand(), Background.none(), SIZE);
            window.open(OnceWindow.FIRST);
            window.look().themeProperty().set(Theme.LIGHT);
            window.playback().seek(window.playback().recordingProperty().get().endMicros() / 2);
            picture(window, folder.resolve("once-on-the-way.png"), out);
            window.playback().toEnd();
            picture(window, folder.resolve("once-at-the-end.png"), out);
            window.look().themeProperty().set(Theme.DARK);
            picture(window, folder.resolve("once-at-the-end-dark.png"), out);
        });
    }

    private static void picture(OnceWindow window, Path file, PrintWriter out) {
        Picture.write(window.scene(), file);
        out.println(file);
    }

    /// Takes the documentation's pictures.
    public static void takeScreenshots(Path folder, PrintWriter out) {
        run(() -> Screenshots.take(folder).forEach(out::println));
    }

    private static void run(Runnable work) {
        Display.doWithout();
        var task = new FutureTask<Void>(work, null);
        Platform.startup(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }
}
