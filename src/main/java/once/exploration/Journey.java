package once.exploration;

import once.message.Direction;
import once.message.NodeId;
import once.node.Effect;

/// A flight of the run to be, and what the explored worlds make of it.
final class Journey {

    /// How the explored worlds see a flight.
    enum State {
        /// On its way.
        PENDING,
        /// It has arrived.
        ARRIVED,
        /// It never arrives.
        LOST,
        /// On its way, to be ignored.
        IGNORED,
        /// On its way, to arrive when its call is over.
        UNHEARD,
        /// Lost by what befalls its way.
        BROKEN
    }

    private static final int LAST = Integer.MAX_VALUE;
    private static final int NOWHERE = -1;

    final Choice.Copy copy;
    final Effect.Send send;
    final NodeId from;
    /// When it leaves, which on a connection may be later than when it was sent.
    final int leaves;
    /// When it would arrive if nothing were in front of it.
    final int ends;
    /// When its node is told of it.
    int arrival;
    int item;
    boolean held;
    boolean vanishes;
    int place = LAST;
    State state = State.PENDING;
    private int lands = NOWHERE;

    Journey(Choice.Copy copy, Effect.Send send, NodeId from, int leaves, int ends, int arrival, int item) {
        this.copy = copy;
        this.send = send;
        this.from = from;
        this.leaves = leaves;
        this.ends = ends;
        this.arrival = arrival;
        this.item = item;
    }

    /// Its arrival, whether or not its node looks at it then.
    int landing() {
        return lands == NOWHERE ? arrival : lands;
    }

    /// It has come to a node that looks at it later.
    void waits(int until, int heldItem) {
        lands = arrival;
        arrival = until;
        item = heldItem;
        held = true;
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    /// Whether it would have to arrive in the past of what happens at its node.
    boolean mustNotBeLate() {
        return state == State.PENDING || state == State.UNHEARD;
    }

    /// Whether it arrives before others on the same way.
    boolean keepsItsPlace() {
        return state != State.LOST && state != State.BROKEN;
    }

    boolean isOnTheWayOf(Journey other) {
        return from.equals(other.from) && send.to().equals(other.send.to());
    }

    boolean concerns(NodeId node) {
        return from.equals(node) || send.to().equals(node);
    }

    boolean isRequest() {
        return copy.trip().direction() == Direction.REQUEST;
    }
}
