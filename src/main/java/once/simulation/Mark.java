package once.simulation;

import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening;
import once.service.Operation;
import once.service.Result;
import once.service.Service;

/// Something that happened at one node at one time and deserves a mark of its own where a run is drawn.
public sealed interface Mark {

    /// Something that has to do with one call.
    sealed interface OfCall extends Mark {
        /// The call.
        CallId call();
    }

    /// Something that has to do with one request or reply.
    sealed interface OfTrip extends OfCall {
        /// The journey of the message that brought it about.
        Trip trip();

        @Override
        default CallId call() {
            return trip().call();
        }
    }

    /// The server executed an operation.
    ///
    /// @param nth how often this call has now been executed, from 1
    record Executed(int number, long at, NodeId node, Trip trip, Operation operation, Service.Change change, int nth)
            implements OfTrip {
        /// Whether the same call had been executed before.
        public boolean isAgain() {
            return nth > 1;
        }
    }

    /// The reply cache answered a duplicate.
    record Hit(int number, long at, NodeId node, Trip trip, MessageId id) implements OfTrip {}

    /// The server dropped a request without executing or answering it.
    record Dropped(int number, long at, NodeId node, Trip trip, Happening.Drop why) implements OfTrip {}

    /// The server refused a request, and said so.
    record Refused(int number, long at, NodeId node, Trip trip, Result.Refusal refusal) implements OfTrip {}

    /// The server stopped an execution that nobody waits for any more.
    record OrphanKilled(int number, long at, NodeId node, Trip trip) implements OfTrip {}

    /// The receiver saw that a message was altered on its way, and threw it away.
    record Discarded(int number, long at, NodeId node, Trip trip, String because) implements OfTrip {}

    /// The client threw away a reply whose call was over.
    record LateReply(int number, long at, NodeId node, Trip trip) implements OfTrip {}

    /// The client waited in vain for a reply to an attempt.
    record TimedOut(int number, long at, NodeId node, CallId call, int attempt) implements OfCall {}

    /// The server dropped an entry of filter and cache.
    record Evicted(int number, long at, NodeId node, MessageId id, Happening.Evicted.Why why) implements Mark {}

    /// The node crashed.
    record Crashed(int number, long at, NodeId node) implements Mark {}

    /// The node is up again.
    record Restarted(int number, long at, NodeId node, int incarnation) implements Mark {}

    /// The connections of a client broke.
    record ConnectionsBroke(int number, long at, NodeId node) implements Mark {}

    /// The number of the event.
    int number();

    /// When it happened, in microseconds.
    long at();

    /// Where it happened.
    NodeId node();
}
