package once.simulation;

import java.util.function.UnaryOperator;
import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.message.MessageId;
import once.message.NodeId;
import once.node.Happening;
import once.node.Timer;
import once.scenario.Scenario;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Everything there is to see at one time of a run, derived from the events up to it.
///
/// @param micros the time
/// @param applied how many events have happened
/// @param calls every call that has begun
/// @param servers every server
/// @param inFlight the flights on their way, by number
/// @param lost the lost flights of calls that still wait, by number
public record Moment(
        long micros,
        int applied,
        PSortedMap<CallId, CallView> calls,
        PSortedMap<NodeId, ServerView> servers,
        PSortedMap<Integer, Flight> inFlight,
        PSortedMap<Integer, Flight> lost) {

    /// Before anything has happened.
    static Moment before(Scenario scenario) {
        PSortedMap<NodeId, ServerView> servers = TreePMap.singleton(NodeId.server(1), ServerView.with(scenario.service()));
        return new Moment(0, 0, TreePMap.empty(), servers, TreePMap.empty(), TreePMap.empty());
    }

    /// The only server, or the first.
    public ServerView server() {
        return servers.get(NodeId.server(1));
    }

    /// The same state, looked at a little later, before anything else happens.
    Moment at(long later) {
        return new Moment(later, applied, calls, servers, inFlight, lost);
    }

    /// What there is to see when this event has happened, too.
    Moment after(Event event) {
        var next = switch (event) {
            case Event.Sent(_, _, var flight) -> sent(flight);
            case Event.Arrived(_, _, var flight) -> arrived(flight);
            case Event.Lost(_, _, var flight) -> lost(flight);
            case Event.Told(_, var at, var node, var happening) -> told(node, happening, at);
            case Event.TimerStarted(_, var at, _, Timer.AttemptTimeout(var call, _), var fires) -> call(call, view -> view.waiting(new CallView.Timeout(at, fires)));
            case Event.TimerStarted _, Event.TimerStopped _ -> this;
        };
        return next.counting(event);
    }

    private Moment counting(Event event) {
        return new Moment(event.at(), event.number(), calls, servers, inFlight, lost);
    }

    private Moment sent(Flight flight) {
        var flying = flying(inFlight.plus(flight.number(), flight));
        boolean attempt = flight.trip().direction() == Direction.REQUEST && flight.parent() == 0;
        return attempt ? flying.call(flight.trip().call(), view -> view.with(view.count().attempt())) : flying;
    }

    private Moment arrived(Flight flight) {
        var landed = flying(inFlight.minus(flight.number()));
        return flight.trip().direction() == Direction.REQUEST ? landed.call(flight.trip().call(), view -> view.with(view.count().delivery())) : landed;
    }

    private Moment lost(Flight flight) {
        var call = calls.get(flight.trip().call());
        var kept = call != null && call.isWaiting() ? lost.plus(flight.number(), flight) : lost;
        return new Moment(micros, applied, calls, servers, inFlight.minus(flight.number()), kept);
    }

    private Moment flying(PSortedMap<Integer, Flight> flights) {
        return new Moment(micros, applied, calls, servers, flights, lost);
    }

    private Moment told(NodeId node, Happening happening, long at) {
        return switch (happening) {
            case Happening.CallBegan(var call, var operation) -> with(CallView.began(call, operation, at));
            case Happening.CallEnded(var call, var outcome) -> call(call, view -> view.ended(new CallView.End(outcome, at))).forgetting(call);
            case Happening.Executed(var trip, _, _, var service, var change) ->
                server(node, view -> view.executed(service, change, at)).call(trip.call(), view -> view.with(view.count().execution()));
            case Happening.Remembered(var trip, var id, var lifetime) ->
                server(node, view -> view.with(new CacheRow(id, trip.call(), null, at, end(at, lifetime), 0, -1)));
            case Happening.ReplyCached(var reply) -> row(node, reply.id(), row -> row.answered(reply));
            case Happening.AnsweredFromCache(_, var reply) -> row(node, reply.id(), row -> row.hit(at));
            case Happening.Evicted(var id, _) -> server(node, view -> view.without(id));
            case Happening.AttemptTimedOut _, Happening.LateReplyIgnored _, Happening.ExecutionBegan _, Happening.DuplicateInProgressDropped _ -> this;
        };
    }

    private static long end(long at, long lifetime) {
        return lifetime == Long.MAX_VALUE ? lifetime : at + lifetime;
    }

    private Moment with(CallView view) {
        return new Moment(micros, applied, calls.plus(view.call(), view), servers, inFlight, lost);
    }

    private Moment call(CallId call, UnaryOperator<CallView> change) {
        return with(change.apply(calls.get(call)));
    }

    private Moment server(NodeId node, UnaryOperator<ServerView> change) {
        return new Moment(micros, applied, calls, servers.plus(node, change.apply(servers.get(node))), inFlight, lost);
    }

    private Moment row(NodeId node, MessageId id, UnaryOperator<CacheRow> change) {
        return server(node, view -> view.with(change.apply(view.cache().get(id))));
    }

    /// The stubs of lost flights stay in sight until their call is over.
    private Moment forgetting(CallId call) {
        var kept = lost;
        for (var flight : lost.values()) {
            kept = flight.trip().call().equals(call) ? kept.minus(flight.number()) : kept;
        }
        return new Moment(micros, applied, calls, servers, inFlight, kept);
    }
}
