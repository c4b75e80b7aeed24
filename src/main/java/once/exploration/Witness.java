package once.exploration;

import java.util.Optional;
import java.util.stream.LongStream;
import once.scenario.Scenario;
import once.simulation.Recording;

/// A run that shows that an outcome is possible: with nothing left to chance, so that it can be played, recorded and
/// replayed like any other.
///
/// @param scenario the explored scenario, with interventions where chance would have it otherwise
/// @param recording the run
/// @param ending how it ends
/// @param faults how many losses, duplications, alterations and crashes it takes: no run takes fewer
/// @param events how many flights and timeouts the search counted on the way
/// @param prescription what makes a run go this way
public record Witness(Scenario scenario, Recording recording, Ending ending, int faults, int events, Prescription prescription) {

    private static final int MOST_SEEDS = 20;
    private static final int MOST_EVENTS = 1_000_000;

    Witness in(Prescription by) {
        return new Witness(scenario, recording, ending, faults, events, by);
    }

    /// The same run of another scenario with the same calls and mechanisms, such as the one whose luck was left open: that
    /// scenario with what a person would have to do by hand where it would have it otherwise. Empty where no person could
    /// make it go this way: simultaneous events in another order, a client's jitter.
    public Optional<Scenario> byHand(Scenario other) {
        return LongStream.range(other.seed(), other.seed() + (prescription.canBeByHand() ? MOST_SEEDS : 0))
                .mapToObj(prescription.in(other)::byHand).filter(this::isSame).findFirst();
    }

    /// The same run of another such scenario, as if it were its luck: losses are losses, and nobody has done anything by hand
    /// but what was done in that scenario to its nodes. Empty where its luck cannot have it so.
    public Optional<Scenario> asLuck(Scenario other) {
        return Optional.of(prescription.in(other).exactly()).filter(this::isSame);
    }

    private boolean isSame(Scenario run) {
        var wanted = recording.last();
        var last = Recording.of(run, MOST_EVENTS).last();
        return last.calls().equals(wanted.calls()) && last.state(run.cast()).equals(wanted.state(run.cast()));
    }
}
