package once.ui.explore;

import java.math.BigInteger;
import java.util.List;
import once.exploration.Ending;
import once.exploration.OutcomeSet;

/// The outcomes that a filter lets through.
///
/// @param first as many of them as people look through
/// @param size how many there are
/// @param total how many there are without the filter
/// @param results what the filter can choose from for its call
/// @param states what it can choose from for the final state
record Listing(List<Ending> first, BigInteger size, BigInteger total, List<String> results, List<String> states) {

    private static final int MOST = 500;

    static Listing of(OutcomeSet outcomes, Filter filter) {
        var left = filter.of(outcomes);
        return new Listing(left.list(MOST), left.size(), outcomes.size(), filter.results(outcomes), filter.states(outcomes));
    }

    /// Whether there are more than are listed.
    boolean isCut() {
        return size.compareTo(BigInteger.valueOf(first.size())) > 0;
    }
}
