package once.exploration;

import java.util.Optional;
import once.channel.Luck;
import once.scenario.Scenario;
import once.simulation.Recording;

/// A run that shows that an outcome is possible: with nothing left to chance, so that it can be played, recorded and
/// replayed like any other.
///
/// @param recording the run
/// @param ending how it ends
/// @param faults how many losses, duplications, alterations and crashes it takes: no run takes fewer
/// @param events how many flights and timeouts the search counted on the way
/// @param luck what chance does in it
public record Witness(Recording recording, Ending ending, int faults, int events, Luck luck) {

    private static final int MOST_EVENTS = 1_000_000;

    /// The same run of another scenario with the same calls and mechanisms, such as the one whose luck was left open: nobody
    /// has done anything by hand but what was done in that scenario to its nodes. Empty where its network cannot have it so.
    public Optional<Scenario> in(Scenario other) {
        return Optional.of(other.with(luck)).filter(this::isSame);
    }

    private boolean isSame(Scenario run) {
        var wanted = recording.last();
        var last = Recording.of(run, MOST_EVENTS).last();
        return last.calls().equals(wanted.calls()) && last.state(run.cast()).equals(wanted.state(run.cast()));
    }
}
