package once.exploration;

import once.node.Outcome;
import once.service.Result;

/// What a client told its application at the end of a call.
///
/// @param success whether a reply came
/// @param value what was in the reply; null for a failure, and where values do not count
/// @param why why the call failed; null for a success
public record Told(boolean success, Result value, Outcome.Why why) {

    static Told of(Outcome outcome, Projection.Results how) {
        return switch (outcome) {
            case Outcome.Success(var result) -> new Told(true, how == Projection.Results.VALUE ? result : null, null);
            case Outcome.Failure(var why) -> new Told(false, null, why);
        };
    }

    /// The same as a client tells it; null where values do not count.
    public Outcome outcome() {
        return !success ? new Outcome.Failure(why) : value instanceof Result.Given given ? new Outcome.Success(given) : null;
    }

    /// In a few characters: the kind of failure, SUCCESS, or the value.
    public String text() {
        return !success ? why.text() : value == null ? "SUCCESS" : value.text();
    }
}
