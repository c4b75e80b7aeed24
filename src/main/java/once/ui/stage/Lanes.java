package once.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Flight;
import once.message.Direction;
import once.scenario.Cast;
import once.simulation.CallBar;
import once.simulation.Chronicle;
import once.simulation.Recording;

/// Which lane of the channel a flight takes, so that flights of the same time do not hide each other. Fixed for a whole
/// recording: nothing jumps while time passes, forwards or back.
///
/// A lost flight keeps its lane for its stub until its call is over, or until a later flight needs it.
final class Lanes {

    /// Up to how many clients have lanes of their own.
    static final int MOST_BANDS = 4;
    private static final int LANES_FOR_STUBS = 4;
    private static final int MOST_LANES = 64;

    private static final class Lane {
        private long flownUntil = Long.MIN_VALUE;
        private long keptUntil = Long.MIN_VALUE;
    }

    private final Map<Integer, List<Lane>> requests = new TreeMap<>();
    private final Map<Integer, List<Lane>> replies = new TreeMap<>();
    private final Chronicle chronicle;
    private final int[] laneOf;
    private final int bands;
    private final boolean ofServers;

    Lanes(Recording recording, Chronicle chronicle) {
        int clients = recording.scenario().clients().size();
        int servers = recording.scenario().cast() instanceof Cast.ClientsAndServers(int count) ? count : 1;
        this.ofServers = servers > clients;
        this.bands = Math.max(clients, servers) > MOST_BANDS ? 1 : Math.max(clients, servers);
        this.chronicle = chronicle;
        this.laneOf = new int[recording.flights().size() + 1];
        recording.flights().forEach(flight -> laneOf[flight.number()] = assign(flight));
    }

    /// How many bands of lanes there are: one per client, or per server where there are more of those, or one for all where
    /// there are many.
    int bands() {
        return bands;
    }

    /// The band of a flight, from 0.
    int band(Flight flight) {
        boolean ofSender = flight.from().isClient() != ofServers;
        return bands == 1 ? 0 : Math.min(bands, (ofSender ? flight.from() : flight.to()).number()) - 1;
    }

    /// Which lanes a flight takes: those of requests or those of replies.
    static Direction way(Flight flight) {
        return flight.trip().direction().toServer() ? Direction.REQUEST : Direction.REPLY;
    }

    /// The lane of a flight within its band and direction, from 0.
    int lane(Flight flight) {
        return laneOf[flight.number()];
    }

    /// How many lanes a direction of a band has; at least 1.
    int count(int band, Direction direction) {
        return Math.max(1, lanes(band, direction).size());
    }

    private List<Lane> lanes(int band, Direction direction) {
        return (direction == Direction.REQUEST ? requests : replies).computeIfAbsent(band, _ -> new ArrayList<>());
    }

    private int assign(Flight flight) {
        var lanes = lanes(band(flight), way(flight));
        int lane = choose(lanes, flight);
        lanes.get(lane).flownUntil = Math.max(lanes.get(lane).flownUntil, flight.endsAt());
        lanes.get(lane).keptUntil = Math.max(lanes.get(lane).flownUntil, flight.isLost() ? callEnd(flight) : 0);
        return lane;
    }

    private int choose(List<Lane> lanes, Flight flight) {
        int free = first(lanes, lane -> lane.keptUntil < flight.sentAt());
        if (free < 0 && lanes.size() >= Math.max(1, LANES_FOR_STUBS / bands - bands / 3)) {
            free = first(lanes, lane -> lane.flownUntil < flight.sentAt());
        }
        if (free >= 0) {
            return free;
        }
        if (lanes.size() == MOST_LANES) {
            return flight.number() % MOST_LANES;
        }
        lanes.add(new Lane());
        return lanes.size() - 1;
    }

    private static int first(List<Lane> lanes, java.util.function.Predicate<Lane> holds) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (holds.test(lanes.get(lane))) {
                return lane;
            }
        }
        return -1;
    }

    private long callEnd(Flight flight) {
        CallBar bar = chronicle.bar(flight.trip().call());
        return bar == null ? flight.endsAt() : bar.endedAt();
    }
}
