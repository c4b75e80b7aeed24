package once.ui.explore;

import java.util.Optional;
import once.exploration.OutcomeSet;
import once.exploration.Projection;
import once.exploration.Replay;
import once.exploration.Witness;
import once.simulation.Recording;

/// Runs that show what is possible.
final class Witnesses {

    private Witnesses() {}

    /// The plainest run that ends in one of some outcomes; empty where the search keeps no ways to them.
    static Optional<Witness> of(OutcomeSet outcomes) {
        try {
            return Optional.of(outcomes.witness());
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /// The run with the environment and the seed of what is open, which matter no more: all of its luck is prescribed.
    static Recording asOpen(Witness run, Recording open) {
        var environment = open.scenario().environment().with(run.scenario().environment().faults());
        var scenario = run.scenario().on(environment).withSeed(open.scenario().seed());
        var recording = Recording.of(scenario, run.recording().events().size() + 1);
        return Replay.ending(recording, Projection.FULL).equals(run.ending()) ? recording : run.recording();
    }
}
