package once.ui.explore;

import java.util.Optional;
import once.exploration.Monitor;
import once.exploration.OutcomeSet;
import once.exploration.Witness;
import once.simulation.Recording;

/// Runs that show what is possible.
final class Witnesses {

    private static final int MOST_EVENTS = 1_000_000;

    private Witnesses() {}

    /// The plainest run that ends in one of some outcomes; empty where the search keeps no ways to them, and where it is
    /// cancelled.
    static Optional<Witness> of(OutcomeSet outcomes, Monitor monitor) {
        try {
            return Optional.of(outcomes.witness(monitor));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /// The run in the scenario that is open, its losses as luck, not as something done by hand.
    static Recording asOpen(Witness run, Recording open) {
        return run.in(open.scenario()).map(luck -> Recording.of(luck, MOST_EVENTS)).orElse(run.recording());
    }
}
