package once.exploration;

import java.util.Map;
import java.util.TreeMap;
import once.message.NodeId;

/// The order of what happens, on one timeline for all nodes or on one for each ([Zone]): nothing comes before what has
/// happened, and of what is due at the same instant the lower rank comes first.
final class Timelines {

    static final int FLIGHT_RANK = 1;

    /// What happened last on a timeline.
    record Latest(int event, int rank) {}

    private final Moves moves;
    private final Schedule schedule;
    private final Map<Integer, Latest> last = new TreeMap<>();

    Timelines(Moves moves, Schedule schedule) {
        this.moves = moves;
        this.schedule = schedule;
    }

    /// What happened last where a node is; null where nothing has.
    Latest last(NodeId node) {
        return last.get(timeline(node));
    }

    private int timeline(NodeId node) {
        return moves.local ? moves.nodes.index(node) : 0;
    }

    /// Something happens at a node. Everything that is pending on the same timeline comes no earlier; later, where at the same
    /// instant it would come first.
    void happens(NodeId node, int event, int rank, Journeys journeys, Appointments appointments) {
        var before = last(node);
        if (before != null) {
            boolean isLate = moves.local && rank == FLIGHT_RANK && before.rank() > rank;
            schedule.atLeast(event, before.event(), isLate ? 1 : 0);
        }
        last.put(timeline(node), new Latest(event, rank));
        for (var journey : journeys.all()) {
            if (journey.mustNotBeLate() && isWith(node, journey.send.to())) {
                schedule.atLeast(journey.arrival, event, rank > FLIGHT_RANK ? 1 : 0);
            }
        }
        for (var each : appointments.open()) {
            if (isWith(node, each.item().node())) {
                schedule.atLeast(each.due(), event, rank > each.item().rank() ? 1 : 0);
            }
        }
    }

    private boolean isWith(NodeId node, NodeId other) {
        return !moves.local || node.equals(other);
    }
}
