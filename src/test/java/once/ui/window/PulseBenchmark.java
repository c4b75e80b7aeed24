package once.ui.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import once.bench.LongRuns;
import once.scenario.Demos;
import once.scenario.Reading;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.ui.document.RecentFiles;
import once.ui.look.Theme;
import once.ui.panel.Background;
import once.ui.panel.Places.Place;
import once.ui.playback.Playback;

/// How long the window's thread is occupied without a pause, at most, by each thing that people do, over all demos and a
/// long run. Run the main method with `-Dglass.platform=Headless -Dprism.order=sw`. Prints time on the processor, which a
/// busy machine changes least. A number as argument takes only every so many demos.
public final class PulseBenchmark {

    private static final int WARM_UP = 6;
    private static final int CALLS_EACH = 2_500;
    private static final int SETTLED = 3;
    private static final double MILLI = 1e6;

    /// The longest stretch that one action took anywhere.
    private record Longest(double millis, String where) {}

    private final Map<String, Consumer<OnceWindow>> actions = new LinkedHashMap<>();
    private final Map<String, List<Longest>> found = new LinkedHashMap<>();
    private final Path picture = Files.createTempFile("window", ".png");
    private OnceWindow window;
    private long thread;
    private volatile long worst;
    private long before;

    private PulseBenchmark() throws IOException {
        actions.put("at most once", on -> on.workspace().choose(Semantics.AT_MOST_ONCE));
        actions.put("at least once", on -> on.workspace().choose(Semantics.AT_LEAST_ONCE));
        actions.put("exactly once", on -> on.workspace().choose(Semantics.EXACTLY_ONCE));
        actions.put("maybe", on -> on.workspace().choose(Semantics.MAYBE));
        actions.put("loss", on -> ((Slider) on.scene().lookup("#knob-loss")).setValue(.3));
        actions.put("undo", on -> on.document().undo());
        actions.put("redo", on -> on.document().redo());
        actions.put("to the end", on -> on.playback().toEnd());
        actions.put("one column per event", on -> on.sight().perEventProperty().set(true));
        actions.put("fold", on -> on.sight().toggleFolding());
        actions.put("unfold", on -> on.sight().toggleFolding());
        actions.put("to time scale", on -> on.sight().perEventProperty().set(false));
        actions.put("events as a table", on -> on.sight().tableProperty().set(true));
        actions.put("diagram", on -> on.sight().tableProperty().set(false));
        actions.put("what the client can know", on -> on.places().serverHiddenProperty().set(true));
        actions.put("server again", on -> on.places().serverHiddenProperty().set(false));
        actions.put("relations", on -> press(on, "#aspect-relations"));
        actions.put("state", on -> press(on, "#aspect-state"));
        for (var place : Place.values()) {
            actions.put("place " + place, on -> on.places().openProperty().set(place));
        }
        actions.put("back to the desk", on -> on.places().openProperty().set(Place.DESK));
        actions.put("save a picture", on -> on.desk().savePicture(on.scene()));
        actions.put("another theme", on -> on.look().themeProperty().set(on.look().themeProperty().get() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
    }

    private static void press(OnceWindow on, String button) {
        ((ButtonBase) on.scene().lookup(button)).fire();
    }

    static void main(String[] arguments) throws Exception {
        Platform.startup(() -> { });
        new PulseBenchmark().run(arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]));
        Platform.exit();
    }

    private void run(int every) throws Exception {
        inWindow(() -> {
            window = OnceWindow.of(Demos.all(), Playback.byHand(), Background.threads(), new Settings.Size(1440, 900),
                    (_, _) -> Optional.of(picture), RecentFiles.none());
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(window.scene());
            stage.show();
            thread = Thread.currentThread().threadId();
        });
        Thread.ofPlatform().daemon().start(this::beat);
        var all = Demos.all().stream().filter(Reading::isGood).toList();
        var demos = IntStream.range(0, all.size()).filter(index -> index % every == 0).mapToObj(all::get).toList();
        for (var demo : all.subList(0, WARM_UP)) {
            measure(demo, demo.settings().getFirst());
        }
        found.clear();
        for (var demo : demos) {
            measure(demo, demo.settings().getFirst());
        }
        report("over " + demos.size() + " demos");
        found.clear();
        var setting = LongRuns.setting(CALLS_EACH);
        measure(new Reading("long", List.of(setting), List.of()), setting);
        report("a run of 250 000 events");
        Files.deleteIfExists(picture);
    }

    private void measure(Reading reading, Setting setting) throws Exception {
        act("open", reading.file(), on -> on.workspace().open(reading, setting));
        inWindow(() -> window.playback().seek(window.playback().recordingProperty().get().endMicros() / 2));
        for (var action : actions.entrySet()) {
            act(action.getKey(), reading.file(), action.getValue());
        }
    }

    private void act(String name, String where, Consumer<OnceWindow> does) throws Exception {
        inWindow(() -> { });
        worst = 0;
        inWindow(() -> does.accept(window));
        settle();
        found.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Longest(worst / MILLI, where));
    }

    /// Until some pulses have passed in which nothing was under way.
    private void settle() throws Exception {
        for (int quiet = 0; quiet < SETTLED;) {
            boolean[] busy = new boolean[1];
            inWindow(() -> {
                Platform.requestNextPulse();
                busy[0] = window.busy().isUnderWay();
            });
            Thread.sleep(17);
            quiet = busy[0] ? 0 : quiet + 1;
        }
    }

    /// Asks the window's thread for its time again and again: what it has used up between two answers, it was occupied.
    private void beat() {
        var threads = ManagementFactory.getThreadMXBean();
        try {
            while (true) {
                inWindow(() -> {
                    long now = threads.getThreadCpuTime(thread);
                    worst = Math.max(worst, now - before);
                    before = now;
                });
                Thread.sleep(1);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inWindow(Runnable does) throws Exception {
        var task = new FutureTask<Void>(does, null);
        Platform.runLater(task);
        task.get();
    }

    private void report(String what) {
        System.out.println(what + ", longest stretch on the window's thread, processor time:");
        found.forEach((name, all) -> {
            all.sort(Comparator.comparingDouble(Longest::millis));
            var most = all.getLast();
            System.out.printf(Locale.ROOT, "  %-26s median %5.1f ms, p95 %5.1f, most %5.1f (%s)%n", name,
                    all.get(all.size() / 2).millis(), all.get(all.size() * 95 / 100).millis(), most.millis(), most.where());
        });
    }
}
