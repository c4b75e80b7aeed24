package once.scenario;

import java.util.List;
import java.util.Objects;

/// What is asked before a run is shown. The answer is found by exploring all runs.
///
/// @param text the question as it is put to people
/// @param about what it is about
/// @param call which call of client 1 it is about, from 1, where it is about a result
/// @param told in which runs: what each call of client 1 was told, in order; empty for in all
/// @param choices what can be chosen, as results and states are written
public record Question(String text, About about, int call, List<Told> told, List<String> choices) {

    /// What a question is about.
    public enum About {
        /// The state of the service in the end.
        FINAL_STATE,
        /// What a call was told.
        RESULT
    }

    /// What a call was told.
    public enum Told { SUCCESS, FAILURE, EITHER }

    public Question {
        Objects.requireNonNull(text);
        Objects.requireNonNull(about);
        told = List.copyOf(told);
        choices = List.copyOf(choices);
    }
}
