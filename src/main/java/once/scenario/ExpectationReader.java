package once.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import once.node.VirtualTime;
import once.scenario.text.Expectation;

/// Reads what must come out.
final class ExpectationReader {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern END = Pattern.compile("(?<result>[^@]+)(@(?<at>\\d{1,12}(\\.\\d{1,3})?))?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

    /// One more than there can be calls: too many stay too many.
    private static final int MOST_WORDS = CallsReader.MOST_CALLS + 1;

    private final Source source;

    ExpectationReader(Source source) {
        this.source = source;
    }

    Expected expected(Block<Expectation> block) {
        var semantics = Choices.of(block, Expectation.SEMANTICS_FIELD_NUMBER, Semantics.class);
        var state = Optional.of(block.value().getFinalState()).filter(text -> !text.isEmpty());
        return new Expected(semantics, ends(block), executions(block), state, block.position());
    }

    private List<Expected.CallEnd> ends(Block<Expectation> block) {
        var text = block.value().getResults();
        var ends = new ArrayList<Expected.CallEnd>();
        WORD.matcher(text).results().limit(MOST_WORDS).forEach(word -> {
            var end = END.matcher(word.group());
            if (end.matches()) {
                var at = Optional.ofNullable(end.group("at")).map(millis -> VirtualTime.millis(Double.parseDouble(millis)));
                ends.add(new Expected.CallEnd(end.group("result"), at));
            } else {
                var message = word.group() + " is no result; expected for example OK or FAIL@1500";
                tell(block, Expectation.RESULTS_FIELD_NUMBER, text, word.start(), message);
            }
        });
        return ends;
    }

    private List<Integer> executions(Block<Expectation> block) {
        var text = block.value().getExecutions();
        var counts = new ArrayList<Integer>();
        WORD.matcher(text).results().limit(MOST_WORDS).forEach(word -> {
            if (COUNT.matcher(word.group()).matches()) {
                counts.add(Integer.valueOf(word.group()));
            } else {
                var message = word.group() + " is no number of executions; expected 0, 1, 2 …";
                tell(block, Expectation.EXECUTIONS_FIELD_NUMBER, text, word.start(), message);
            }
        });
        return counts;
    }

    private void tell(Block<Expectation> block, int field, String text, int offset, String message) {
        block.problems().add(source.inside(block.at(field), text, offset), message);
    }
}
