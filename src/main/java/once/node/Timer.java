package once.node;

import once.message.CallId;
import once.message.MessageId;
import once.message.Trip;

/// A name under which a node starts, stops and is told of a timer. Starting a timer that runs restarts it.
public sealed interface Timer {

    /// The client's next call is due.
    record CallDue(CallId call) implements Timer {}

    /// The client has waited long enough for a reply to this attempt, from 1.
    record AttemptTimeout(CallId call, int attempt) implements Timer {}

    /// The server has finished executing the request that came on this trip.
    record ExecutionDone(Trip trip) implements Timer {}

    /// The lifetime of a reply-cache entry is over.
    record EntryExpires(MessageId id) implements Timer {}

    /// Which of several things due at the same instant comes first: an entry whose lifetime ends at the instant a copy
    /// arrives is gone, a reply that arrives at the instant of a timeout is in time. Flights arrive between the two
    /// (0 before, 1 with, 2 after).
    default int rank() {
        return this instanceof EntryExpires ? 0 : 2;
    }

    /// Whether a run is over though this timer still runs.
    default boolean isHousekeeping() {
        return this instanceof EntryExpires;
    }
}
