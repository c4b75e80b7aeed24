package once.exploration;

import java.util.List;

/// What a node in a state does when something happens to it, in numbers.
///
/// @param next the node's next state
/// @param sends what it sends
/// @param starts the timers it starts
/// @param stops the timers it stops, as item numbers
/// @param marks what it adds to the outcome
/// @param ended the numbers of the calls that end with it
/// @param crashes whether the node is down afterwards
record Reaction(int next, List<Sending> sends, List<Start> starts, int[] stops, int[] marks, int[] ended, boolean crashes) {

    /// About how much memory it takes.
    long bytes() {
        return 300 + sends.stream().flatMap(sending -> sending.launches().stream()).mapToLong(Launch::bytes).sum();
    }

    /// One thing sent.
    ///
    /// @param launches what may become of it, the one without a fault first
    record Sending(List<Launch> launches) {}

    /// One choice of what becomes of a thing sent.
    ///
    /// @param reply whether it is a reply
    record Launch(int[] items, long[] least, long[] most, int faults, int duplications, int alterations, boolean reply) {
        private long bytes() {
            return 100 + 20L * items.length;
        }
    }

    /// A timer that is started, due between two times from now.
    record Start(int item, long afterMicros, long mostMicros) {}
}
