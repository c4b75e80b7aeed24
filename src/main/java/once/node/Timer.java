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

    /// The client has waited as long as an overloaded server asked it to, after this attempt, from 1.
    record RetryDue(CallId call, int attempt) implements Timer {}

    /// The server has finished one stage of executing the request that came on this trip.
    record StageDone(Trip trip) implements Timer {}

    /// The lifetime of a reply-cache entry is over.
    record EntryExpires(MessageId id) implements Timer {}

    /// A restarted server has been silent long enough.
    record SilenceEnds() implements Timer {}

    /// An execution has gone on for as long as nobody asking for it allows.
    record OrphanExpires(Trip trip) implements Timer {}

    /// The server saves a copy of its duplicate filter.
    record SnapshotDue() implements Timer {}

    /// It is time for a general to decide.
    record DecisionDue() implements Timer {}

    /// Which of several things due at the same instant comes first: an entry whose lifetime ends at the instant a copy
    /// arrives is gone, a reply that arrives at the instant of a timeout is in time, a copy that arrives at the instant
    /// a silence ends is dropped. Flights arrive between the two (0 before, 1 with, 2 after).
    default int rank() {
        return this instanceof EntryExpires ? 0 : 2;
    }

    /// Whether a run is over though this timer still runs.
    default boolean isHousekeeping() {
        return switch (this) {
            case EntryExpires _, SnapshotDue _ -> true;
            case CallDue _, AttemptTimeout _, RetryDue _, StageDone _, SilenceEnds _, OrphanExpires _, DecisionDue _ -> false;
        };
    }
}
