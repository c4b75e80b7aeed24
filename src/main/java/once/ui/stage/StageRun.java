package once.ui.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Flight;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.simulation.CacheRow;
import once.simulation.Chronicle;
import once.simulation.Mark;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.playback.Pace;
import once.wire.Rewriting;

/// A recording made ready for the stage.
record StageRun(Recording recording, Chronicle chronicle, Lanes lanes, Names names, Pace pace) {

    private static final int MOST_FRESH_MARKS = 40;
    private static final Recording.Derivation<StageRun> READY = StageRun::ready;

    static StageRun of(Recording recording) {
        return recording.derived(READY);
    }

    private static StageRun ready(Recording recording) {
        var chronicle = Chronicle.of(recording);
        return new StageRun(recording, chronicle, new Lanes(recording, chronicle), Names.of(recording), Pace.of(recording));
    }

    Scenario scenario() {
        return recording.scenario();
    }

    RetryPolicy retry() {
        return scenario().protocol().retry();
    }

    int clients() {
        return scenario().clients().size();
    }

    /// Whether there are too many clients to show one by one.
    boolean isCrowded() {
        return clients() > Lanes.MOST_BANDS;
    }

    /// The servers that execute.
    List<NodeId> servers() {
        return switch (scenario().cast()) {
            case Cast.ClientsAndServers(int servers) -> servers(1, servers);
            case Cast.Relays(int servers) -> servers(servers, servers);
            case Cast.Generals _ -> servers(1, 1);
        };
    }

    /// The servers between the clients and the one that executes, which pass on what they are asked.
    List<NodeId> relays() {
        return switch (scenario().cast()) {
            case Cast.Relays(int servers) -> servers(1, servers - 1);
            case Cast.ClientsAndServers _, Cast.Generals _ -> List.of();
        };
    }

    private static List<NodeId> servers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(NodeId::server).toList();
    }

    /// What a node is called.
    String title(NodeId node) {
        boolean generals = scenario().cast() instanceof Cast.Generals;
        return Texts.of("stage." + (generals ? "general." : "") + (node.isClient() ? "client" : "server"));
    }

    /// How far a flight is on the whole way between client and server, 0 to 1, when it is so far on its own.
    double wholeWay(Flight flight, double progress) {
        int hops = relays().size() + 1;
        boolean forth = flight.trip().direction().toServer();
        int passed = flight.from().isClient() ? 0 : hops == 1 ? 0 : forth ? flight.from().number() : hops - flight.from().number();
        return (passed + progress) / hops;
    }

    /// How fresh something is: 1 when it has just happened, 0 once a typical flight has passed since.
    double freshness(long at, long now) {
        return at < 0 || at > now ? 0 : Math.max(0, 1 - (now - at) / pace.flightMicros());
    }

    /// What has just happened at a node, the last first.
    List<Mark> fresh(NodeId node, Moment moment) {
        return chronicle.marksBetween(moment.micros() - pace.flightMicros(), moment.applied(), MOST_FRESH_MARKS).reversed().stream()
                .filter(mark -> mark.node().equals(node)).toList();
    }

    /// Whether a cache row has just answered a duplicate, or its answer is still on its way.
    boolean isLit(CacheRow row, Moment moment) {
        return row.hits() > 0 && (freshness(row.lastHitAt(), moment.micros()) > 0 || isReplying(row.id(), moment));
    }

    private boolean isReplying(MessageId id, Moment moment) {
        return moment.inFlight().values().stream().anyMatch(flight -> chronicle.isFromCache(flight) && flight.message().id().equals(id));
    }

    /// The call that a client is at, or was last at; null before its first.
    static CallId currentCall(int client, Moment moment) {
        var upTo = moment.calls().headMap(new CallId(client, Integer.MAX_VALUE), true);
        var last = upTo.isEmpty() ? null : upTo.lastKey();
        return last != null && last.client() == client ? last : null;
    }

    /// The flight that a copy was made of; empty for one that is no copy.
    Optional<Flight> original(Flight flight) {
        return flight.parent() == 0 ? Optional.empty() : Optional.of(recording.flights().get(flight.parent() - 1));
    }

    /// What a flight carries, and what an adversary has made of it: `#1 PUT val=1 ⇒ 9`.
    String text(Flight flight) {
        return names.of(flight) + made(flight);
    }

    /// The same where there is little room: `#1 ⇒ 9`.
    String briefly(Flight flight) {
        return names.briefly(flight) + made(flight);
    }

    private static String made(Flight flight) {
        return switch (flight.fate()) {
            case Fate.Altered(_, Alteration.Rewrite(var value)) -> " ⇒ " + value;
            case Fate.Altered(_, Alteration.Replay _) -> " " + Texts.of("flight.again");
            case Fate.Altered(_, Alteration.FlipBit _), Fate.Arrives _, Fate.Lost _ -> "";
        };
    }

    /// What a flight turns into where an adversary rewrites it.
    static String rewritten(Flight flight, String value) {
        return Rewriting.rewritten(flight.message(), value).text();
    }
}
