package once.ui.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import once.exploration.Exploration;
import once.exploration.OutcomeSet;

/// The final states of some outcomes, and beside them the ones that none of these outcomes has.
///
/// @param possible how many final states there are
/// @param outcomes how many outcomes of all kinds there are
record Values(List<Value> all, int possible, BigInteger outcomes) {

    /// A final state.
    ///
    /// @param possible whether some run ends there
    record Value(String text, boolean possible) {}

    /// Where a number line becomes longer than people read.
    private static final int LONGEST = 64;

    Values {
        all = List.copyOf(all);
    }

    /// Of a counter every value from 0 to the greatest that can be reached, of other services what can be; and in any
    /// case what people may have thought of.
    static Values of(Exploration exploration, Ends ends, List<String> thoughtOf) {
        var possible = ends.of(exploration.outcomes()).finalTexts();
        var texts = new ArrayList<>(isLine(possible) ? line(possible) : possible);
        thoughtOf.stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        return new Values(texts.stream().map(text -> new Value(text, possible.contains(text))).toList(), possible.size(), exploration.outcomes().size());
    }

    private static boolean isLine(List<String> texts) {
        return !texts.isEmpty() && texts.stream().allMatch(text -> text.matches("\\d{1,9}")) && Long.parseLong(texts.getLast()) < LONGEST;
    }

    private static List<String> line(List<String> texts) {
        return LongStream.rangeClosed(0, Long.parseLong(texts.getLast())).mapToObj(Long::toString).toList();
    }

    /// The outcomes in which the services end so.
    static OutcomeSet endingAt(OutcomeSet outcomes, String text) {
        return outcomes.whereFinalText(text);
    }
}
