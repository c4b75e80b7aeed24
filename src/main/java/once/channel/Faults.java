package once.channel;

import java.util.List;
import once.message.NodeId;

/// What befalls nodes and links, rather than single flights.
///
/// @param outages crashes at given times
/// @param randomCrashes crashes at random times; null for none
/// @param partitions spans in which nothing gets through
/// @param breaks times at which the connections of a client break
/// @param stalls spans in which a node does nothing, and afterwards everything that came meanwhile
public record Faults(
        List<Outage> outages, RandomCrashes randomCrashes, List<Partition> partitions, List<Break> breaks, List<Stall> stalls) {

    /// Nothing befalls anybody.
    public static final Faults NONE = new Faults(List.of(), null, List.of(), List.of(), List.of());

    /// Crashes of a node at exponentially distributed intervals.
    ///
    /// @param meanMicros how long it is up on average, more than 0
    /// @param downMicros how long it is down each time
    public record RandomCrashes(NodeId node, long meanMicros, long downMicros) {
        public RandomCrashes {
            if (meanMicros < 1 || downMicros < 0) {
                throw new IllegalArgumentException("no node is up for " + meanMicros + " µs on average");
            }
        }
    }

    /// A span in which nothing gets through between clients and servers: what is sent or would arrive in it is lost.
    ///
    /// @param from included
    /// @param until excluded
    public record Partition(long from, long until) {
        public Partition {
            requireSpan(from, until);
        }

        boolean covers(long micros) {
            return micros >= from && micros < until;
        }
    }

    /// The connections between a client and its servers break.
    public record Break(NodeId client, long at) {}

    /// A span in which a node does nothing; what is due in it is due at its end.
    public record Stall(NodeId node, long from, long until) {
        public Stall {
            requireSpan(from, until);
        }
    }

    public Faults {
        outages = List.copyOf(outages);
        partitions = List.copyOf(partitions);
        breaks = List.copyOf(breaks);
        stalls = List.copyOf(stalls);
    }

    private static void requireSpan(long from, long until) {
        if (from < 0 || until < from) {
            throw new IllegalArgumentException("no span from " + from + " to " + until + " µs");
        }
    }

    /// Whether a flight sent and arriving at these times runs into a partition.
    public boolean parts(long sentAt, long arrivesAt) {
        for (var partition : partitions) {
            if (partition.covers(sentAt) || partition.covers(arrivesAt)) {
                return true;
            }
        }
        return false;
    }

    /// When something due at a node at a time really happens: later where the node stalls.
    public long afterStalls(NodeId node, long at) {
        long due = at;
        for (var stall : stalls) {
            if (stall.node().equals(node) && due >= stall.from()) {
                due = Math.max(due, stall.until());
            }
        }
        return due;
    }
}
