package once.ui.window;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import once.exploration.Bounds;
import once.scenario.ScenarioWriter;
import once.scenario.Semantics;
import once.scenario.Setting;

/// What a monkey sets going beside the window: each piece knows what was open when it was asked for, so that whatever
/// goes wrong can be looked at again.
final class MonkeyWork {

    private static final long ENDLESS_NANOS = 90_000_000_000L;

    /// What was open.
    ///
    /// @param bounds where exploring stops
    record Open(Setting setting, Semantics semantics, Bounds bounds) {

        /// What is open in a window; null for nothing.
        static Open in(OnceWindow window) {
            var setting = window.workspace().settingProperty().get();
            return setting == null ? null : new Open(setting, window.workspace().semanticsProperty().get(), window.explorations().boundsProperty().get());
        }

        /// As a scenario file.
        String text() {
            var shown = setting.scenario().semantics() == semantics ? setting : setting.under(semantics);
            return "# " + bounds + "\n" + ScenarioWriter.text(shown.document());
        }
    }

    private record Piece(Thread thread, Open open, long began) {}

    private final OnceWindow window;
    private final BiConsumer<Throwable, Open> told;
    private final Set<Piece> going = ConcurrentHashMap.newKeySet();

    /// @param told what was thrown, and what was open
    MonkeyWork(OnceWindow window, BiConsumer<Throwable, Open> told) {
        this.window = window;
        this.told = told;
    }

    /// Does work elsewhere; it is asked for by the window.
    Executor on(Executor elsewhere) {
        return task -> {
            var open = Open.in(window);
            elsewhere.execute(() -> run(task, open));
        };
    }

    private void run(Runnable task, Open open) {
        var piece = new Piece(Thread.currentThread(), open, System.nanoTime());
        going.add(piece);
        try {
            task.run();
        } catch (Throwable wrong) {
            told.accept(wrong, open);
            throw wrong;
        } finally {
            going.remove(piece);
        }
    }

    /// Tells, once, of each piece that has gone on for so long that nobody waits for it.
    void tellOfWhatDoesNotEnd() {
        tellOfWhatGoesOnFor(ENDLESS_NANOS);
    }

    /// Tells, once, of each piece that has not come to its end.
    void tellOfWhatGoesOn() {
        tellOfWhatGoesOnFor(0);
    }

    private void tellOfWhatGoesOnFor(long nanos) {
        for (var piece : going) {
            if (System.nanoTime() - piece.began > nanos && going.remove(piece)) {
                var wrong = new AssertionError("goes on and on");
                wrong.setStackTrace(piece.thread.getStackTrace());
                told.accept(wrong, piece.open);
            }
        }
    }
}
