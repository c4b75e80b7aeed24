package once.ui.panel;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Where work is done that would hold up the window; the one place that crosses threads.
///
/// @param work where it is done
/// @param window where its result is handed over
/// @param meanwhile where it is told how far it is
public record Background(Executor work, Executor window, Executor meanwhile) {

    /// Works on threads of its own and comes back to the window's.
    public static Background threads() {
        return new Background(Thread::startVirtualThread, Platform::runLater, Platform::runLater);
    }

    /// Works at once, for pictures and tests; nobody waits, so nobody is told how far it is.
    public static Background none() {
        return new Background(Runnable::run, Runnable::run, _ -> { });
    }

    /// Computes something and then shows it.
    public <T> void compute(Supplier<T> what, Consumer<T> then) {
        work.execute(() -> {
            var result = what.get();
            window.execute(() -> then.accept(result));
        });
    }

    /// Shows how far some work is that goes on; called from wherever it is done.
    public void tell(Runnable progress) {
        meanwhile.execute(progress);
    }
}
