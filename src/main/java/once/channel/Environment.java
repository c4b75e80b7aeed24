package once.channel;

import once.message.Direction;

/// What the layer below may do to messages.
///
/// @param requestLoss probability that a flight to a server is lost, 0 to 1
/// @param replyLoss probability that a flight to a client is lost, 0 to 1
/// @param duplication probability that the network makes a copy of a flight, 0 to 1
/// @param requestDelay how long a flight to a server takes
/// @param replyDelay how long a flight to a client takes
/// @param order whether flights between the same two nodes may overtake each other
public record Environment(
        double requestLoss, double replyLoss, double duplication, Delay requestDelay, Delay replyDelay, Order order) {

    /// In which order flights from one node to another arrive.
    public enum Order {
        /// As their delays have it.
        ANY,
        /// As they were sent: a flight waits behind the one before it.
        FIFO
    }

    /// How long a flight takes where nothing else is said: 10 ms.
    public static final Delay USUAL_DELAY = Delay.fixed(10_000);

    /// Nothing is lost or copied, and each flight takes 10 ms.
    public static final Environment CALM = new Environment(0, 0, 0, USUAL_DELAY, USUAL_DELAY, Order.ANY);

    public Environment {
        checkProbability(requestLoss);
        checkProbability(replyLoss);
        checkProbability(duplication);
    }

    private static void checkProbability(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1: " + value);
        }
    }

    /// The probability that a flight is lost on its way.
    public double loss(Direction direction) {
        return direction == Direction.REQUEST ? requestLoss : replyLoss;
    }

    /// How long a flight takes.
    public Delay delay(Direction direction) {
        return direction == Direction.REQUEST ? requestDelay : replyDelay;
    }
}
