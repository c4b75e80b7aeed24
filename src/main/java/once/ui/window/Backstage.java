package once.ui.window;

import java.util.concurrent.Executor;
import once.ui.panel.Background;

/// Where the work of a window is done that nobody sees: at once, until it is held up.
final class Backstage implements Executor {

    private boolean held;

    Background background() {
        return new Background(Runnable::run, this, this::tell);
    }

    /// From now on nothing comes of any work; how far it has got is told.
    void hold() {
        held = true;
    }

    @Override
    public void execute(Runnable handOver) {
        if (!held) {
            handOver.run();
        }
    }

    private void tell(Runnable progress) {
        if (held) {
            progress.run();
        }
    }
}
