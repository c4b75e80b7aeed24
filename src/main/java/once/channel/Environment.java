package once.channel;

import java.util.Objects;
import once.message.Direction;

/// What the layer below may do to messages, and what may befall nodes.
///
/// @param requestLoss probability that a flight to a server is lost, 0 to 1
/// @param replyLoss probability that a flight to a client is lost, 0 to 1
/// @param duplication probability that the network makes a copy of a flight, 0 to 1
/// @param corruption probability that one bit of a flight is flipped, 0 to 1
/// @param requestDelay how long a flight to a server takes
/// @param replyDelay how long a flight to a client takes
/// @param order whether flights between the same two nodes may overtake each other
/// @param transport what carries the flights
/// @param faults what befalls nodes and links
public record Environment(
        double requestLoss,
        double replyLoss,
        double duplication,
        double corruption,
        Delay requestDelay,
        Delay replyDelay,
        Order order,
        Transport transport,
        Faults faults) {

    /// In which order flights from one node to another arrive.
    public enum Order {
        /// As their delays have it.
        ANY,
        /// As they were sent: a flight waits behind the one before it.
        FIFO
    }

    /// What carries the flights.
    public enum Transport {
        /// Each flight for itself; it may be lost, copied, overtaken.
        UDP,
        /// Flights on connections, one for each pair of nodes: nothing on it is lost, copied or overtaken, but it takes
        /// a round trip to set up, and it can break.
        TCP
    }

    /// How long a flight takes where nothing else is said: 10 ms.
    public static final Delay USUAL_DELAY = Delay.fixed(10_000);

    /// Nothing is lost or copied, and each flight takes 10 ms.
    public static final Environment CALM = new Environment(0, 0, 0, USUAL_DELAY, USUAL_DELAY, Order.ANY);

    public Environment {
        checkProbability(requestLoss);
        checkProbability(replyLoss);
        checkProbability(duplication);
        checkProbability(corruption);
        Objects.requireNonNull(requestDelay);
        Objects.requireNonNull(replyDelay);
        Objects.requireNonNull(order);
        Objects.requireNonNull(transport);
        Objects.requireNonNull(faults);
    }

    /// An environment of datagrams in which nothing is corrupted and nothing befalls nodes and links.
    public Environment(
            double requestLoss, double replyLoss, double duplication, Delay requestDelay, Delay replyDelay, Order order) {
        this(requestLoss, replyLoss, duplication, 0, requestDelay, replyDelay, order, Transport.UDP, Faults.NONE);
    }

    private static void checkProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: " + value);
        }
    }

    /// The same with other faults.
    public Environment with(Faults other) {
        return new Environment(requestLoss, replyLoss, duplication, corruption, requestDelay, replyDelay, order, transport,
                other);
    }

    /// The same where flights to servers take another time.
    public Environment withRequestDelay(Delay other) {
        return new Environment(requestLoss, replyLoss, duplication, corruption, other, replyDelay, order, transport, faults);
    }

    /// Whether flights from one node to another arrive in the order in which they were sent.
    public boolean isOrdered() {
        return order == Order.FIFO || transport == Transport.TCP;
    }

    /// The probability that a flight is lost on its way.
    public double loss(Direction direction) {
        return direction.toServer() ? requestLoss : replyLoss;
    }

    /// How long a flight takes.
    public Delay delay(Direction direction) {
        return direction.toServer() ? requestDelay : replyDelay;
    }
}
