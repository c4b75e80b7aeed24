package once.detour;

/// What two generals have agreed on before they parted.
///
/// @param messages how many messages go to and fro, one for each that came, 1 or more; the first general sends the first
/// @param messengers how many messengers the first general sends at once with its first message, 1 or more
/// @param decideAtMicros when both decide, in microseconds since the run began
public record Plan(int messages, int messengers, long decideAtMicros) {

    public Plan {
        if (messages < 1 || messengers < 1 || decideAtMicros < 1) {
            throw new IllegalArgumentException("no plan has " + messages + " messages by " + messengers + " messengers until "
                    + decideAtMicros + " µs");
        }
    }

    /// How many messages the second general expects.
    int towardsSecond() {
        return (messages + 1) / 2;
    }

    /// How many messages the first general expects.
    int towardsFirst() {
        return messages / 2;
    }
}
