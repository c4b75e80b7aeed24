package once.scenario;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Intervention;
import once.channel.Luck;
import once.client.Client;
import once.client.PlannedCall;
import once.detour.FirstGeneral;
import once.detour.Relay;
import once.detour.SecondGeneral;
import once.message.NodeId;
import once.node.Chance;
import once.node.Node;
import once.server.Server;
import once.service.Service;

/// Everything a run depends on.
///
/// @param title what the gallery calls it
/// @param lesson what it teaches, in one line; may be empty
/// @param semantics what the protocol is a preset of, and aimed at
/// @param retries how often a request is sent again under a semantics with bounded retries
/// @param service the state the service begins in
/// @param clients the calls of each client; client 1 first
/// @param cast who takes part
/// @param interventions what a person has done to the run, in the order in which it was done
/// @param seed what chance starts from
/// @param untilMicros when the run ends at the latest, [#NO_END] for when nothing can happen any more
public record Scenario(
        String title,
        String lesson,
        Semantics semantics,
        int retries,
        Service service,
        Environment environment,
        Protocol protocol,
        List<List<PlannedCall>> clients,
        Cast cast,
        FateScript fates,
        List<Intervention> interventions,
        long seed,
        long untilMicros) {

    /// A run that nothing cuts short.
    public static final long NO_END = Long.MAX_VALUE;

    public Scenario {
        clients = clients.stream().map(List::copyOf).toList();
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("a scenario has a client");
        }
        interventions = List.copyOf(interventions);
    }

    /// A scenario with one server that nobody has interfered with.
    public Scenario(
            String title,
            String lesson,
            Semantics semantics,
            int retries,
            Service service,
            Environment environment,
            Protocol protocol,
            List<List<PlannedCall>> clients,
            FateScript fates,
            long seed,
            long untilMicros) {
        this(title, lesson, semantics, retries, service, environment, protocol, clients, Cast.USUAL, fates, List.of(), seed,
                untilMicros);
    }

    /// A scenario without a name, with the usual protocol and a network that does nothing wrong.
    public static Scenario of(Service service, List<List<PlannedCall>> clients) {
        return new Scenario(
                "", "", Semantics.AT_MOST_ONCE, Protocol.USUAL_RETRIES, service, Environment.CALM, Protocol.USUAL, clients,
                FateScript.NONE, 1, NO_END);
    }

    /// The same on another network.
    public Scenario on(Environment other) {
        return new Scenario(title, lesson, semantics, retries, service, other, protocol, clients, cast, fates, interventions,
                seed, untilMicros);
    }

    /// The same with other mechanisms.
    public Scenario with(Protocol other) {
        return new Scenario(title, lesson, semantics, retries, service, environment, other, clients, cast, fates, interventions,
                seed, untilMicros);
    }

    /// The same with other fates prescribed.
    public Scenario with(FateScript other) {
        return new Scenario(title, lesson, semantics, retries, service, environment, protocol, clients, cast, other,
                interventions, seed, untilMicros);
    }

    /// One run of it: with this luck, and with nothing done by hand to its flights.
    public Scenario with(Luck luck) {
        var others = interventions.stream().filter(each -> !(each instanceof Intervention.OnFlight)).toList();
        return interfered(others).with(fates.with(luck)).until(NO_END);
    }

    /// The same calls on the same network with the mechanisms of a semantics, whatever mechanisms it has now.
    public Scenario under(Semantics other) {
        return new Scenario(title, lesson, other, retries, service, environment, other.preset(protocol, retries), clients, cast,
                fates, interventions, seed, untilMicros);
    }

    /// The same with the mechanisms that its semantics sets, and no others.
    public Scenario plain() {
        return with(semantics.plain(protocol, retries));
    }

    /// Whether it has other mechanisms than its semantics sets.
    public boolean isCustom() {
        return !plain().protocol().equals(protocol);
    }

    /// The same with other calls.
    public Scenario called(List<List<PlannedCall>> others) {
        return new Scenario(title, lesson, semantics, retries, service, environment, protocol, others, cast, fates,
                interventions, seed, untilMicros);
    }

    /// The same with other luck.
    public Scenario withSeed(long other) {
        return new Scenario(title, lesson, semantics, retries, service, environment, protocol, clients, cast, fates,
                interventions, other, untilMicros);
    }

    /// The same with another end.
    public Scenario until(long micros) {
        return new Scenario(title, lesson, semantics, retries, service, environment, protocol, clients, cast, fates,
                interventions, seed, micros);
    }

    /// The same with other interventions, in place of those it has.
    public Scenario interfered(List<Intervention> others) {
        return new Scenario(title, lesson, semantics, retries, service, environment, protocol, clients, cast, fates, others, seed,
                untilMicros);
    }

    /// The same with others taking part.
    public Scenario with(Cast other) {
        return new Scenario(title, lesson, semantics, retries, service, environment, protocol, clients, other, fates,
                interventions, seed, untilMicros);
    }

    /// The pure nodes that take part, clients first.
    public SortedMap<NodeId, Node<?>> nodes() {
        var nodes = new TreeMap<NodeId, Node<?>>();
        switch (cast) {
            case Cast.ClientsAndServers(var servers) -> addServers(nodes, 1, servers);
            case Cast.Relays(var servers) -> {
                IntStream.range(1, servers)
                        .forEach(relay -> nodes.put(NodeId.server(relay), new Relay(NodeId.server(relay + 1))));
                addServers(nodes, servers, servers);
            }
            case Cast.Generals(var plan) -> {
                nodes.put(NodeId.client(1), new FirstGeneral(plan));
                nodes.put(NodeId.server(1), new SecondGeneral(plan));
                return nodes;
            }
        }
        for (int client = 1; client <= clients.size(); client++) {
            nodes.put(NodeId.client(client),
                    new Client(client, protocol.client(), clients.get(client - 1), new Chance(seed), fates.waits()));
        }
        return nodes;
    }

    private void addServers(Map<NodeId, Node<?>> nodes, int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(server -> nodes.put(NodeId.server(server), new Server(protocol.server(), service)));
    }

    /// How many calls are made, all clients together.
    public int callCount() {
        return clients.stream().mapToInt(List::size).sum();
    }
}
