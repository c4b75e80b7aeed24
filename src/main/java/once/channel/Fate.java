package once.channel;

/// What becomes of one flight.
public sealed interface Fate {

    /// It arrives.
    ///
    /// @param delayMicros how long it takes, 0 or more
    record Arrives(long delayMicros) implements Fate {}

    /// It is lost.
    ///
    /// @param afterMicros when it vanishes, since it was sent
    record Lost(long afterMicros) implements Fate {}

    /// When the flight ends, in microseconds since it was sent.
    default long lastsMicros() {
        return switch (this) {
            case Arrives(var delay) -> delay;
            case Lost(var after) -> after;
        };
    }
}
