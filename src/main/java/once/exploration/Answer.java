package once.exploration;

import java.util.List;
import once.message.CallId;
import once.scenario.Question;

/// The answer to a question, as all runs together give it.
///
/// @param choices what could be chosen, in the question's order
/// @param others what is possible and could not be chosen
/// @param exhaustive whether all runs were seen; if not, more may be possible
public record Answer(List<Choice> choices, List<String> others, boolean exhaustive) {

    /// Whether something that could be chosen is possible.
    ///
    /// @param outcomes the outcomes that show it; none where it is impossible
    public record Choice(String text, OutcomeSet outcomes) {
        /// Whether some run ends so.
        public boolean isPossible() {
            return !outcomes.isEmpty();
        }
    }

    public Answer {
        choices = List.copyOf(choices);
        others = List.copyOf(others);
    }

    /// Looks the answer up among the outcomes that were found.
    public static Answer of(Question question, Exploration exploration) {
        var asked = asked(question, exploration.outcomes());
        var choices = question.choices().stream().map(text -> new Choice(text, choice(question, text, asked))).toList();
        var others = possible(question, asked).stream().filter(text -> !question.choices().contains(text)).toList();
        return new Answer(choices, others, exploration.isExhaustive());
    }

    /// The outcomes of the runs that a question is about.
    public static OutcomeSet asked(Question question, OutcomeSet outcomes) {
        var left = outcomes;
        for (int call = 1; call <= question.told().size(); call++) {
            var wanted = question.told().get(call - 1);
            left = wanted == Question.Told.EITHER ? left
                    : left.whereTold(new CallId(1, call), told -> told.success() == (wanted == Question.Told.SUCCESS));
        }
        return left;
    }

    private static OutcomeSet choice(Question question, String text, OutcomeSet asked) {
        return switch (question.about()) {
            case FINAL_STATE -> asked.whereFinally(services -> Ending.text(services).equals(text));
            case RESULT -> asked.whereTold(new CallId(1, question.call()), told -> told.text().equals(text));
        };
    }

    private static List<String> possible(Question question, OutcomeSet asked) {
        return switch (question.about()) {
            case FINAL_STATE -> asked.finalTexts();
            case RESULT -> asked.told(new CallId(1, question.call())).stream().map(Told::text).toList();
        };
    }
}
