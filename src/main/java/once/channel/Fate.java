package once.channel;

/// What becomes of one flight.
public sealed interface Fate {

    /// It arrives as it was sent.
    ///
    /// @param delayMicros how long it takes, 0 or more
    record Arrives(long delayMicros) implements Fate {}

    /// It arrives as something else.
    ///
    /// @param delayMicros how long it takes, 0 or more
    record Altered(long delayMicros, Alteration how) implements Fate {}

    /// It is lost.
    ///
    /// @param afterMicros when it vanishes, since it was sent
    record Lost(long afterMicros, Cause cause) implements Fate {}

    /// What loses a flight.
    enum Cause {
        /// The network, as it does.
        NETWORK,
        /// An adversary, who keeps it.
        ADVERSARY,
        /// Somebody who wanted to see what happens.
        INTERVENTION,
        /// The network is parted between sender and receiver.
        PARTITION,
        /// The connection that carried it has broken.
        CONNECTION,
        /// Nobody is there to receive it: the node is down, or has never been.
        NOBODY_THERE
    }

    /// When the flight ends, in microseconds since it was sent.
    default long lastsMicros() {
        return switch (this) {
            case Arrives(var delay) -> delay;
            case Altered(var delay, _) -> delay;
            case Lost(var after, _) -> after;
        };
    }
}
