package once.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.Flight;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening;
import once.node.Outcome;
import once.scenario.Scenario;
import once.service.Operation;
import once.service.Result;

/// Looks at every event of a run as it happens, keeps books of its own, and throws at the first thing that must not be.
final class Watch {

    /// What a run has done that must not be.
    static final class Broken extends AssertionError {
        Broken(String what, Object event) {
            super(what + ": " + event);
        }
    }

    private record Link(NodeId from, NodeId to) {}

    private static final int MOST_EVENTS = 500;

    final Promises promises;
    final Map<CallId, Integer> executions = new HashMap<>();
    int events;
    int duplicates;
    int again;
    private final Scenario scenario;
    private final boolean ordered;
    private final boolean reliable;
    private final boolean isProtected;
    private final Bytes bytes;
    private final Council council;
    private final boolean paired;
    private final Map<CallId, Set<Result>> results = new HashMap<>();
    private final Map<CallId, Outcome> ends = new HashMap<>();
    private final Map<NodeId, Set<MessageId>> entries = new HashMap<>();
    private final Map<Link, Integer> lastArrived = new HashMap<>();
    private final Set<Integer> flying = new HashSet<>();
    private final Set<NodeId> down = new HashSet<>();
    private final Set<NodeId> silent = new HashSet<>();
    private long at;

    Watch(Scenario scenario) {
        this.scenario = scenario;
        this.promises = new Promises(scenario);
        this.ordered = scenario.environment().isOrdered();
        this.reliable = scenario.environment().transport() == Environment.Transport.TCP;
        this.bytes = new Bytes(scenario, promises.isAuthentic());
        this.council = new Council(scenario.cast(), promises.isAuthentic());
        this.isProtected = promises.isProtected();
        this.paired = promises.idsAreUnique() && promises.isAuthentic();
    }

    /// Runs a scenario to its end, or for as long as tests have time.
    static Watch of(Scenario scenario) {
        var watch = new Watch(scenario);
        var world = new World(scenario, watch::see);
        world.start();
        while (watch.events < MOST_EVENTS && world.step()) {
            watch.require(world.now() >= watch.at, "the clock is behind the events", world.now());
        }
        watch.ends.forEach(watch::ended);
        return watch;
    }

    private void require(boolean holds, String otherwise, Object event) {
        if (!holds) {
            throw new Broken(otherwise, event);
        }
    }

    private void see(Event event) {
        require(event.number() == ++events, "events are not numbered through", event);
        require(event.at() >= at, "time goes back", event);
        at = event.at();
        switch (event) {
            case Event.Sent(_, _, var flight) -> sent(flight, event);
            case Event.Lost(_, _, var flight) -> lost(flight, event);
            case Event.Discarded(_, _, var flight, _) -> {
                require(flying.remove(flight.number()), "arrived without having left", event);
                require(flight.fate() instanceof Fate.Altered, "thrown away as it was sent", event);
            }
            case Event.Arrived(_, _, var flight) -> arrived(flight, event);
            case Event.Told(_, _, var node, var happening) -> told(node, happening, event);
            case Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> {}
        }
    }

    private void lost(Flight flight, Event event) {
        require(flying.remove(flight.number()), "lost without having left", event);
        boolean byItself = flight.fate() instanceof Fate.Lost(_, var cause) && cause == Fate.Cause.NETWORK;
        require(!byItself || !reliable, "a connection loses something", event);
    }

    private void sent(Flight flight, Event event) {
        require(flying.add(flight.number()), "left twice", event);
        require(flight.parent() == 0 || !reliable, "a connection copies something", event);
        bytes.sent(flight);
        require(!down.contains(flight.from()), "a node that is down sends", event);
        require(flight.endsAt() >= at, "arrives before it leaves", event);
    }

    private void arrived(Flight flight, Event event) {
        require(flying.remove(flight.number()), "arrived without having left", event);
        require(!down.contains(flight.to()), "a node that is down receives", event);
        require(at >= flight.endsAt(), "arrives too early", event);
        var id = flight.message().id();
        var call = flight.trip().call();
        bytes.arrived(flight, event);
        council.arrived(flight);
        require(!paired || id.client() == call.client() && id.number() == call.number(), "a message of another call", event);
        if (ordered) {
            var before = lastArrived.put(new Link(flight.from(), flight.to()), flight.number());
            require(before == null || before < flight.number(), "one overtakes another", event);
        }
    }

    private void told(NodeId node, Happening happening, Event event) {
        require(!down.contains(node) || isOfTheDead(happening), "a node that is down does something", event);
        switch (happening) {
            case Happening.Executed(var trip, var operation, var result, _, _) -> executed(node, trip.call(), operation, result, event);
            case Happening.CallEnded(var call, var outcome) -> {
                ended(call, outcome, event);
                council.ended(node, outcome, event);
            }
            case Happening.AnsweredFromCache _, Happening.Dropped _ -> duplicates++;
            case Happening.Remembered(_, var id, _) -> remembered(node, id, event);
            case Happening.Recovered(var id, _) -> known(node).add(id);
            case Happening.Evicted(var id, _) -> require(known(node).remove(id), "forgets what it does not know", event);
            case Happening.SilenceBegan _ -> silent.add(node);
            case Happening.SilenceEnded _ -> silent.remove(node);
            case Happening.Crashed _ -> crashed(node);
            case Happening.Restarted _ -> require(down.remove(node), "starts though it is up", event);
            case Happening.OfClient _, Happening.OfServer _ -> {}
        }
    }

    private static boolean isOfTheDead(Happening happening) {
        return happening instanceof Happening.Restarted
                || happening instanceof Happening.CallEnded(_, Outcome.Failure(var why)) && why == Outcome.Why.CRASHED;
    }

    private void crashed(NodeId node) {
        down.add(node);
        council.crashed(node);
        silent.remove(node);
        known(node).clear();
    }

    private void remembered(NodeId node, MessageId id, Event event) {
        int room = scenario.protocol().server().eviction().capacity();
        require(known(node).add(id), "remembers what it knows", event);
        require(room == 0 || known(node).size() <= room, "remembers more than there is room for", event);
    }

    private Set<MessageId> known(NodeId node) {
        return entries.computeIfAbsent(node, _ -> new HashSet<>());
    }

    private void executed(NodeId node, CallId call, Operation operation, Result result, Event event) {
        council.attacks(node, event);
        int count = executions.merge(call, 1, Integer::sum);
        again += count > 1 ? 1 : 0;
        require(!isProtected || count <= promises.mostExecutions(operation), "executed more often than promised", event);
        require(!silent.contains(node) || promises.mayExecuteInSilence(operation), "executed in spite of the silence", event);
        results.computeIfAbsent(call, _ -> new HashSet<>()).add(result);
    }

    private void ended(CallId call, Outcome outcome, Event event) {
        require(ends.put(call, outcome) == null, "a call ends twice", event);
        if (outcome instanceof Outcome.Success(var result) && promises.successMeansExecuted()) {
            require(results.getOrDefault(call, Set.of()).contains(result), "success with a result of no execution", event);
        }
    }

    /// At the end of the run: what was refused was not executed later either.
    private void ended(CallId call, Outcome outcome) {
        boolean never = outcome instanceof Outcome.Failure(var why) && why.isDefinite() && promises.refusalMeansNotExecuted();
        require(!never || !executions.containsKey(call), "refused, and executed all the same", call);
    }
}
