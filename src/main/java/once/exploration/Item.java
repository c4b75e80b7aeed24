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
    /// @param held whether it has come through the network, to a node that stalls
    record Flying(NodeId from, NodeId to, Message message, Trip trip, boolean mayBeLost, boolean held) implements Item {
        Flying(NodeId from, NodeId to, Message message, Trip trip, boolean mayBeLost) {
            this(from, to, message, trip, mayBeLost, false);
        }

        Flying arrived() {
            return new Flying(from, to, message, trip, false, true);
        }

        Flying vanished() {
            return new Flying(from, to, null, trip, false, false);
        }

        /// The same, of which it is left open whether it is lost.
        Flying open() {
            return new Flying(from, to, message, trip, true, held);
        }

        boolean concerns(NodeId node) {
            return from.equals(node) || to.equals(node);
        }
    }

    /// A node's timer runs.
    record Running(NodeId node, Timer timer) implements Item {}

    /// A node is about to crash.
    ///
    /// @param downMicros how long it is down; [Outage#FOR_EVER] for without end
    /// @param byChance whether it may as well not crash, and crash at any time
    record Crashing(NodeId node, long downMicros, boolean byChance) implements Item {}

    /// A node that is down comes back.
    record Restarting(NodeId node) implements Item {}

    /// The network parts, for so long.
    record Parting(long micros) implements Item {}

    /// The network is parted; when this happens, it no longer is.
    record Joining() implements Item {}

    /// A node is going to do nothing for so long.
    record Stalling(NodeId node, long micros) implements Item {}

    /// A node stalls; when this happens, it no longer does.
    record Resuming(NodeId node) implements Item {}

    /// The connections of a node are about to break.
    record Breaking(NodeId node) implements Item {}

    /// A node has not been told yet that the connections of another have broken.
    record Disconnecting(NodeId node, NodeId peer) implements Item {}

    /// A connection is being set up; when this happens, it stands.
    record Connecting(NodeId from, NodeId to) implements Item {}

    /// A message waits in vain for a connection to be set up, and leaves when this happens.
    record Waiting() implements Item {}

    /// A connection stands. Nothing happens to it by itself.
    record Connected(NodeId from, NodeId to) implements Item {}

    /// A reply that will come when its call is over, and be ignored: the call ends before it does.
    record Overdue(Flying flight) implements Item {}

    /// A request that will come when all clients are done.
    record Later(Flying flight) implements Item {}

    /// The beginning of the run, which lies in the past; kept where somebody asks how late it is.
    record Beginning() implements Item {}

    /// Which of several things due at the same instant comes first, as in every run. What decides about others at an
    /// instant comes before them.
    default int rank() {
        return switch (this) {
            case Starting _, Parting _, Joining _, Stalling _, Resuming _, Disconnecting _ -> -1;
            case Restarting _, Connecting _, Waiting _ -> 0;
            case Flying _, Overdue _, Later _, Beginning _ -> 1;
            case Running(_, var timer) -> timer.rank();
            case Breaking _ -> 3;
            case Crashing _, Connected _ -> 4;
        };
    }

    /// What the node is told when it happens.
    default Input input() {
        return switch (this) {
            case Starting _ -> new Input.Started();
            case Flying(var from, _, var message, var trip, _, _) -> new Input.Arrived(from, message, trip);
            case Running(_, var timer) -> new Input.Fired(timer);
            case Crashing _ -> new Input.Crashed();
            case Restarting _ -> new Input.Restarted();
            case Disconnecting(_, var peer) -> new Input.Disconnected(peer);
            case Parting _, Joining _, Stalling _, Resuming _, Breaking _, Connecting _, Waiting _, Connected _, Overdue _,
                    Later _, Beginning _ ->
                throw new IllegalStateException("nobody is told: " + this);
        };
    }

    /// Who is told; null where nobody is.
    default NodeId node() {
        return switch (this) {
            case Starting(var node) -> node;
            case Flying(_, var to, _, _, _, _) -> to;
            case Running(var node, _) -> node;
            case Crashing(var node, _, _) -> node;
            case Restarting(var node) -> node;
            case Disconnecting(var node, _) -> node;
            case Later(var flight) -> flight.to();
            case Parting _, Joining _, Stalling _, Resuming _, Breaking _, Connecting _, Waiting _, Connected _, Overdue _,
                    Beginning _ -> null;
        };
    }

    /// Whether a run is over though this has not happened.
    default boolean isHousekeeping() {
        return switch (this) {
            case Running(_, var timer) -> timer.isHousekeeping();
            case Crashing(_, _, var byChance) -> byChance;
            case Parting _, Joining _, Stalling _, Resuming _, Connecting _, Waiting _, Connected _, Overdue _, Later _,
                    Beginning _ -> true;
            case Starting _, Flying _, Restarting _, Breaking _, Disconnecting _ -> false;
        };
    }

    /// Whether it is a crash that may come at any time, or never.
    default boolean isCrashByChance() {
        return this instanceof Crashing(_, _, var byChance) && byChance;
    }

    /// Whether it has come through the network, and waits for its node.
    default boolean isHeld() {
        return this instanceof Flying flying && flying.held();
    }

    /// Whether it never happens, and only tells how things stand.
    default boolean isStanding() {
        return this instanceof Beginning || this instanceof Connected || this instanceof Overdue
                || this instanceof Later;
    }
}
