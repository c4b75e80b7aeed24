package once.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import once.bench.LongRuns;
import once.scenario.Reading;
import once.scenario.Semantics;
import once.ui.document.RecentFiles;
import once.ui.panel.Background;
import once.ui.panel.Places.Place;
import once.ui.panel.Runs;
import once.ui.playback.Playback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// Whatever is done to a long run, the window's thread does no more than a few thousand events' worth of it, and touches no
/// file. Not the time is measured, which depends on the machine, but which methods are called on which thread.
class UnblockedTest extends WindowInUse {

    private static final int CALLS_EACH = 100;

    /// Called once for each event, or thereabouts.
    private static final List<String> COUNTED = List.of(
            "once.simulation.World::step", "once.simulation.Chronicle::read");

    /// Never called by the window.
    private static final List<String> FORBIDDEN = List.of(
            "once.recording.RecordingFile::write", "once.recording.RecordingFile::readInto", "once.recording.Replay::of",
            "once.ui.document.AtomicFile::write", "once.ui.document.Opened::read", "once.ui.document.Drafts::left",
            "once.export.Png::of", "once.exploration.Explorer::explore", "once.exploration.Keeping::of");

    @TempDir Path folder;
    private Path chosen;
    private int actions;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = OnceWindow.of(DEMOS, new Playback(), Background.threads(), SETTINGS.size(),
                (_, _) -> Optional.ofNullable(chosen), new RecentFiles(folder.resolve("recent.txt")));
        new WindowFrame(stage, window).show(SETTINGS);
        window.playback().pause();
    }

    @Stop
    void stop() {
        window.playback().pause();
    }

    @Test
    void theWindowsThreadRunsNoLongRunAndTouchesNoFile(FxRobot robot) throws Exception {
        try (var trace = new Recording()) {
            trace.enable("jdk.MethodTrace").with("filter", String.join(";", COUNTED) + ";" + String.join(";", FORBIDDEN)).withoutStackTrace();
            trace.start();
            doEverything(robot);
            trace.stop();
            var file = folder.resolve("trace.jfr");
            trace.dump(file);
            check(file);
        }
    }

    private void doEverything(FxRobot robot) throws TimeoutException, IOException {
        var setting = LongRuns.setting(CALLS_EACH);
        var workspace = window.workspace();
        act(robot, () -> workspace.open(new Reading("long", List.of(setting), List.of()), setting), () -> runs(Semantics.AT_MOST_ONCE));
        int events = window.playback().recordingProperty().get().events().size();
        assertTrue(events > 20 * Runs.AT_ONCE, () -> "the run is long: " + events);
        act(robot, () -> workspace.choose(Semantics.AT_LEAST_ONCE), () -> runs(Semantics.AT_LEAST_ONCE));
        act(robot, () -> window.document().change(setting.withSeed(7), "luck"), () -> seed() == 7);
        act(robot, () -> window.document().undo(), () -> seed() != 7);
        act(robot, () -> window.document().redo(), () -> seed() == 7);
        act(robot, () -> window.playback().toEnd(), () -> true);
        act(robot, () -> window.sight().toggleFolding(), () -> true);
        act(robot, () -> window.places().openProperty().set(Place.COMPARE), () -> robot.lookup(".diagram-row").tryQuery().isPresent());
        act(robot, () -> window.places().openProperty().set(Place.DESK), () -> true);
        chosen = folder.resolve("long.png");
        act(robot, () -> window.desk().savePicture(window.scene()), () -> Files.exists(chosen));
        chosen = folder.resolve("long.txtpb");
        act(robot, () -> window.desk().saveScenario(), () -> !window.document().modifiedProperty().get());
        chosen = folder.resolve("long.once");
        act(robot, () -> window.desk().saveRecording(), () -> Files.exists(chosen));
        act(robot, () -> window.desk().open(chosen), () -> window.openFile().equals("long.once"));
    }

    private void act(FxRobot robot, Runnable does, BooleanSupplier done) throws TimeoutException {
        actions++;
        robot.interact(does);
        until(done);
    }

    private boolean runs(Semantics semantics) {
        var scenario = window.playback().recordingProperty().get().scenario();
        return scenario.title().equals("A long run") && scenario.semantics() == semantics;
    }

    private long seed() {
        return window.playback().recordingProperty().get().scenario().seed();
    }

    private void check(Path trace) throws IOException {
        var calls = new TreeMap<String, Integer>();
        var elsewhere = new TreeMap<String, Integer>();
        try (var events = new RecordingFile(trace)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                var method = event.<jdk.jfr.consumer.RecordedMethod>getValue("method");
                var name = method.getType().getName() + "::" + method.getName();
                boolean byWindow = "JavaFX Application Thread".equals(event.getThread().getJavaName());
                (byWindow ? calls : elsewhere).merge(name, 1, Integer::sum);
            }
        }
        assertTrue(elsewhere.getOrDefault("once.simulation.World::step", 0) > 20 * Runs.AT_ONCE, () -> "the guard sees nothing: " + elsewhere);
        assertTrue(elsewhere.containsKey("once.recording.RecordingFile::write"), elsewhere::toString);
        assertEquals(Map.of(), tooMany(calls));
    }

    private Map<String, Integer> tooMany(Map<String, Integer> calls) {
        var many = new TreeMap<>(calls);
        many.entrySet().removeIf(call -> !FORBIDDEN.contains(call.getKey()) && call.getValue() <= actions * Runs.AT_ONCE);
        return many;
    }
}
