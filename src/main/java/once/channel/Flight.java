package once.channel;

import once.message.Message;
import once.message.NodeId;
import once.message.Trip;

/// One trip of one message. A retransmission is a new flight; a copy that the network makes is a child of the original.
///
/// @param number in the order of sending, from 1
/// @param parent the number of the flight it is a copy of, 0 for none
/// @param sentAt when it left, in microseconds since the run began
/// @param endsAt when it arrives or is lost; behind the flight before it where the order is FIFO
public record Flight(
        int number, int parent, Trip trip, NodeId from, NodeId to, Message message, long sentAt, long endsAt, Fate fate) {

    /// Whether it never arrives.
    public boolean isLost() {
        return fate instanceof Fate.Lost;
    }

    private boolean vanishesHalfway() {
        return fate instanceof Fate.Lost(_, var cause) && cause != Fate.Cause.NOBODY_THERE;
    }

    /// The same flight, lost at a time on its way.
    public Flight lostAt(long micros, Fate.Cause cause) {
        return new Flight(number, parent, trip, from, to, message, sentAt, micros, new Fate.Lost(micros - sentAt, cause));
    }

    /// The same flight with another message in it.
    public Flight carrying(Message other) {
        return new Flight(number, parent, trip, from, to, other, sentAt, endsAt, fate);
    }

    /// How far it is on its way at a time between its sending and its end: 0 where it left, 1 where it arrives; a flight
    /// that is lost in the network ends halfway.
    public double progress(long micros) {
        double whole = vanishesHalfway() ? 2.0 * (endsAt - sentAt) : endsAt - sentAt;
        return whole == 0 ? 1 : Math.clamp((micros - sentAt) / whole, 0, 1);
    }
}
