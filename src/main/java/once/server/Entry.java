package once.server;

import once.message.Reply;
import once.service.Operation;
import once.service.Result;

/// What the server remembers about a request it has seen.
///
/// @param reply answers every duplicate; null while there is none
/// @param status how far the request has come
/// @param executions how often it was executed
/// @param operation what was asked for, kept where requests are compared; null elsewhere
/// @param order when it was last of interest for eviction, counted; 0 where there is room for all
/// @param durable what of it a crash leaves
/// @param expiresAt when its lifetime ends, kept where something is durable; 0 elsewhere
record Entry(Reply reply, Status status, int executions, Operation operation, int order, Durable durable, long expiresAt) {

    /// How far a request has come.
    enum Status {
        /// It is being executed; a duplicate must neither be executed nor answered yet.
        IN_PROGRESS,
        /// It was executed.
        ANSWERED,
        /// It may have been executed before a crash.
        UNKNOWN
    }

    /// What of an entry a crash leaves.
    enum Durable { NOTHING, ID, REPLY }

    static Entry inProgress(Operation operation, int order, long expiresAt) {
        return new Entry(null, Status.IN_PROGRESS, 0, operation, order, Durable.NOTHING, expiresAt);
    }

    Entry again() {
        return new Entry(reply, Status.IN_PROGRESS, executions, operation, order, durable, expiresAt);
    }

    /// The execution that was to come after another has not taken place.
    Entry asBefore() {
        return new Entry(reply, Status.ANSWERED, executions, operation, order, durable, expiresAt);
    }

    Entry answered(Reply with) {
        return new Entry(with, Status.ANSWERED, executions + 1, operation, order, durable, expiresAt);
    }

    Entry untold() {
        var nothing = reply == null ? null : new Reply(reply.id(), new Result.Done(), reply.incarnation());
        return new Entry(nothing, status, executions, operation, order, durable, expiresAt);
    }

    Entry at(int nextOrder) {
        return new Entry(reply, status, executions, operation, nextOrder, durable, expiresAt);
    }

    Entry until(long nextExpiresAt) {
        return new Entry(reply, status, executions, operation, order, durable, nextExpiresAt);
    }

    Entry kept(Durable what) {
        return new Entry(reply, status, executions, operation, order, what, expiresAt);
    }

    /// What a crash leaves of it; null where that is nothing.
    Entry survivor() {
        return switch (durable) {
            case NOTHING -> null;
            case ID -> new Entry(null, Status.UNKNOWN, executions, operation, order, durable, expiresAt);
            case REPLY -> new Entry(reply, Status.ANSWERED, executions, operation, order, durable, expiresAt);
        };
    }
}
