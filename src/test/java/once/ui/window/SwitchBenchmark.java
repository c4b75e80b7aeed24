package once.ui.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import once.scenario.Demos;
import once.scenario.Reading;
import once.scenario.Semantics;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.playback.Playback;

/// How long it takes from choosing another semantics, or turning a knob, to the picture of the new run: in a window of
/// 1440×900, over every fourth demo, in the middle of its run. Run the main method with `-Dglass.platform=Headless -Dprism.order=sw`.
public final class SwitchBenchmark {

    private static final List<Semantics> TO = List.of(Semantics.AT_LEAST_ONCE, Semantics.MAYBE, Semantics.EXACTLY_ONCE, Semantics.AT_MOST_ONCE);
    private static final int WARM_UP = 3;
    private static final int EVERY = 4;
    private static final int FRAMES = 4;
    private static final double MILLI = 1e6;

    private final OnceWindow window = OnceWindow.of(Demos.all(), Playback.byHand(), Background.threads(), new Settings.Size(1440, 900));
    private final List<Runnable> changes = new ArrayList<>();
    private final List<Double> switches = new ArrayList<>();
    private final List<Double> knobs = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    static void main() {
        Platform.startup(() -> new SwitchBenchmark().run());
    }

    private void run() {
        window.look().themeProperty().set(Theme.LIGHT);
        var stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        var all = Demos.all().stream().filter(Reading::isGood).toList();
        var good = IntStream.range(0, all.size()).filter(index -> index % EVERY == 0).mapToObj(all::get).toList();
        good.stream().limit(WARM_UP).forEach(demo -> plan(demo, new ArrayList<>()));
        good.forEach(demo -> plan(demo, switches));
        good.forEach(this::planKnobs);
        go();
    }

    private void plan(Reading demo, List<Double> times) {
        changes.add(() -> open(demo));
        TO.forEach(semantics -> changes.add(() -> time(() -> window.workspace().choose(semantics), times)));
    }

    private void planKnobs(Reading demo) {
        changes.add(() -> open(demo));
        changes.add(() -> time(() -> window.scene().lookup("#knob-filter").fireEvent(new ActionEvent()), new ArrayList<>()));
        for (var value : List.of(.1, .4, 0.)) {
            changes.add(() -> time(() -> ((Slider) window.scene().lookup("#knob-loss")).setValue(value), knobs));
        }
    }

    private void open(Reading demo) {
        window.open(demo.file());
        window.playback().seek(window.playback().recordingProperty().get().endMicros() / 2);
    }

    private void time(Runnable change, List<Double> times) {
        long began = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        window.scene().addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (window.busy().isNextUnderWay()) {
                    Platform.requestNextPulse();
                    return;
                }
                window.scene().removePostLayoutPulseListener(this);
                window.scene().snapshot(null);
                times.add((System.nanoTime() - began) / MILLI);
                processor.add((threads.getCurrentThreadCpuTime() - worked) / MILLI);
            }
        });
        change.run();
        Platform.requestNextPulse();
    }

    /// A few frames lie between two changes, so that each begins when nothing else is under way.
    private void go() {
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                int index = frame++ / FRAMES;
                if (index >= changes.size()) {
                    stop();
                    report("another semantics", switches);
                    report("another loss", knobs);
                    report("of all these, on the window's thread's processor", processor);
                    Platform.exit();
                } else if (frame % FRAMES == 1) {
                    changes.get(index).run();
                }
            }
        }.start();
    }

    private static void report(String what, List<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "%s: %d changes, to the picture median %.1f ms, p95 %.1f ms, most %.1f ms%n",
                what, sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
}
