package once.simulation;

import once.message.CallId;
import once.node.Outcome;
import once.service.Operation;

/// A call from its beginning to its end.
///
/// @param number the number of the event with which it began
/// @param endedAt when the client's application was told, in microseconds; [#OPEN] where it never was
/// @param outcome what it was told; null where it never was
public record CallBar(int number, CallId call, Operation operation, long beganAt, long endedAt, Outcome outcome) {

    /// The end of a call that has none.
    public static final long OPEN = Long.MAX_VALUE;

    CallBar ended(long at, Outcome how) {
        return new CallBar(number, call, operation, beganAt, at, how);
    }

    /// Whether it had been answered, or given up, by a time.
    public boolean isOver(long micros) {
        return endedAt <= micros;
    }
}
