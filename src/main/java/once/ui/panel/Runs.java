package once.ui.panel;

import java.util.function.Consumer;
import once.scenario.Scenario;
import once.simulation.Recording;
import once.simulation.Running;
import once.ui.look.Texts;

/// Runs scenarios for the window: the one place. A run that is over soon is there at once; a longer one goes on beside the
/// window, and when it is stopped, it is shown as far as it has got.
public final class Runs {

    /// Where a run is stopped that does not end by itself, as on the command line; a recording may be longer.
    public static final int MOST_EVENTS = 250_000;

    /// So many events are run while the window waits. All demos but those of overload are over by then. An event takes
    /// 2 to 20 microseconds with what is derived from it, so that this takes 4 to 40 milliseconds.
    public static final int AT_ONCE = 2_000;

    private static final int PIECE = 4_096;

    private final Busy busy;
    private final Consumer<Recording> prepare;

    /// @param prepare derives from a recording what the window shows of it, on any thread
    public Runs(Busy busy, Consumer<Recording> prepare) {
        this.busy = busy;
        this.prepare = prepare;
    }

    /// Runs a scenario for the window to show it next.
    void run(Scenario scenario, Consumer<Recording> then) {
        busy.dropNext();
        var running = new Running(scenario);
        running.until(AT_ONCE);
        if (running.isOver()) {
            then.accept(running.recording());
        } else {
            busy.next(done -> Texts.of("busy.run", done), work -> prepared(goOn(running, work)), then);
        }
    }

    /// A recording with what the window shows of it, derived beforehand.
    Recording prepared(Recording recording) {
        prepare.accept(recording);
        TransportController.prepare(recording);
        return recording;
    }

    /// Runs one of several scenarios, as far as it gets until it is stopped.
    public static Recording of(Scenario scenario, Work work) {
        return goOn(new Running(scenario), work);
    }

    private static Recording goOn(Running running, Work work) {
        int count = running.events().size();
        while (!running.isOver() && count < MOST_EVENTS && work.goesOn(count)) {
            count = Math.min(MOST_EVENTS, count + PIECE);
            running.until(count);
        }
        return running.recording();
    }
}
