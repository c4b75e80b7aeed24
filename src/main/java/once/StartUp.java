package once;

import java.util.List;
import once.scenario.Demos;
import once.scenario.Reading;
import once.simulation.Recording;
import once.ui.window.OnceWindow;

/// What can be done for the first frame before there is a window, and what can wait until after it.
final class StartUp {

    private static final int FIRST_EVENTS = 1_000;

    /// The demo for beginners, read by whoever needs it first, while others wait for it.
    private static final class Beginners {
        static final Reading READING = Demos.named(OnceWindow.FIRST);
    }

    private StartUp() {}

    /// Reads and runs the first scenario while the toolkit starts. The run is not used: what takes long is loading the classes.
    static void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up").start(
                () -> Recording.of(Beginners.READING.settings().getFirst().scenario(), FIRST_EVENTS).last());
    }

    /// The demo to begin with: the one that was open last, where there is one.
    static Reading first(String last) {
        return last.equals(OnceWindow.FIRST) || !Demos.names().contains(last) ? Beginners.READING : Demos.named(last);
    }

    /// All demos in order, with the one that has been read already.
    static List<Reading> all(Reading read) {
        return Demos.names().stream().map(name -> name.equals(read.file()) ? read : Demos.named(name)).toList();
    }
}
