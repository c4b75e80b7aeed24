package once.message;

/// What the request–reply layer puts into a flight.
public sealed interface Message permits Request, Reply {
    /// Pairs a reply with its request, and a retransmission with the first attempt.
    MessageId id();

    /// The message in a few characters.
    String text();
}
