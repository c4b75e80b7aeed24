package once.simulation;

import once.message.CallId;
import once.node.Outcome;
import once.service.Operation;

/// A call from its beginning to its end.
///
/// @param number the number of the event with which it began
/// @param endNumber the number of the event with which it ended; 0 where it never did
/// @param endedAt when the client's application was told, in microseconds; [#OPEN] where it never was
/// @param outcome what it was told; null where it never was
public record CallBar(int number, CallId call, Operation operation, long beganAt, int endNumber, long endedAt, Outcome outcome) {

    /// The end of a call that has none.
    public static final long OPEN = Long.MAX_VALUE;

    static CallBar began(int number, CallId call, Operation operation, long at) {
        return new CallBar(number, call, operation, at, 0, OPEN, null);
    }

    CallBar ended(int at, long when, Outcome how) {
        return new CallBar(number, call, operation, beganAt, at, when, how);
    }

    /// Whether it never was answered, nor given up.
    public boolean isOpen() {
        return endNumber == 0;
    }

    /// The same as long as nobody knows how it ends.
    public CallBar unended() {
        return new CallBar(number, call, operation, beganAt, endNumber, endedAt, null);
    }
}
