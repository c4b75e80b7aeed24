package once.simulation;

import once.channel.Flight;
import once.message.NodeId;
import once.node.Timer;

/// Something that is going to happen. Ordered by (virtual time, rank, place, number); only a scenario that prescribes
/// the order of simultaneous flights gives them places.
final class Due implements Comparable<Due> {

    /// What is going to happen.
    sealed interface What {
        /// A flight arrives or is lost.
        record FlightEnds(Flight flight) implements What {}

        /// A node's timer runs out.
        record TimerFires(NodeId node, Timer timer) implements What {}

        /// A node crashes, and comes back after a while.
        record NodeCrashes(NodeId node, long downMicros, boolean byChance) implements What {}

        /// A node that is down comes back.
        record NodeRestarts(NodeId node) implements What {}

        /// The connections of a client break.
        record ConnectionsBreak(NodeId client) implements What {}

        /// What comes first of all that is due at one instant: a node is back before anything reaches it, and crashes
        /// after all else. For timers see [Timer#rank].
        private int rank() {
            return switch (this) {
                case NodeRestarts _ -> 0;
                case FlightEnds _ -> 1;
                case TimerFires(_, var timer) -> timer.rank();
                case ConnectionsBreak _ -> 3;
                case NodeCrashes _ -> 4;
            };
        }

        private boolean isHousekeeping() {
            return switch (this) {
                case TimerFires(_, var timer) -> timer.isHousekeeping();
                case NodeCrashes(_, _, var byChance) -> byChance;
                case NodeRestarts _, FlightEnds _, ConnectionsBreak _ -> false;
            };
        }
    }

    final long at;
    final int rank;
    final int place;
    final long number;
    final What what;
    final boolean housekeeping;
    boolean stopped;

    Due(long at, int place, long number, What what) {
        this.at = at;
        this.place = place;
        this.number = number;
        this.what = what;
        this.rank = what.rank();
        this.housekeeping = what.isHousekeeping();
    }

    @Override
    public int compareTo(Due other) {
        int byTime = Long.compare(at, other.at);
        if (byTime != 0) {
            return byTime;
        }
        int byRank = Integer.compare(rank, other.rank);
        if (byRank != 0) {
            return byRank;
        }
        int byPlace = Integer.compare(place, other.place);
        return byPlace != 0 ? byPlace : Long.compare(number, other.number);
    }
}
