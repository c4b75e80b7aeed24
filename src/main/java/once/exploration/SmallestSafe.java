package once.exploration;

import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import once.scenario.Scenario;

/// The smallest value of a setting at which something cannot happen, found by exploring.
///
/// @param value the smallest safe value
/// @param below a run in which it happens one unit below; null where even the least value is safe
/// @param explorations how many explorations it took
public record SmallestSafe(long value, Witness below, int explorations) {

    /// Looks between two values, the greater of which is safe, by halving.
    ///
    /// @param family the scenario with the setting at a value
    /// @param harm picks the outcomes that must not be
    /// @throws IllegalArgumentException where the greatest value is not safe
    /// @throws IllegalStateException where an exploration is not exhaustive
    public static SmallestSafe find(long least, long greatest, LongFunction<Scenario> family, UnaryOperator<OutcomeSet> harm,
            Plan plan) {
        var search = new Halving(family, harm, plan);
        if (!search.isSafe(greatest)) {
            throw new IllegalArgumentException(greatest + " is not safe");
        }
        long unsafe = least - 1;
        long safe = greatest;
        while (safe - unsafe > 1) {
            long middle = Math.floorDiv(unsafe + safe, 2);
            if (search.isSafe(middle)) {
                safe = middle;
            } else {
                unsafe = middle;
            }
        }
        return new SmallestSafe(safe, unsafe < least ? null : search.harmAt(unsafe).witness(), search.explorations);
    }

    private static final class Halving {
        private final LongFunction<Scenario> family;
        private final UnaryOperator<OutcomeSet> harm;
        private final Plan plan;
        private int explorations;

        Halving(LongFunction<Scenario> family, UnaryOperator<OutcomeSet> harm, Plan plan) {
            this.family = family;
            this.harm = harm;
            this.plan = plan;
        }

        boolean isSafe(long value) {
            return harmAt(value).isEmpty();
        }

        OutcomeSet harmAt(long value) {
            explorations++;
            var exploration = Explorer.explore(family.apply(value), plan, Monitor.NONE);
            if (!exploration.isExhaustive()) {
                throw new IllegalStateException("cut at " + exploration.cuts());
            }
            return harm.apply(exploration.outcomes());
        }
    }
}
