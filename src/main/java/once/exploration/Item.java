package once.exploration;

import once.channel.Outage;
import once.message.Message;
import once.message.NodeId;
import once.message.Trip;
import once.node.Input;
import once.node.Timer;

/// Something that may happen next.
sealed interface Item {

    /// A node has not been told yet that the run begins.
    record Starting(NodeId node) implements Item {}

    /// A flight is on its way.
    ///
    /// @param message what its receiver reads; null where it will throw it away
    /// @param mayBeLost whether the environment may still lose it
    record Flying(NodeId from, NodeId to, Message message, Trip trip, boolean mayBeLost) implements Item {}

    /// A node's timer runs.
    record Running(NodeId node, Timer timer) implements Item {}

    /// A node is about to crash.
    ///
    /// @param downMicros how long it is down; [Outage#FOR_EVER] for without end
    /// @param byChance whether it may as well not crash, and crash at any time
    record Crashing(NodeId node, long downMicros, boolean byChance) implements Item {}

    /// A node that is down comes back.
    record Restarting(NodeId node) implements Item {}

    /// The beginning of the run, which lies in the past; kept where somebody asks how late it is.
    record Beginning() implements Item {}

    /// Which of several things due at the same instant comes first, as in every run.
    default int rank() {
        return switch (this) {
            case Starting _ -> -1;
            case Flying _, Beginning _ -> 1;
            case Running(_, var timer) -> timer.rank();
            case Restarting _ -> 0;
            case Crashing _ -> 4;
        };
    }

    /// What the node is told when it happens.
    default Input input() {
        return switch (this) {
            case Starting _ -> new Input.Started();
            case Flying(var from, _, var message, var trip, _) -> new Input.Arrived(from, message, trip);
            case Running(_, var timer) -> new Input.Fired(timer);
            case Crashing _ -> new Input.Crashed();
            case Restarting _ -> new Input.Restarted();
            case Beginning _ -> throw new IllegalStateException("the beginning is over");
        };
    }

    /// Who is told; null where nobody is.
    default NodeId node() {
        return switch (this) {
            case Starting(var node) -> node;
            case Flying(_, var to, _, _, _) -> to;
            case Running(var node, _) -> node;
            case Crashing(var node, _, _) -> node;
            case Restarting(var node) -> node;
            case Beginning _ -> null;
        };
    }

    /// Whether a run is over though this has not happened.
    default boolean isHousekeeping() {
        return switch (this) {
            case Beginning _ -> true;
            case Running(_, var timer) -> timer.isHousekeeping();
            case Crashing(_, _, var byChance) -> byChance;
            case Starting _, Flying _, Restarting _ -> false;
        };
    }
}
