package once.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import once.channel.Channel;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.Flight;
import once.channel.Luck;
import once.message.NodeId;
import once.message.Trip;
import once.node.Chance;
import once.node.Effect;
import once.scenario.Scenario;

/// The network of a run: gives flights their numbers and their ends, keeps order and connections where there are any.
final class Network {

    private record Link(NodeId from, NodeId to) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byFrom = from.compareTo(other.from);
            return byFrom != 0 ? byFrom : to.compareTo(other.to);
        }
    }

    private final Channel channel;
    private final Environment environment;
    private final Luck luck;
    private final Map<Luck.Sending, Integer> times = new TreeMap<>();
    private final Map<Link, Long> lastArrival = new TreeMap<>();
    private final Map<Link, Long> connectedAt = new TreeMap<>();
    private int flights;

    Network(Scenario scenario, Chance chance) {
        this.channel = new Channel(scenario.environment(), scenario.fates(), scenario.interventions(), chance);
        this.environment = scenario.environment();
        this.luck = scenario.fates().luck();
    }

    /// Launches what a node sends, and the copies that the network makes of it.
    ///
    /// @param answers whether there is somebody to set up a connection with
    /// @param launched is given each flight, and where it stands among those that arrive at the same instant
    void launch(NodeId from, Effect.Send send, boolean answers, long now, ObjIntConsumer<Flight> launched) {
        var said = said(from, send.trip());
        var fates = said == null ? channel.fates(send.trip())
                : channel.fates(send.trip(), said.stream().map(Luck.Landing::fate).toList());
        int original = flights + 1;
        for (int copy = 0; copy < fates.size(); copy++) {
            var trip = copy == 0 ? send.trip() : send.trip().copy(copy);
            long ends = end(new Link(from, send.to()), answers, fates.get(copy), now);
            var flight = new Flight(++flights, copy == 0 ? 0 : original, trip, from, send.to(), send.message(), now, ends,
                    fates.get(copy));
            launched.accept(parted(flight), said == null || copy >= said.size() ? 0 : said.get(copy).place());
        }
    }

    /// What luck makes of it; null where that is not said.
    private List<Luck.Landing> said(NodeId from, Trip trip) {
        if (luck == null) {
            return null;
        }
        int time = times.merge(new Luck.Sending(from, trip, 1), 1, Integer::sum);
        return luck.flights().get(new Luck.Sending(from, trip, time));
    }

    private Flight parted(Flight flight) {
        boolean parted = !flight.isLost() && environment.faults().parts(flight.sentAt(), flight.endsAt());
        return parted ? flight.lostAt((flight.sentAt() + flight.endsAt()) / 2, Fate.Cause.PARTITION) : flight;
    }

    private long end(Link link, boolean answers, Fate fate, long now) {
        long end = setUp(link, answers, now) + fate.lastsMicros();
        return environment.isOrdered() && !(fate instanceof Fate.Lost) ? lastArrival.merge(link, end, Math::max) : end;
    }

    /// When a message can leave: on a connection only when it stands, which takes a round trip from the first message. With
    /// nobody there to answer, none will stand.
    private long setUp(Link link, boolean answers, long now) {
        if (environment.transport() == Environment.Transport.UDP) {
            return now;
        }
        var connection = link.from().isClient() ? link : new Link(link.to(), link.from());
        long roundTrip = environment.requestDelay().minMicros() + environment.replyDelay().minMicros();
        if (answers) {
            connectedAt.putIfAbsent(connection, now + roundTrip);
        }
        return Math.max(now, connectedAt.getOrDefault(connection, now + roundTrip));
    }

    /// Breaks the connections of a node; the next message sets up a new one.
    ///
    /// @return whether a flight travels on one of them
    Predicate<Flight> disconnect(NodeId node) {
        connectedAt.keySet().removeIf(link -> link.from().equals(node) || link.to().equals(node));
        lastArrival.keySet().removeIf(link -> link.from().equals(node) || link.to().equals(node));
        return flight -> flight.from().equals(node) || flight.to().equals(node);
    }

    boolean hasConnections() {
        return environment.transport() == Environment.Transport.TCP;
    }
}
