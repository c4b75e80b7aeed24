package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import once.bench.LongRuns;
import once.recording.RecordingFile;
import once.scenario.Demos;
import once.simulation.Recording;
import once.ui.document.Opened;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.FileChoice;
import once.ui.playback.Playback;
import once.ui.playback.Sight;

/// How long the whole window takes to open a recording of a million events and to go anywhere in it, until everything has
/// its place: run the main method with `-Dglass.platform=Headless -Dprism.order=sw`. Prints time on the clock and on the
/// processor; a busy machine changes the second least.
public final class LongRunBenchmark {

    private static final int EVENTS = 999_900;
    private static final int EVENTS_FOR_MANY_FLIGHTS = 420_000;
    private static final int CALLS_EACH = 2_500;
    private static final int SEEKS = 200;
    private static final int WARM_UP = 40;
    private static final int ZOOMS = 40;
    private static final double MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final OnceWindow window = OnceWindow.of(
            Demos.all(), Playback.byHand(), Background.none(), new Settings.Size(1440, 900), FileChoice.NONE, RecentFiles.none());

    private LongRunBenchmark() {}

    static void main() throws IOException {
        var setting = LongRuns.setting(CALLS_EACH);
        var file = Files.createTempFile("million", ".once");
        RecordingFile.write(file, setting, LongRuns.of(setting, EVENTS));
        Platform.startup(() -> { });
        Platform.runLater(() -> {
            try {
                new LongRunBenchmark().run(file, LongRuns.of(setting, EVENTS_FOR_MANY_FLIGHTS));
                Files.delete(file);
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            } finally {
                Platform.exit();
            }
        });
    }

    private void run(Path file, Recording manyFlights) {
        window.open(OnceWindow.FIRST);
        Picture.layOut(window.scene());
        for (var time : List.of("first time", "second time")) {
            var opened = new Opened[1];
            measure("reading and replaying, " + time, 1, 0, _ -> opened[0] = Opened.read(file));
            var run = ((Opened.Recorded) opened[0]).played().recording();
            measure("deriving what is shown of it", 1, 0, _ -> WindowParts.prepare(run));
            measure("showing it", 1, 0, _ -> load(run));
        }
        measureSeeks("seeking, to time scale");
        window.sight().perEventProperty().set(true);
        measureSeeks("seeking, one column per event");
        window.sight().tableProperty().set(true);
        measureSeeks("seeking, events as a table");
        window.sight().tableProperty().set(false);
        window.sight().perEventProperty().set(false);
        WindowParts.prepare(manyFlights);
        load(manyFlights);
        System.out.println(manyFlights.flights().size() + " flights:");
        measureSeeks("scrubbing");
        measure("zooming in from all to a few", SEEKS, WARM_UP,
                step -> zoom(step % ZOOMS == 0 ? Sight.Zoom.WHOLE : Sight.Zoom.CLOSER));
        measure("folding all that is settled, or unfolding", 20, 4, _ -> fold());
    }

    private void zoom(Sight.Zoom how) {
        window.sight().zoom(how);
        place();
    }

    private void fold() {
        window.sight().toggleFolding();
        place();
    }

    private void load(Recording run) {
        window.playback().load(run);
        place();
    }

    private void measureSeeks(String what) {
        var luck = new Random(7);
        long end = window.playback().recordingProperty().get().endMicros();
        measure(what, SEEKS, WARM_UP, _ -> {
            window.playback().seek((long) (luck.nextDouble() * end));
            place();
        });
    }

    private void place() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    private static void measure(String what, int times, int warmUp, IntConsumer step) {
        var clock = new double[times];
        var processor = new double[times];
        for (int turn = -warmUp; turn < times; turn++) {
            long before = System.nanoTime();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            step.accept(turn + warmUp);
            if (turn >= 0) {
                clock[turn] = (System.nanoTime() - before) / MILLI;
                processor[turn] = (THREADS.getCurrentThreadCpuTime() - cpuBefore) / MILLI;
            }
        }
        System.out.printf(Locale.ROOT, "%-44s clock %s, processor %s%n", what, text(clock), text(processor));
    }

    private static String text(double[] millis) {
        Arrays.sort(millis);
        int last = millis.length - 1;
        return last == 0
                ? String.format(Locale.ROOT, "%.0f ms", millis[0])
                : String.format(Locale.ROOT, "median %.1f ms, p95 %.1f, most %.1f",
                        millis[last / 2], millis[last * 95 / 100], millis[last]);
    }
}
