package once;

import java.util.List;
import once.scenario.Demos;
import once.scenario.Reading;
import once.simulation.Recording;
import once.ui.window.OnceWindow;

/// What can be done for the first frame before there is a window, and what can wait until after it.
final class StartUp {

    private static final int FIRST_EVENTS = 1_000;

    private StartUp() {}

    /// Reads and runs the first scenario while the toolkit starts. The result is not used: what takes long is loading
    /// the classes.
    static void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up").start(
                () -> Recording.of(first("").settings().getFirst().scenario(), FIRST_EVENTS).last());
    }

    /// The demo to begin with: the one that was open last, where there is one.
    static Reading first(String last) {
        return Demos.named(Demos.names().contains(last) ? last : OnceWindow.FIRST);
    }

    /// All demos in order, with the one that has been read already.
    static List<Reading> all(Reading read) {
        return Demos.names().stream().map(name -> name.equals(read.file()) ? read : Demos.named(name)).toList();
    }
}
