package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import once.client.ClientState;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.Message;
import once.message.NodeId;
import once.message.Reply;
import once.message.Trip;
import once.node.Effect;
import once.node.Happening;
import once.node.Node;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.server.Server;
import once.server.ServerState;
import once.service.Result;
import once.service.Service;

/// The nodes of a scenario as a table: what is in which state, told what, does what. Each entry is computed once, by the
/// node itself; it holds at all times because a node that looks at the clock is not entered.
final class Nodes {

    /// A node asked what time it is, and no time is known.
    static final class ClockRead extends RuntimeException {
        ClockRead() {
            super("a node looked at its clock", null, false, false);
        }
    }

    final Interner<Item> items = new Interner<>();
    final Interner<Told> told = new Interner<>();
    final Interner<List<Service>> finals = new Interner<>();
    final Projection projection;
    final RetryPolicy retry;
    final int clients;
    final int count;
    /// Whether a crash makes a difference even where nothing else is left to happen.
    final boolean crashesShowAtRest;
    /// What a client was told at the end of a call that has none: number 0 among [#told].
    static final Told NOTHING = null;

    private static final long ITEM_BYTES = 500;
    private static final long STATE_BYTES = 700;

    private final long mostBytes;
    private final boolean tripsMatter;
    private final boolean attemptsMatter;
    private final List<Programme.Planned> planned;
    private final Service army;
    private final List<NodeId> ids = new ArrayList<>();
    private final List<Node<?>> nodes = new ArrayList<>();
    private final List<Interner<Object>> states = new ArrayList<>();
    private final CallNumbers calls;

    /// @param mostBytes how much memory the table may take
    Nodes(Scenario scenario, Projection projection, boolean mayCrash, long mostBytes) {
        this.mostBytes = mostBytes;
        told.number(NOTHING);
        this.attemptsMatter = !Mechanisms.ignoreLateReplies(scenario);
        this.projection = projection;
        this.retry = scenario.protocol().retry();
        this.clients = scenario.clients().size();
        this.calls = new CallNumbers(scenario);
        this.tripsMatter = Mechanisms.tellTripsApart(scenario);
        scenario.nodes().forEach(this::add);
        this.count = nodes.size();
        this.planned = Programme.of(scenario, ids, mayCrash);
        this.army = scenario.cast() instanceof Cast.Generals ? scenario.service() : null;
        this.crashesShowAtRest = Mechanisms.crashesShowAtRest(scenario);
    }

    /// What is going to happen from the beginning on: what is prescribed, and a crash that may come at any time.
    List<Programme.Planned> planned() {
        return planned;
    }

    /// Whether a node is told when the connections of another break, and does something about it.
    boolean hears(int node, NodeId other) {
        return (ids.get(node).isClient() != other.isClient() || ids.get(node).equals(other))
                && !(nodes.get(node) instanceof Server);
    }

    boolean isDown(int node, int state) {
        return state(node, state) instanceof Down;
    }

    /// The state of a node that is down: what will be left of it.
    private record Down(Object left) {}

    /// The state of a node that has no service in its state, and has executed something.
    private record Acted(Object state, Service service) {}

    private void add(NodeId id, Node<?> node) {
        ids.add(id);
        nodes.add(node);
        states.add(new Interner<>());
        states.getLast().number(node.initial());
        items.number(new Item.Starting(id));
    }

    int calls() {
        return calls.count();
    }

    /// About how much memory the table takes: an item with what is known of it, a state with what it does not share.
    long bytes() {
        long all = states.stream().mapToLong(Interner::size).sum();
        return ITEM_BYTES * items.size() + STATE_BYTES * (all + finals.size() + told.size());
    }

    /// Whether numbers are about to run out, or there never were enough of them.
    boolean isFull() {
        return !Mark.fits(finalVariable() + 1) || Mark.isFull(Math.max(finals.size(), told.size())) || Label.isFull(items.size());
    }

    int finalVariable() {
        return 2 * calls();
    }

    int call(CallId call) {
        return calls.number(call);
    }

    /// Whether it is the last call of its client.
    boolean isLast(CallId call) {
        return calls.isLast(call);
    }

    CallId call(int number) {
        return calls.call(number);
    }

    int index(NodeId id) {
        return ids.indexOf(id);
    }

    /// Whether a node's state is this one, as far as anybody looks at it.
    boolean isAt(int node, int state, Object own) {
        return up(node, state).equals(known(own));
    }

    /// A node's own state, which outlives its crash.
    Object up(int node, int state) {
        var standing = state(node, state) instanceof Down(var left) ? left : state(node, state);
        return standing instanceof Acted(var own, _) ? own : standing;
    }

    NodeId id(int node) {
        return ids.get(node);
    }

    Object state(int node, int state) {
        return states.get(node).value(state);
    }

    int number(int node, Object state) {
        return states.get(node).number(state);
    }

    ClientState client(int node, int state) {
        return (ClientState) (state(node, state) instanceof Down(var left) ? left : state(node, state));
    }

    /// The numbers of the calls that never ended, because their client did not come back.
    List<Integer> endless(int[] world) {
        var endless = new ArrayList<Integer>();
        for (int client = 0; client < clients; client++) {
            if (up(client, world[client]) instanceof ClientState own) {
                for (int call = Math.max(0, own.call() - 1); call < calls.of(client); call++) {
                    endless.add(calls.number(client, call));
                }
            }
        }
        return endless;
    }

    /// The number of the services' final states.
    int finalState(int[] world) {
        if (!projection.finalState()) {
            return 0;
        }
        var services = new ArrayList<Service>();
        for (int node = clients; node < count; node++) {
            switch (state(node, world[node]) instanceof Down(var left) ? left : state(node, world[node])) {
                case ServerState server -> services.add(server.service());
                case Acted(_, var service) -> services.add(service);
                default -> standing(node).ifPresent(services::add);
            }
        }
        return finals.number(services);
    }

    /// What is seen of a node that shows its service in what it does only, and has done nothing.
    private Optional<Service> standing(int node) {
        return army != null && node >= clients ? Optional.of(army) : Optional.empty();
    }

    /// What a node does.
    ///
    /// @param now the time in microseconds, -1 where it is not known
    /// @param allowed what may become of what it sends
    /// @throws NoRoom where the table has become too large
    synchronized Reaction react(int node, int state, Item what, long now, Allowed allowed) {
        if (bytes() > mostBytes || isFull()) {
            throw new NoRoom();
        }
        return react(nodes.get(node), state, what, now, new Draft(this, node, allowed));
    }

    /// What comes to a node that is down is lost, except that it comes back.
    @SuppressWarnings("unchecked")
    private <S> Reaction react(Node<S> node, int state, Item what, long now, Draft draft) {
        int index = draft.index();
        boolean isDown = isDown(index, state);
        boolean isGarbage = what instanceof Item.Flying flying && flying.message() == null;
        if (isGarbage || isDown != what instanceof Item.Restarting) {
            return draft.reaction(state, false);
        }
        var step = node.on((S) up(index, state), what.input(), () -> known(now));
        if (what instanceof Item.Crashing(var id, var down, _)) {
            step.effects().stream().filter(Effect.Note.class::isInstance).forEach(draft::take);
            draft.comeBack(id, down);
            return draft.reaction(states.get(index).number(new Down(acted(known(step.state()), step.effects(), index, state))),
                    true);
        }
        step.effects().forEach(draft::take);
        return draft.reaction(states.get(index).number(acted(known(step.state()), step.effects(), index, state)), false);
    }

    private Object acted(Object next, List<Effect> effects, int index, int before) {
        if (next instanceof ServerState || next instanceof ClientState) {
            return next;
        }
        for (var effect : effects) {
            if (effect instanceof Effect.Note(Happening.Executed executed)) {
                return new Acted(next, executed.service());
            }
        }
        var standing = state(index, before) instanceof Down(var left) ? left : state(index, before);
        return standing instanceof Acted(_, var service) ? new Acted(next, service) : next;
    }

    /// How many attempts the last call took is remembered by every client and looked at by few.
    private Object known(Object state) {
        return !attemptsMatter && state instanceof ClientState client ? client.withoutPast() : state;
    }

    private static long known(long now) {
        if (now < 0) {
            throw new ClockRead();
        }
        return now;
    }

    /// A trip as far as anybody tells it from others.
    Trip known(Trip trip) {
        return tripsMatter ? trip : new Trip(trip.call(), 1, trip.direction(), 0, 0);
    }

    /// A message as far as anybody looks at it: a client hands a reply's value on to its application, unread.
    private Message known(Message message) {
        boolean read = projection.results() == Projection.Results.VALUE;
        return !read && message instanceof Reply(var id, Result.Given _, var incarnation)
                ? new Reply(id, new Result.Done(), incarnation)
                : message;
    }

    /// The number of a flight.
    int item(NodeId from, Effect.Send send, Choice.Copy copy) {
        var message = copy.message() == null ? null : known(copy.message());
        return items.number(new Item.Flying(from, send.to(), message, known(copy.trip()), copy.mayBeLost()));
    }
}
