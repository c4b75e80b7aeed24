package once.ui.window;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import once.scenario.Demos;
import once.scenario.Reading;
import once.simulation.Moment;
import once.ui.document.RecentFiles;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.panel.FileChoice;
import once.ui.playback.Playback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A window that is open, for tests that use it as a person does: with mouse and keys, looking at what it shows.
@ExtendWith(ApplicationExtension.class)
abstract class WindowInUse {

    /// Read once: that takes longer than most tests.
    static final List<Reading> DEMOS = Demos.all();
    static final Settings SETTINGS = Settings.DEFAULT.with(Theme.LIGHT).with(new Settings.Size(1280, 720));

    OnceWindow window;
    Stage stage;

    /// To be called when the toolkit hands out its stage, which the test framework tells test classes only, not their parents.
    final void open(Stage shown) {
        open(shown, Background.threads(), FileChoice.NONE, RecentFiles.none());
    }

    /// The same, with files, and work done elsewhere or at once.
    final void open(Stage shown, Background background, FileChoice files, RecentFiles recent) {
        stage = shown;
        stage.setFullScreen(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(SETTINGS.size().width()); // whoever had the stage before may have left it smaller
        stage.setHeight(SETTINGS.size().height());
        window = OnceWindow.of(DEMOS, new Playback(), background, SETTINGS.size(), files, recent);
        new WindowFrame(stage, window).show(SETTINGS);
    }

    @AfterEach
    final void standStill() {
        inWindow(window.playback()::pause);
    }

    static void inWindow(Runnable does) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            does.run();
            return null;
        });
    }

    /// Does something and sees it: for two frames, as while one is drawn the next one waits.
    final void see(Runnable does) {
        var drawn = new CompletableFuture<Void>();
        inWindow(() -> {
            does.run();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        stop();
                        drawn.complete(null);
                    }
                }
            }.start();
        });
        drawn.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Makes the toolkit forget which styles it has found for controls in all the states that they were ever in.
    final void forgetStyles() {
        var sheets = stage.getScene().getStylesheets();
        see(() -> sheets.setAll(List.copyOf(sheets)));
    }

    final void standAt(long micros) {
        inWindow(() -> {
            window.playback().pause();
            window.playback().seek(micros);
        });
    }

    final Moment moment() {
        return window.playback().momentProperty().get();
    }

    final String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    final void until(BooleanSupplier what) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, what::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The last column of the table of semantics, from top to bottom.
    final List<String> endings(FxRobot robot) {
        return robot.lookup("#comparison .mono").queryAllAs(Label.class).stream()
                .sorted(Comparator.comparingDouble(label -> label.localToScene(0, 0).getY())).map(Label::getText).toList();
    }

    final String counter(FxRobot robot) {
        return robot.lookup("#store .mono.strong").queryAs(Label.class).getText();
    }
}
