package once.simulation;

import once.channel.Flight;
import once.message.NodeId;
import once.node.Happening;
import once.node.Timer;

/// What happened in a run. Events are numbered from 1 in the order in which they happened.
public sealed interface Event {

    /// Something happened to a flight.
    sealed interface OfFlight extends Event {
        /// The flight as it is from now on.
        Flight flight();
    }

    /// A flight left.
    record Sent(int number, long at, Flight flight) implements OfFlight {}

    /// A flight arrived.
    ///
    /// @param flight with the message that the receiver reads in it
    record Arrived(int number, long at, Flight flight) implements OfFlight {}

    /// A flight was lost.
    record Lost(int number, long at, Flight flight) implements OfFlight {}

    /// A flight arrived, and its receiver saw that it was altered on the way and threw it away.
    ///
    /// @param because what the receiver saw
    record Discarded(int number, long at, Flight flight, String because) implements OfFlight {}

    /// Something happened inside a node.
    record Told(int number, long at, NodeId node, Happening happening) implements Event {}

    /// The connections of a client broke.
    record ConnectionsBroke(int number, long at, NodeId client) implements Event {}

    /// A node has started a timer.
    record TimerStarted(int number, long at, NodeId node, Timer timer, long firesAt) implements Event {}

    /// A node has stopped a timer.
    record TimerStopped(int number, long at, NodeId node, Timer timer) implements Event {}

    /// Its place in the run, from 1.
    int number();

    /// When, in microseconds since the run began.
    long at();

    /// Whether stepping through a run passes it by: people step from message to message, not from timer to timer.
    default boolean isSilent() {
        return this instanceof TimerStarted || this instanceof TimerStopped;
    }
}
