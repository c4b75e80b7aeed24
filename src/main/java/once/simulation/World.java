package once.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Faults;
import once.channel.Flight;
import once.channel.Intervention;
import once.channel.Luck;
import once.channel.Outage;
import once.message.NodeId;
import once.node.Chance;
import once.node.Effect;
import once.node.Input;
import once.node.Node;
import once.node.Timer;
import once.node.VirtualTime;
import once.scenario.Scenario;
import once.wire.Decoded;

/// A run in the making: the nodes, the network between them, the agenda and the clock. The one place that performs
/// effects.
public final class World {

    private final Map<NodeId, Actor<?>> actors = new TreeMap<>();
    private final Agenda agenda = new Agenda();
    private final Network network;
    private final Tampering tampering;
    private final Faults faults;
    private final Luck luck;
    private final Chance chance;
    private final long untilMicros;
    private final Consumer<Event> observer;
    private long now;
    private int events;

    /// The world of a scenario, before anything has happened.
    ///
    /// @param observer told every event as it happens; null where nobody looks, which saves making the events
    public World(Scenario scenario, Consumer<Event> observer) {
        this.chance = new Chance(scenario.seed());
        this.network = new Network(scenario, chance);
        this.tampering = Tampering.in(scenario);
        this.faults = scenario.environment().faults();
        this.luck = scenario.fates().luck();
        this.untilMicros = scenario.untilMicros();
        this.observer = observer;
        scenario.nodes().forEach((id, node) -> actors.put(id, actor(id, node)));
        plan(scenario.interventions());
    }

    private static <S> Actor<S> actor(NodeId id, Node<S> node) {
        return new Actor<>(id, node);
    }

    private void plan(List<Intervention> interventions) {
        faults.outages().forEach(this::plan);
        faults.breaks().forEach(at -> agenda.add(at.at(), new Due.What.ConnectionsBreak(at.client())));
        for (var intervention : interventions) {
            switch (intervention) {
                case Intervention.Crash(var outage) -> plan(outage);
                case Intervention.Restart(var node, var at) -> agenda.add(at, new Due.What.NodeRestarts(node));
                case Intervention.OnFlight _ -> {} // the channel's business
            }
        }
        if (luck != null) {
            luck.crashes().forEach(this::plan);
        } else if (faults.randomCrashes() != null) {
            planRandomCrash(faults.randomCrashes().node());
        }
    }

    private void plan(Outage outage) {
        agenda.add(outage.at(), new Due.What.NodeCrashes(outage.node(), outage.downMicros(), false));
    }

    private void planRandomCrash(NodeId node) {
        var random = faults.randomCrashes();
        if (random != null && luck == null && random.node().equals(node) && actors.containsKey(node)) {
            double drawn = chance.ofCrash(node, actors.get(node).crashes() + 1);
            long up = Math.round(-random.meanMicros() * Math.log1p(-drawn));
            agenda.add(now + up, new Due.What.NodeCrashes(random.node(), random.downMicros(), true));
        }
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
            case Due.What.FlightEnds(var flight) -> unlessStalled(flight.to(), due, () -> end(flight));
            case Due.What.TimerFires(var node, var timer) ->
                unlessStalled(node, due, () -> tell(actors.get(node), new Input.Fired(timer)));
            case Due.What.NodeCrashes(var node, var down, var byChance) -> crash(node, down, byChance);
            case Due.What.NodeRestarts(var node) -> restart(node);
            case Due.What.ConnectionsBreak(var client) -> disconnect(client);
        }
        return true;
    }

    private void unlessStalled(NodeId node, Due due, Runnable happens) {
        long at = faults.afterStalls(node, now);
        if (at > now) {
            agenda.postpone(due, at);
        } else {
            happens.run();
        }
    }

    private void end(Flight flight) {
        var receiver = actors.get(flight.to());
        if (flight.isLost()) {
            observe(number -> new Event.Lost(number, now, flight));
        } else if (receiver == null || receiver.isDown()) {
            var lost = flight.lostAt(now, Fate.Cause.NOBODY_THERE);
            observe(number -> new Event.Lost(number, now, lost));
        } else if (flight.fate() instanceof Fate.Altered(_, var how)) {
            arriveAltered(receiver, flight, how);
        } else {
            arrive(receiver, flight);
        }
    }

    private void arriveAltered(Actor<?> receiver, Flight flight, Alteration how) {
        switch (tampering.arrived(flight.message(), flight.from(), flight.to(), how)) {
            case Decoded.Read(var message) -> arrive(receiver, flight.carrying(message));
            case Decoded.Broken(_, _, var reason) -> observe(number -> new Event.Discarded(number, now, flight, reason));
        }
    }

    private void arrive(Actor<?> receiver, Flight flight) {
        observe(number -> new Event.Arrived(number, now, flight));
        tell(receiver, new Input.Arrived(flight.from(), flight.message(), flight.trip()));
    }

    private void crash(NodeId node, long downMicros, boolean byChance) {
        var actor = actors.get(node);
        if (actor == null || actor.isDown()) {
            return;
        }
        agenda.stopAll(node);
        for (var effect : actor.crash(this::now)) {
            if (effect instanceof Effect.Note note) {
                perform(node, note);
            }
        }
        if (network.hasConnections()) {
            disconnect(node);
        }
        if (downMicros != Outage.FOR_EVER) {
            agenda.add(VirtualTime.later(now, downMicros), new Due.What.NodeRestarts(node));
        }
    }

    private void restart(NodeId node) {
        var actor = actors.get(node);
        if (actor != null && actor.isDown()) {
            actor.restart(this::now).forEach(effect -> perform(node, effect));
            planRandomCrash(node);
        }
    }

    private void disconnect(NodeId node) {
        observe(number -> new Event.ConnectionsBroke(number, now, node));
        for (var flight : agenda.takeFlights(network.disconnect(node))) {
            var lost = flight.lostAt(now, Fate.Cause.CONNECTION);
            observe(number -> new Event.Lost(number, now, lost));
        }
        for (var actor : actors.values()) {
            if (actor.id.isClient() != node.isClient() || actor.id.equals(node)) {
                tellDisconnected(actor, node);
            }
        }
    }

    private void tellDisconnected(Actor<?> actor, NodeId node) {
        if (!actor.isDown()) {
            tell(actor, new Input.Disconnected(node));
        }
    }

    private void tell(Actor<?> actor, Input input) {
        for (var effect : actor.tell(input, this::now)) {
            perform(actor.id, effect);
        }
    }

    private void perform(NodeId node, Effect effect) {
        switch (effect) {
            case Effect.Send send -> network.launch(node, send, isUp(send.to()), now, this::launch);
            case Effect.StartTimer(var timer, var after) -> {
                agenda.start(node, timer, VirtualTime.later(now, after), place(node, timer, VirtualTime.later(now, after)));
                observe(number -> new Event.TimerStarted(number, now, node, timer, VirtualTime.later(now, after)));
            }
            case Effect.StopTimer(var timer) -> {
                agenda.stop(node, timer);
                observe(number -> new Event.TimerStopped(number, now, node, timer));
            }
            case Effect.Note(var happening) -> observe(number -> new Event.Told(number, now, node, happening));
        }
    }

    private int place(NodeId node, Timer timer, long at) {
        return luck == null ? 0 : luck.place(new Luck.Firing(node, timer, at));
    }

    private boolean isUp(NodeId node) {
        return actors.containsKey(node) && !actors.get(node).isDown();
    }

    private void launch(Flight flight, int place) {
        agenda.add(flight.endsAt(), place, new Due.What.FlightEnds(flight));
        observe(number -> new Event.Sent(number, now, flight));
    }

    private void observe(IntFunction<Event> event) {
        events++;
        if (observer != null) {
            observer.accept(event.apply(events));
        }
    }
}
