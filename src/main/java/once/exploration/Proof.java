package once.exploration;

import java.util.stream.Stream;
import once.message.Direction;
import once.node.Outcome;
import once.scenario.Property;
import once.service.Result;

/// What all runs together say about a property.
///
/// @param witnesses the outcomes that refute the promise, or show the admission; none where it is refuted by a run without end
/// @param exhaustive whether all runs were seen; if not, others may still refute or show it
public record Proof(Property property, Verdict verdict, OutcomeSet witnesses, boolean exhaustive) {

    /// What all runs say about a property.
    public enum Verdict {
        /// Promised, and kept by every run.
        HOLDS,
        /// Promised, and broken by some run.
        VIOLATED,
        /// Admitted, and some run shows it.
        SOMETIMES,
        /// Admitted, and no run shows it.
        NEVER
    }

    /// Judges by the outcomes that were found. They must tell results and executions.
    public static Proof of(Property property, Exploration exploration) {
        boolean promised = property.kind() == Property.Kind.ALWAYS;
        var witnesses = exploration.outcomes()
                .whereSomeCall((told, executions) -> property.holdsFor(outcome(told), executions) != promised);
        boolean endless = property == Property.EVERY_CALL_ENDS && isEndless(exploration);
        return new Proof(property, verdict(promised, witnesses.isEmpty() && !endless), witnesses, exploration.isExhaustive());
    }

    /// Whether some run has no end: a client never gives up, and was not answered for as long as it was followed. Where each
    /// message may be lost, or take any time, what happened to all its attempts so far may happen to each one that comes.
    private static boolean isEndless(Exploration exploration) {
        return exploration.cuts().contains(Exploration.Cut.ATTEMPTS)
                && Stream.of(Direction.values()).anyMatch(direction -> Allowed.mayKeepSilent(exploration.scenario(), direction));
    }

    private static Verdict verdict(boolean promised, boolean none) {
        if (promised) {
            return none ? Verdict.HOLDS : Verdict.VIOLATED;
        }
        return none ? Verdict.NEVER : Verdict.SOMETIMES;
    }

    private static Outcome outcome(Told told) {
        if (told == null) {
            return null;
        }
        return told.success() ? new Outcome.Success((Result.Given) told.value()) : new Outcome.Failure(told.why());
    }
}
