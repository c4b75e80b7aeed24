package once.exploration;

import java.util.List;
import once.scenario.Scenario;

/// What came of an exploration.
///
/// @param outcomes the outcomes found: all there are where nothing was cut, and possible ones in any case
/// @param states how many different worlds were visited
/// @param transitions how many moves were tried
/// @param depth how many moves the longest path took
/// @param nanos how long it took
/// @param bytes how much memory its tables took
/// @param cuts where it was cut; empty where it is exhaustive
public record Exploration(
        Scenario scenario, Plan plan, OutcomeSet outcomes, long states, long transitions, int depth, long nanos, long bytes,
        List<Cut> cuts) {

    /// Why a search did not see everything.
    public enum Cut {
        /// A client that never gives up was not followed beyond the bound on attempts.
        ATTEMPTS,
        /// The memory it was given was used up.
        MEMORY,
        /// Somebody stopped it.
        CANCELLED,
        /// A node looked at its clock when it could have been any time; only some times were tried.
        CLOCK
    }

    public Exploration {
        cuts = List.copyOf(cuts);
    }

    /// Whether every outcome that is possible was found.
    public boolean isExhaustive() {
        return cuts.isEmpty();
    }
}
