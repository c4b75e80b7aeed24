package once.grading;

import once.node.Outcome;
import once.service.Result;

/// What PUT or GET returned to the grader.
public sealed interface Answer {

    /// Success.
    ///
    /// @param value what GET returned; empty for PUT
    record Success(String value) implements Answer {}

    /// No reply in time.
    record Timeout() implements Answer {}

    /// Nothing under that key.
    record NoKey() implements Answer {}

    /// The server has said that it did not do it.
    record Rejected() implements Answer {}

    /// How a call's end looks to the grader.
    static Answer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success(Result.Value value) -> new Success(value.value());
            case Outcome.Success(Result.NoSuchKey _) -> new NoKey();
            case Outcome.Success(Result.Done _) -> new Success("");
            case Outcome.Success(Result.Unsupported _) -> new Rejected();
            case Outcome.Success(Result.Count count) -> new Success(count.text());
            case Outcome.Failure(var why) -> why.isDefinite() ? new Rejected() : new Timeout();
        };
    }
}
