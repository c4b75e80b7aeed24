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
    }

    private static final int FLIGHT_RANK = 1;

    final long at;
    final int rank;
    final int place;
    final long number;
    final What what;
    boolean stopped;

    Due(long at, int place, long number, What what) {
        this.at = at;
        this.place = place;
        this.number = number;
        this.what = what;
        this.rank = what instanceof What.TimerFires(_, var timer) ? timer.rank() : FLIGHT_RANK;
    }

    boolean isHousekeeping() {
        return what instanceof What.TimerFires(_, var timer) && timer.isHousekeeping();
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
