package once.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import once.channel.Intervention;
import once.channel.Outage;
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
import once.node.Timer;
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
    final int clients;
    final int count;
    /// Whether a crash makes a difference even where nothing else is left to happen.
    final boolean crashesShowAtRest;
    /// What a client was told at the end of a call that has none: number 0 among [#told].
    static final Told NOTHING = null;

    private final Projection projection;
    private final boolean mayCrash;
    private final boolean tripsMatter;
    private final boolean attemptsMatter;
    private final List<Planned> planned;
    private final RetryPolicy retry;
    private final Service army;
    private final List<NodeId> ids = new ArrayList<>();
    private final List<Node<?>> nodes = new ArrayList<>();
    private final List<Interner<Object>> states = new ArrayList<>();
    private final int[] firstCall;

    Nodes(Scenario scenario, Projection projection, boolean mayCrash) {
        told.number(NOTHING);
        this.attemptsMatter = !Mechanisms.ignoreLateReplies(scenario);
        this.projection = projection;
        this.mayCrash = mayCrash;
        this.clients = scenario.clients().size();
        this.firstCall = new int[clients + 1];
        this.tripsMatter = Mechanisms.tellTripsApart(scenario);
        scenario.nodes().forEach(this::add);
        this.count = nodes.size();
        this.planned = planned(scenario);
        this.army = scenario.cast() instanceof Cast.Generals ? scenario.service() : null;
        this.retry = scenario.protocol().retry();
        this.crashesShowAtRest = Mechanisms.crashesShowAtRest(scenario);
        for (int client = 0; client < clients; client++) {
            firstCall[client + 1] = firstCall[client] + calls(scenario, client);
        }
    }

    /// The generals' story is told as one call.
    private static int calls(Scenario scenario, int client) {
        return scenario.cast() instanceof Cast.Generals ? 1 : scenario.clients().get(client).size();
    }

    /// Something that is going to happen from the beginning on; at a time, or at any.
    record Planned(Item item, long least, long most) {
        Planned(Item item, long at) {
            this(item, at, at);
        }
    }

    private List<Planned> planned(Scenario scenario) {
        var plan = new ArrayList<Planned>();
        var faults = scenario.environment().faults();
        faults.outages().forEach(outage -> crash(plan, outage));
        scenario.interventions().forEach(each -> intervene(plan, each));
        faults.partitions().forEach(span ->
                span(plan, span.from(), span.until(), new Item.Parting(span.until() - span.from()), new Item.Joining()));
        faults.stalls().forEach(span -> span(plan, span.from(), span.until(),
                new Item.Stalling(span.node(), span.until() - span.from()), new Item.Resuming(span.node())));
        faults.breaks().forEach(each -> plan.add(new Planned(new Item.Breaking(each.client()), each.at())));
        var random = faults.randomCrashes();
        if (random != null && mayCrash && index(random.node()) >= 0) {
            plan.add(new Planned(new Item.Crashing(random.node(), random.downMicros(), true), 0, Zone.NEVER));
        }
        return plan;
    }

    private void intervene(List<Planned> plan, Intervention intervention) {
        switch (intervention) {
            case Intervention.Crash(var outage) -> crash(plan, outage);
            case Intervention.Restart(var node, var at) when index(node) >= 0 ->
                    plan.add(new Planned(new Item.Restarting(node), at));
            case Intervention.Restart _, Intervention.OnFlight _ -> { } // nobody's business, and the channel's
        }
    }

    private void crash(List<Planned> plan, Outage outage) {
        if (index(outage.node()) >= 0) {
            plan.add(new Planned(new Item.Crashing(outage.node(), outage.downMicros(), false), outage.at()));
        }
    }

    /// A span that begins with the run has begun.
    private static void span(List<Planned> plan, long from, long until, Item begins, Item ends) {
        if (until > from) {
            plan.add(from > 0 ? new Planned(begins, from) : new Planned(ends, until));
        }
    }

    /// What is going to happen from the beginning on: what is prescribed, and a crash that may come at any time.
    List<Planned> planned() {
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
        return firstCall[clients];
    }

    int finalVariable() {
        return 2 * calls();
    }

    int call(CallId call) {
        return firstCall[call.client() - 1] + call.number() - 1;
    }

    /// Whether it is the last call of its client.
    boolean isLast(CallId call) {
        return call.number() == firstCall[call.client()] - firstCall[call.client() - 1];
    }

    CallId call(int number) {
        int client = 0;
        while (firstCall[client + 1] <= number) {
            client++;
        }
        return new CallId(client + 1, number - firstCall[client] + 1);
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
                for (int call = Math.max(0, own.call() - 1); call < firstCall[client + 1] - firstCall[client]; call++) {
                    endless.add(firstCall[client] + call);
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
    synchronized Reaction react(int node, int state, Item what, long now, Allowed allowed) {
        return react(nodes.get(node), state, what, now, new Draft(node, allowed));
    }

    /// What comes to a node that is down is lost, except that it comes back.
    @SuppressWarnings("unchecked")
    private <S> Reaction react(Node<S> node, int state, Item what, long now, Draft draft) {
        int index = draft.index;
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
    int item(NodeId from, Effect.Send send, Allowed.Copy copy) {
        var message = copy.message() == null ? null : known(copy.message());
        return items.number(new Item.Flying(from, send.to(), message, known(copy.trip()), copy.mayBeLost()));
    }

    private final class Draft {
        private final int index;
        private final NodeId node;
        private final Allowed allowed;
        private final List<Reaction.Sending> sends = new ArrayList<>();
        private final List<Reaction.Start> starts = new ArrayList<>();
        private int[] stops = {};
        private int[] marks = {};
        private int[] ended = {};

        Draft(int index, Allowed allowed) {
            this.index = index;
            this.node = ids.get(index);
            this.allowed = allowed;
        }

        void take(Effect effect) {
            switch (effect) {
                case Effect.Send send -> sends.add(new Reaction.Sending(launches(send)));
                case Effect.StartTimer(var timer, var after) -> start(timer, after);
                case Effect.StopTimer(var timer) -> stop(items.number(new Item.Running(node, timer)));
                case Effect.Note(Happening.CallEnded(var call, var outcome)) ->
                    end(call(call), Told.of(outcome, projection.results()));
                case Effect.Note(Happening.Executed executed) -> executed(call(executed.trip().call()));
                case Effect.Note _ -> { }
            }
        }

        /// Stops are carried out before starts; what was started in the same step does not run at all.
        private void stop(int item) {
            stops = with(stops, item);
            starts.removeIf(start -> start.item() == item);
        }

        /// Starting a timer that runs restarts it.
        private void start(Timer timer, long after) {
            int item = items.number(new Item.Running(node, timer));
            stop(item);
            var wait = Timing.wait(retry, timer, Math.min(after, Zone.NEVER - 1));
            starts.add(new Reaction.Start(item, wait.leastMicros(), wait.mostMicros()));
        }

        private void end(int call, Told how) {
            ended = with(ended, call);
            if (projection.results() != Projection.Results.NONE) {
                marks = with(marks, Mark.assign(Mark.told(call), told.number(how)));
            }
        }

        private void executed(int call) {
            if (projection.executions()) {
                marks = with(marks, Mark.increment(Mark.executions(call)));
            }
        }

        private List<Reaction.Launch> launches(Effect.Send send) {
            return allowed.choices(node, send).stream().map(choice -> launch(send, choice)).toList();
        }

        private Reaction.Launch launch(Effect.Send send, Allowed.Choice choice) {
            var copies = choice.copies();
            int[] numbers = copies.stream().mapToInt(copy -> item(node, send, copy)).toArray();
            long[] least = copies.stream().mapToLong(Allowed.Copy::leastMicros).toArray();
            long[] most = copies.stream().mapToLong(Allowed.Copy::mostMicros).toArray();
            return new Reaction.Launch(numbers, least, most, choice.faults(), choice.duplications(), choice.alterations(),
                    send.to().isClient());
        }

        void comeBack(NodeId id, long downMicros) {
            if (downMicros != Outage.FOR_EVER) {
                starts.add(new Reaction.Start(items.number(new Item.Restarting(id)), downMicros, downMicros));
            }
        }

        Reaction reaction(int next, boolean crashes) {
            return new Reaction(next, List.copyOf(sends), List.copyOf(starts), stops, marks, ended, crashes);
        }
    }

    private static int[] with(int[] list, int one) {
        int[] more = Arrays.copyOf(list, list.length + 1);
        more[list.length] = one;
        return more;
    }
}
