package once.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import once.channel.Channel;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.FateScript;
import once.channel.Flight;
import once.message.NodeId;
import once.message.Trip;
import once.node.Effect;
import once.node.Input;
import once.scenario.Scenario;

/// A run in the making: the nodes, the network between them, the agenda and the clock. The one place that performs
/// effects.
public final class World {

    private record Link(NodeId from, NodeId to) {}

    private final Map<NodeId, Actor<?>> actors = new TreeMap<>();
    private final Agenda agenda = new Agenda();
    private final Map<Link, Long> lastArrival = new TreeMap<>(java.util.Comparator.comparing(Link::from).thenComparing(Link::to));
    private final Channel channel;
    private final FateScript fates;
    private final boolean fifo;
    private final long untilMicros;
    private final Consumer<Event> observer;
    private long now;
    private int events;
    private int flights;

    /// The world of a scenario, before anything has happened.
    ///
    /// @param observer told every event as it happens; null where nobody looks, which saves making the events
    public World(Scenario scenario, Consumer<Event> observer) {
        this.channel = new Channel(scenario.environment(), scenario.fates(), scenario.seed());
        this.fates = scenario.fates();
        this.fifo = scenario.environment().order() == Environment.Order.FIFO;
        this.untilMicros = scenario.untilMicros();
        this.observer = observer;
        scenario.nodes().forEach(this::add);
    }

    private <S> void add(NodeId id, once.node.Node<S> node) {
        actors.put(id, new Actor<>(id, node));
    }

    /// How many events have happened.
    public int eventCount() {
        return events;
    }

    /// The time of the last event, in microseconds since the run began.
    public long now() {
        return now;
    }

    /// Begins the run.
    public void start() {
        actors.values().forEach(actor -> tell(actor, new Input.Started()));
    }

    /// Lets the next thing happen; false where nothing is left to happen, or its time lies past the run's end.
    public boolean step() {
        var due = agenda.isSettled() ? null : agenda.next();
        if (due == null || due.at > untilMicros) {
            return false;
        }
        now = due.at;
        switch (due.what) {
            case Due.What.FlightEnds(var flight) -> end(flight);
            case Due.What.TimerFires(var node, var timer) -> tell(actors.get(node), new Input.Fired(timer));
        }
        return true;
    }

    private void end(Flight flight) {
        int number = ++events;
        if (flight.isLost()) {
            observe(() -> new Event.Lost(number, now, flight));
            return;
        }
        observe(() -> new Event.Arrived(number, now, flight));
        tell(actors.get(flight.to()), new Input.Arrived(flight.from(), flight.message(), flight.trip()));
    }

    private void tell(Actor<?> actor, Input input) {
        for (var effect : actor.tell(input, this::now)) {
            perform(actor.id, effect);
        }
    }

    private void perform(NodeId node, Effect effect) {
        switch (effect) {
            case Effect.Send send -> send(node, send);
            case Effect.StartTimer(var timer, var after) -> {
                int number = ++events;
                agenda.start(node, timer, now + after, fates.place(timer));
                observe(() -> new Event.TimerStarted(number, now, node, timer, now + after));
            }
            case Effect.StopTimer(var timer) -> {
                int number = ++events;
                agenda.stop(node, timer);
                observe(() -> new Event.TimerStopped(number, now, node, timer));
            }
            case Effect.Note(var happening) -> {
                int number = ++events;
                observe(() -> new Event.Told(number, now, node, happening));
            }
        }
    }

    private void send(NodeId from, Effect.Send send) {
        var fates = channel.fates(send.trip());
        int original = flights + 1;
        for (int copy = 0; copy < fates.size(); copy++) {
            var trip = copy == 0 ? send.trip() : send.trip().copy(copy);
            launch(from, send, trip, copy == 0 ? 0 : original, fates.get(copy));
        }
    }

    private void launch(NodeId from, Effect.Send send, Trip trip, int parent, Fate fate) {
        long ends = fate instanceof Fate.Arrives ? inOrder(new Link(from, send.to()), now + fate.lastsMicros()) : now + fate.lastsMicros();
        var flight = new Flight(++flights, parent, trip, from, send.to(), send.message(), now, ends, fate);
        int number = ++events;
        agenda.add(flight, fates.place(trip));
        observe(() -> new Event.Sent(number, now, flight));
    }

    /// Where the order is FIFO a flight arrives no earlier than the one before it on the same way.
    private long inOrder(Link link, long arrival) {
        return fifo ? lastArrival.merge(link, arrival, Math::max) : arrival;
    }

    private void observe(java.util.function.Supplier<Event> event) {
        if (observer != null) {
            observer.accept(event.get());
        }
    }
}
