package once.simulation;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import once.channel.Flight;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Cast;
import once.scenario.Scenario;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Everything there is to see at one time of a run, derived from the events up to it.
///
/// @param micros the time
/// @param applied how many events have happened
/// @param keeper the server whose state counts: the only one, the first, or the last of a chain
/// @param calls every call that has begun
/// @param servers every server
/// @param clients how every client is
/// @param inFlight the flights on their way, by number
/// @param lost the lost flights of calls that still wait, by number
public record Moment(
        long micros,
        int applied,
        NodeId keeper,
        PSortedMap<CallId, CallView> calls,
        PSortedMap<NodeId, ServerView> servers,
        PSortedMap<NodeId, Health> clients,
        PSortedMap<Integer, Flight> inFlight,
        PSortedMap<Integer, Flight> lost) {

    /// Before anything has happened.
    static Moment before(Scenario scenario) {
        PSortedMap<NodeId, ServerView> servers = TreePMap.empty();
        PSortedMap<NodeId, Health> clients = TreePMap.empty();
        for (var node : scenario.nodes().keySet()) {
            servers = node.isClient() ? servers : servers.plus(node, ServerView.with(scenario.service()));
            clients = node.isClient() ? clients.plus(node, Health.WELL) : clients;
        }
        return new Moment(0, 0, keeper(scenario.cast()), TreePMap.empty(), servers, clients, TreePMap.empty(), TreePMap.empty());
    }

    private static NodeId keeper(Cast cast) {
        return switch (cast) {
            case Cast.Relays(int servers) -> NodeId.server(servers);
            case Cast.ClientsAndServers _, Cast.Generals _ -> NodeId.server(1);
        };
    }

    /// The server whose state counts.
    public ServerView server() {
        return servers.get(keeper);
    }

    /// The states of the services in one line, server after server; relays have none.
    public String state(Cast cast) {
        return cast.executing().stream().map(server -> servers.get(server).service().text()).collect(Collectors.joining(", "));
    }

    /// The same state, looked at a little later, before anything else happens.
    Moment at(long later) {
        return new Moment(later, applied, keeper, calls, servers, clients, inFlight, lost);
    }

    Moment counting(Event event) {
        return new Moment(event.at(), event.number(), keeper, calls, servers, clients, inFlight, lost);
    }

    Moment flying(PSortedMap<Integer, Flight> flights) {
        return new Moment(micros, applied, keeper, calls, servers, clients, flights, lost);
    }

    Moment missing(PSortedMap<Integer, Flight> flights) {
        return new Moment(micros, applied, keeper, calls, servers, clients, inFlight, flights);
    }

    Moment with(CallView view) {
        return new Moment(micros, applied, keeper, calls.plus(view.call(), view), servers, clients, inFlight, lost);
    }

    Moment call(CallId call, UnaryOperator<CallView> change) {
        var view = calls.get(call);
        return view == null ? this : with(change.apply(view));
    }

    Moment server(NodeId node, UnaryOperator<ServerView> change) {
        return new Moment(micros, applied, keeper, calls, servers.plus(node, change.apply(servers.get(node))), clients,
                inFlight, lost);
    }

    Moment client(NodeId node, UnaryOperator<Health> change) {
        return new Moment(micros, applied, keeper, calls, servers, clients.plus(node, change.apply(clients.get(node))),
                inFlight, lost);
    }

    /// The stubs of lost flights stay in sight until their call is over.
    Moment forgetting(CallId call) {
        var kept = lost;
        for (var flight : lost.values()) {
            kept = flight.trip().call().equals(call) ? kept.minus(flight.number()) : kept;
        }
        return missing(kept);
    }
}
