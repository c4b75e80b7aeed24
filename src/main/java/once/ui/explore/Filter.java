package once.ui.explore;

import java.util.List;
import java.util.Objects;
import once.exploration.OutcomeSet;
import once.exploration.Told;
import once.message.CallId;

/// Which outcomes are listed.
///
/// @param call whose result matters; null for nobody's
/// @param told what it was told; null for whatever
/// @param state where the service ended; null for anywhere
record Filter(Ends ends, CallId call, String told, String state) {

    OutcomeSet of(OutcomeSet outcomes) {
        var left = ends.of(outcomes);
        if (call != null && told != null) {
            left = left.whereTold(call, each -> told.equals(text(each)));
        }
        return state == null ? left : Values.endingAt(left, state);
    }

    /// What the chosen call may be told, whatever else is chosen but how all calls end.
    List<String> results(OutcomeSet outcomes) {
        return call == null ? List.of() : ends.of(outcomes).told(call).stream().filter(Objects::nonNull).map(Filter::text).toList();
    }

    /// Where the service may end, likewise.
    List<String> states(OutcomeSet outcomes) {
        return ends.of(outcomes).finalTexts();
    }

    private static String text(Told told) {
        return told == null ? "" : told.text();
    }
}
