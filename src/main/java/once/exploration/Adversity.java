package once.exploration;

import once.channel.Environment;
import once.channel.Faults;
import once.message.NodeId;
import once.scenario.Scenario;

/// What befalls nodes and links in an explored world, rather than single flights: partitions, stalls, and connections,
/// which take a while to be set up and break. The same rules as in every run, told as things that happen.
final class Adversity {

    private final Moves moves;
    private final Nodes nodes;
    private final boolean any;
    private final boolean parts;
    private final boolean stalls;
    private final boolean connects;
    private final boolean keepsPlaces;
    private final long roundTripMicros;

    Adversity(Moves moves, Scenario scenario) {
        var environment = scenario.environment();
        this.moves = moves;
        this.nodes = moves.nodes;
        this.parts = !environment.faults().partitions().isEmpty();
        this.stalls = !environment.faults().stalls().isEmpty();
        this.connects = environment.transport() == Environment.Transport.TCP;
        this.any = parts || stalls || connects || !environment.faults().breaks().isEmpty();
        this.keepsPlaces = keepsPlaces(moves.fifo, scenario);
        this.roundTripMicros = roundTripMicros(environment);
    }

    /// Whether a flight that sets out while the network is parted matters to those behind it. It does not where it could
    /// have arrived as early as they can.
    static boolean keepsPlaces(boolean fifo, Scenario scenario) {
        return fifo && Mechanisms.isPrescribed(scenario);
    }

    /// How long it takes to set up a connection.
    static long roundTripMicros(Environment environment) {
        return environment.requestDelay().minMicros() + environment.replyDelay().minMicros();
    }

    /// Whether a scenario's network does anything but to lose, delay, copy and alter flights.
    static boolean isAbout(Scenario scenario) {
        var faults = scenario.environment().faults();
        boolean none = faults.equals(new Faults(faults.outages(), faults.randomCrashes(), java.util.List.of(),
                java.util.List.of(), java.util.List.of()));
        return !none || scenario.environment().transport() == Environment.Transport.TCP;
    }

    /// Where what keeps an item of a node from happening now stands among the items, -1 where nothing does.
    int hold(Sketch sketch, Moves.Info info) {
        boolean waits = stalls && (info.flight() || info.item() instanceof Item.Running) && info.node() >= 0;
        return waits && !isParted(sketch, info) ? sketch.find(nodes.items.number(new Item.Resuming(nodes.id(info.node())))) : -1;
    }

    /// The item that stands for an item that waits for its node.
    int held(int item) {
        return moves.info(item).item() instanceof Item.Flying flying ? nodes.items.number(flying.arrived()) : item;
    }

    /// Whether a flight that comes now comes to nothing.
    private boolean isParted(Sketch sketch, Moves.Info info) {
        return parts && info.item() instanceof Item.Flying flying && !flying.held() && isParted(sketch);
    }

    boolean isParted(Sketch sketch) {
        return parts && sketch.find(nodes.items.number(new Item.Joining())) >= 0;
    }

    /// Whether a flight that sets out now is lost at once. Where flights keep their order, and delays are prescribed, it
    /// keeps its place among them until then.
    boolean vanishes(Sketch sketch) {
        return !keepsPlaces && isParted(sketch);
    }

    /// The item that stands for a flight that sets out now.
    int setOut(Sketch sketch, int item) {
        boolean lost = keepsPlaces && isParted(sketch) && moves.info(item).item() instanceof Item.Flying;
        if (!lost) {
            return item;
        }
        return nodes.items.number(((Item.Flying) moves.info(item).item()).vanished());
    }

    /// Lets something happen that no node is told of; false where a node is.
    boolean befalls(Sketch sketch, int item) {
        if (!any) {
            return false;
        }
        var info = moves.info(item);
        switch (info.item()) {
            case Item.Parting(var micros) -> sketch.add(nodes.items.number(new Item.Joining()), micros, micros);
            case Item.Stalling(var node, var micros) -> sketch.add(nodes.items.number(new Item.Resuming(node)), micros, micros);
            case Item.Connecting(var from, var to) -> sketch.add(nodes.items.number(new Item.Connected(from, to)), 0, Zone.NEVER);
            case Item.Breaking(var node) -> disconnect(sketch, node);
            case Item.Joining _, Item.Resuming _, Item.Waiting _ -> { }
            case Item.Flying _ -> {
                return isParted(sketch, info);
            }
            case Item.Starting _, Item.Running _, Item.Crashing _, Item.Restarting _, Item.Disconnecting _, Item.Connected _,
                    Item.Overdue _, Item.Later _, Item.Beginning _ -> {
                return false;
            }
        }
        return true;
    }

    /// Breaks a node's connections where there are any: what is on them is lost, and who is at the other end is told.
    void disconnect(Sketch sketch, NodeId node) {
        if (!connects) {
            return;
        }
        sketch.takeAwayIf(item -> switch (item) {
            case Item.Flying flying -> flying.concerns(node);
            case Item.Connecting(var from, var to) -> from.equals(node) || to.equals(node);
            case Item.Connected(var from, var to) -> from.equals(node) || to.equals(node);
            default -> false; // stays as it is
        });
        for (int each = 0; each < nodes.count; each++) {
            if (nodes.hears(each, node) && !nodes.isDown(each, sketch.head[each])) {
                sketch.add(nodes.items.number(new Item.Disconnecting(nodes.id(each), node)), 0, 0);
            }
        }
    }

    private boolean answers(Sketch sketch, NodeId node) {
        int index = nodes.index(node);
        return index >= 0 && !nodes.isDown(index, sketch.head[index]);
    }

    /// Where the set-up stands that a flight has to wait for, which is begun where need be; -1 where it can leave at once.
    /// Where nobody answers, no connection comes to stand.
    int setUp(Sketch sketch, int item) {
        if (!connects || !(moves.info(item).item() instanceof Item.Flying flying)) {
            return -1;
        }
        var from = flying.from().isClient() ? flying.from() : flying.to();
        var to = flying.from().isClient() ? flying.to() : flying.from();
        int connecting = nodes.items.number(new Item.Connecting(from, to));
        boolean stands = sketch.find(nodes.items.number(new Item.Connected(from, to))) >= 0;
        if (!stands && sketch.find(connecting) < 0) {
            connecting = answers(sketch, flying.to()) ? connecting : nodes.items.number(new Item.Waiting());
            sketch.add(connecting, roundTripMicros, roundTripMicros);
            return sketch.count - 1;
        }
        return stands ? -1 : sketch.find(connecting);
    }
}
