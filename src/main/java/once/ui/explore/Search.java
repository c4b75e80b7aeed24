package once.ui.explore;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import once.exploration.Exploration;
import once.exploration.Explorer;
import once.exploration.Monitor;
import once.exploration.Plan;
import once.scenario.Scenario;
import once.ui.panel.Background;

/// An exploration that goes on, seen from the window: it can be cancelled, and tells how far it is no quicker than the
/// window can show it.
final class Search implements Monitor {

    /// What came of it.
    ///
    /// @param found null where the scenario cannot be explored
    /// @param trouble why not; empty otherwise
    record Result(Exploration found, String trouble) {}

    private final Background background;
    private final Consumer<Progress> shown;
    private final AtomicReference<Progress> latest = new AtomicReference<>();
    private final long began = System.nanoTime();
    private volatile boolean cancelled;

    Search(Background background, Consumer<Progress> shown) {
        this.background = background;
        this.shown = shown;
    }

    Result explore(Scenario scenario, Plan plan) {
        try {
            return new Result(Explorer.explore(scenario, plan, this), "");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Result(null, String.valueOf(e.getMessage()));
        }
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void progress(long states, long transitions) {
        if (latest.getAndSet(new Progress(states, System.nanoTime() - began)) == null) {
            background.tell(() -> shown.accept(latest.getAndSet(null)));
        }
    }
}
