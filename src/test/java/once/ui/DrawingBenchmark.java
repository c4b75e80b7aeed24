package once.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import once.simulation.Recording;
import once.ui.look.Look;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.spacetime.SpaceTimeView;
import once.ui.stage.StageView;

/// How smoothly stage and diagram are drawn, in a scene of 1440×900: run the main method with
/// `-Dglass.platform=Headless -Dprism.order=sw`. Prints the median and the 95th percentile of the time between frames,
/// and the processor time that a frame costs, which a busy machine changes least.
public final class DrawingBenchmark {

    private static final int WARM_UP = 120;
    private static final int FRAMES = 400;
    private static final double MILLI = 1e6;
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Playback playback = Playback.byHand();
    private final StageView stageView = new StageView();
    private final SpaceTimeView diagram = new SpaceTimeView();

    /// One thing to measure: what is loaded, and what each frame does to the playback.
    private record Case(String name, Recording recording, LongConsumer frame) {}

    static void main() {
        Platform.startup(() -> new DrawingBenchmark().run());
    }

    private void run() {
        var look = new Look();
        stageView.bind(playback, new Selection(), look.palette());
        diagram.bind(playback, new Selection(), look.palette());
        stageView.setPrefSize(1440, 600);
        diagram.setPrefSize(1440, 300);
        var stage = new Stage();
        var scene = new Scene(new VBox(stageView, diagram), 1440, 900);
        look.wear(scene);
        stage.setScene(scene);
        stage.show();
        measure(0,
                flying("200 messages in flight", Runs.crowd(200)),
                flying("1 000 messages in flight", Runs.crowd(1_000)),
                scrubbing("scrubbing through a lecture demo", Runs.badNetwork(2, 5, once.scenario.Semantics.AT_MOST_ONCE)),
                scrubbing("scrubbing through 10 000 flights", Runs.badNetwork(4, 1_050, once.scenario.Semantics.AT_MOST_ONCE)));
    }

    /// Plays where all messages are on their way, back and forth.
    private Case flying(String name, Recording recording) {
        return new Case(name, recording, frame -> playback.seek(100_000 + frame * 2_000 % 700_000));
    }

    private Case scrubbing(String name, Recording recording) {
        long end = recording.endMicros();
        return new Case(name, recording, frame -> playback.seek(Math.floorMod(frame * 7_919, 1_000L) * end / 1_000));
    }

    private void measure(int index, Case... cases) {
        if (index == cases.length) {
            Platform.exit();
            return;
        }
        var one = cases[index];
        playback.load(one.recording());
        new AnimationTimer() {
            private final double[] millis = new double[FRAMES];
            private long before;
            private long cpuBefore;
            private int frame = -WARM_UP;

            @Override
            public void handle(long now) {
                if (frame >= 0) {
                    millis[frame] = (now - before) / MILLI;
                } else {
                    cpuBefore = PROCESS.getProcessCpuTime();
                }
                before = now;
                one.frame().accept(frame + WARM_UP);
                if (++frame == FRAMES) {
                    stop();
                    report(one, millis, (PROCESS.getProcessCpuTime() - cpuBefore) / MILLI / FRAMES);
                    measure(index + 1, cases);
                }
            }
        }.start();
    }

    private static void report(Case one, double[] millis, double cpu) {
        Arrays.sort(millis);
        double median = millis[millis.length / 2];
        System.out.printf(Locale.ROOT, "%-34s %6d flights  median %5.1f ms (%.0f/s)  p95 %5.1f ms  processor %.1f ms a frame%n",
                one.name(), one.recording().flights().size(), median, 1_000 / median, millis[millis.length * 95 / 100], cpu);
    }
}
