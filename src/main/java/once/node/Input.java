package once.node;

import once.message.Message;
import once.message.NodeId;
import once.message.Trip;

/// What a node is told.
public sealed interface Input {

    /// The run begins.
    record Started() implements Input {}

    /// A message has arrived.
    ///
    /// @param trip for whoever watches, and to be copied into the reply; not part of the message
    record Arrived(NodeId from, Message message, Trip trip) implements Input {}

    /// A timer has run out.
    record Fired(Timer timer) implements Input {}

    /// The connection to a peer has broken; what was under way on it is lost.
    record Disconnected(NodeId peer) implements Input {}

    /// The node crashes: what it answers with is the state that survives. Its timers are gone, and nothing it would
    /// send leaves.
    record Crashed() implements Input {}

    /// The node is up again.
    record Restarted() implements Input {}
}
