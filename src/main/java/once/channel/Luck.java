package once.channel;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.message.NodeId;
import once.message.Trip;
import once.node.Timer;

/// All that chance decides in one run, said beforehand, so that the run can be had again. What is sent and not named
/// takes as little time as it can, and is lost where everything is.
///
/// @param flights what becomes of what is sent: first the original's end, then one for each copy that the network makes
/// @param timers which timers come first among those that run out at the same instant, in this order
/// @param waits how long clients wait after their attempts, in microseconds, where jitter would leave it open
/// @param crashes when nodes crash, in place of random crashes
public record Luck(Map<Sending, List<Landing>> flights, List<Firing> timers, Map<Trip, Long> waits, List<Outage> crashes) {

    private static final Comparator<Sending> ORDER =
            Comparator.comparing(Sending::from).thenComparing(Sending::trip).thenComparingInt(Sending::time);

    /// Something that a node sends. A relay sends on the trips of others, and a client may send on one trip again.
    ///
    /// @param time for which time the node sends on this trip, from 1
    public record Sending(NodeId from, Trip trip, int time) implements Comparable<Sending> {
        public Sending {
            if (time < 1) {
                throw new IllegalArgumentException("nothing is sent for the time " + time);
            }
        }

        @Override
        public int compareTo(Sending other) {
            return ORDER.compare(this, other);
        }
    }

    /// The end of a flight.
    ///
    /// @param place where it stands among flights that arrive at the same instant: lower ones first, 0 for what has no place
    public record Landing(PlannedFate fate, int place) {}

    /// A node's timer that runs out.
    public record Firing(NodeId node, Timer timer, long at) {}

    public Luck {
        flights = Collections.unmodifiableMap(new TreeMap<>(flights));
        timers = List.copyOf(timers);
        waits = Collections.unmodifiableMap(new TreeMap<>(waits));
        crashes = List.copyOf(crashes);
    }

    /// Where a timer stands among those that run out at the same instant: those named first, in their order.
    public int place(Firing firing) {
        int index = timers.indexOf(firing);
        return index < 0 ? 0 : index - timers.size();
    }
}
