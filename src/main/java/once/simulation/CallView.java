package once.simulation;

import once.message.CallId;
import once.node.Outcome;
import once.service.Operation;

/// A call as somebody sees it who sees client and server at once.
///
/// @param beganAt when the application asked for it, in microseconds
/// @param count how often it was sent, delivered and executed
/// @param timeout the timeout that is running; null where none is
/// @param end how the call ended; null while the client waits
public record CallView(CallId call, Operation operation, long beganAt, Count count, Timeout timeout, End end) {

    /// How often things have happened to a call.
    ///
    /// @param attempts how often the client sent its request
    /// @param delivered how many copies of the request have reached the server
    /// @param executions how often the server has executed it
    public record Count(int attempts, int delivered, int executions) {
        static final Count NONE = new Count(0, 0, 0);

        Count attempt() {
            return new Count(attempts + 1, delivered, executions);
        }

        Count delivery() {
            return new Count(attempts, delivered + 1, executions);
        }

        Count execution() {
            return new Count(attempts, delivered, executions + 1);
        }
    }

    /// A running timeout, in microseconds since the run began.
    public record Timeout(long since, long until) {}

    /// What the client told its application, and when.
    public record End(Outcome outcome, long at) {}

    static CallView began(CallId call, Operation operation, long at) {
        return new CallView(call, operation, at, Count.NONE, null, null);
    }

    /// Whether the client's application has been told nothing yet.
    public boolean isWaiting() {
        return end == null;
    }

    CallView with(Count next) {
        return new CallView(call, operation, beganAt, next, timeout, end);
    }

    CallView waiting(Timeout next) {
        return new CallView(call, operation, beganAt, count, next, end);
    }

    CallView ended(End how) {
        return new CallView(call, operation, beganAt, count, null, how);
    }
}
