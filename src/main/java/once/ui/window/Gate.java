package once.ui.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Holds work back until it is opened, so that what can wait does not keep the window from being seen.
public final class Gate implements Executor {

    private final Executor work;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean open;

    /// @param work where it is done then
    public Gate(Executor work) {
        this.work = work;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (open) {
            work.execute(task);
        } else {
            waiting.add(task);
        }
    }

    /// Lets all work through, what has waited first.
    public synchronized void open() {
        open = true;
        waiting.forEach(work::execute);
        waiting.clear();
    }
}
