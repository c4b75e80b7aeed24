package once.exploration;

import once.node.Outcome;
import once.service.Result;

/// What a client told its application at the end of a call.
///
/// @param success whether a reply came
/// @param value what was in the reply; null for a failure, and where values do not count
public record Told(boolean success, Result value) {

    static Told of(Outcome outcome, Projection.Results how) {
        return switch (outcome) {
            case Outcome.Success(var result) -> new Told(true, how == Projection.Results.VALUE ? result : null);
            case Outcome.Failure _ -> new Told(false, null);
        };
    }

    /// In a few characters: FAIL, SUCCESS, or the value.
    public String text() {
        return !success ? "FAIL" : value == null ? "SUCCESS" : value.text();
    }
}
