package once.channel;

import once.message.NodeId;

/// A node crashes.
///
/// @param at when, in microseconds since the run began
/// @param downMicros how long it is down; [#FOR_EVER] for without end
public record Outage(NodeId node, long at, long downMicros) {

    /// It does not come back.
    public static final long FOR_EVER = Long.MAX_VALUE;

    public Outage {
        if (at < 0 || downMicros < 0) {
            throw new IllegalArgumentException("a crash at " + at + " µs for " + downMicros + " µs");
        }
    }
}
