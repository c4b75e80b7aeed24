package once.simulation;

import java.util.Collection;
import java.util.List;
import once.message.CallId;
import once.scenario.Property;

/// What one run says about a property. A run can refute a promise and show an admission, and prove neither of the
/// opposite: that takes all runs.
///
/// @param calls the calls that refute the promise, or show the admission
public record Judgement(Property property, Verdict verdict, List<CallId> calls) {

    /// What one run says about a property.
    public enum Verdict {
        /// Promised, and kept by every call of this run.
        KEPT,
        /// Promised, and broken by a call of this run.
        BROKEN,
        /// Admitted, and seen in this run.
        SEEN,
        /// Admitted, and not seen in this run.
        NOT_SEEN
    }

    /// What a moment of a run says about a property; at the end of the run, what the run says.
    public static Judgement of(Property property, Moment moment) {
        return of(property, moment.calls().values());
    }

    /// What the calls of a moment say about a property.
    public static Judgement of(Property property, Collection<CallView> all) {
        boolean promised = property.kind() == Property.Kind.ALWAYS;
        var calls = all.stream()
                .filter(call ->
                        property.holdsFor(call.isWaiting() ? null : call.end().outcome(), call.count().executions()) != promised)
                .map(CallView::call)
                .toList();
        return new Judgement(property, verdict(promised, calls.isEmpty()), calls);
    }

    private static Verdict verdict(boolean promised, boolean none) {
        if (promised) {
            return none ? Verdict.KEPT : Verdict.BROKEN;
        }
        return none ? Verdict.NOT_SEEN : Verdict.SEEN;
    }
}
