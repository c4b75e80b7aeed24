package once.ui.panel;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Where work is done that would hold up the window; the one place that crosses threads.
///
/// @param work where it is done
/// @param window where its result is handed over
public record Background(Executor work, Executor window) {

    /// Works on threads of its own and comes back to the window's.
    public static Background threads() {
        return new Background(Thread::startVirtualThread, Platform::runLater);
    }

    /// Works at once, for pictures and tests.
    public static Background none() {
        return new Background(Runnable::run, Runnable::run);
    }

    /// Computes something and then shows it.
    public <T> void compute(Supplier<T> what, Consumer<T> then) {
        work.execute(() -> {
            var result = what.get();
            window.execute(() -> then.accept(result));
        });
    }
}
