package once.ui.explore;

import java.util.Optional;
import once.exploration.Monitor;
import once.exploration.OutcomeSet;
import once.exploration.Witness;
import once.simulation.Recording;
import once.ui.look.Texts;
import once.ui.panel.Runs;

/// Runs that show what is possible.
final class Witnesses {

    /// A run to be watched.
    ///
    /// @param why what it shows, for people
    record Found(Recording recording, String why) {}

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
    static Found asOpen(Witness run, Recording open, String why) {
        var recording = run.in(open.scenario()).map(luck -> Recording.of(luck, Runs.MOST_EVENTS)).orElse(run.recording());
        return new Found(recording, Texts.of("excursion.witness", why, run.faults()));
    }
}
