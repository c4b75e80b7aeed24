package once.simulation;

import once.channel.Flight;
import once.message.Direction;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Trip;
import once.node.Happening;
import once.node.Happening.OfClient;
import once.node.Happening.OfServer;
import once.node.Timer;

/// Derives each moment from the one before it and the event that happened in between.
final class Unfolding {

    private Unfolding() {}

    static Moment after(Moment moment, Event event) {
        var next = switch (event) {
            case Event.Sent(_, _, var flight) -> sent(moment, flight);
            case Event.Arrived(_, _, var flight) -> arrived(moment, flight);
            case Event.Lost(_, _, var flight) -> lost(moment, flight);
            case Event.Discarded(_, _, var flight, _) -> lost(moment, flight);
            case Event.Told(_, var at, var node, var happening) -> told(moment, node, happening, at);
            case Event.TimerStarted(_, var at, _, Timer.AttemptTimeout(var call, _), var fires) ->
                moment.call(call, view -> view.waiting(new CallView.Timeout(at, fires)));
            case Event.TimerStarted _, Event.TimerStopped _, Event.ConnectionsBroke _ -> moment;
        };
        return next.counting(event);
    }

    private static Moment sent(Moment moment, Flight flight) {
        var flying = answered(moment.flying(moment.inFlight().plus(flight.number(), flight)), flight);
        boolean attempt = isAsked(flight) && flight.parent() == 0;
        return attempt ? flying.call(flight.trip().call(), view -> view.with(view.count().attempt())) : flying;
    }

    /// A reply on its way ends the last stage of its execution, whether or not something was there to be made durable.
    private static Moment answered(Moment moment, Flight flight) {
        var trip = flight.trip();
        boolean ends = trip.direction() == Direction.REPLY && moment.servers().containsKey(flight.from());
        var asked = new Trip(trip.call(), trip.attempt(), Direction.REQUEST, trip.requestCopy(), 0);
        return ends && moment.servers().get(flight.from()).running().containsKey(asked)
                ? moment.server(flight.from(), view -> view.finished(asked))
                : moment;
    }

    /// Whether it carries a client's request: what relays pass on is counted once.
    private static boolean isAsked(Flight flight) {
        return flight.trip().direction() == Direction.REQUEST && flight.from().isClient();
    }

    private static Moment arrived(Moment moment, Flight flight) {
        var landed = moment.flying(moment.inFlight().minus(flight.number()));
        return isAsked(flight)
                ? landed.call(flight.trip().call(), view -> view.with(view.count().delivery()))
                : landed;
    }

    private static Moment lost(Moment moment, Flight flight) {
        var landed = moment.flying(moment.inFlight().minus(flight.number()));
        var call = moment.calls().get(flight.trip().call());
        return call != null && call.isWaiting() ? landed.missing(landed.lost().plus(flight.number(), flight)) : landed;
    }

    private static Moment told(Moment moment, NodeId node, Happening happening, long at) {
        return switch (happening) {
            case Happening.Crashed(var service) -> node.isClient()
                    ? moment.client(node, health -> health.crashed(at))
                    : moment.server(node, view -> view.crashed(service, at));
            case Happening.Restarted(var incarnation) -> node.isClient()
                    ? moment.client(node, health -> health.restarted(incarnation))
                    : moment.server(node, view -> view.with(view.health().restarted(incarnation)));
            case Happening.Unexpected _ -> moment;
            case OfClient ofClient -> told(moment, ofClient, at);
            case OfServer ofServer -> told(moment, node, ofServer, at);
        };
    }

    private static Moment told(Moment moment, OfClient happening, long at) {
        return switch (happening) {
            case Happening.CallBegan(var call, var operation) -> moment.with(CallView.began(call, operation, at));
            case Happening.CallEnded(var call, var outcome) ->
                moment.call(call, view -> view.ended(new CallView.End(outcome, at))).forgetting(call);
            case Happening.RetryPostponed(var call, var wait) ->
                moment.call(call, view -> view.waiting(new CallView.Timeout(at, at + wait)));
            case Happening.AttemptTimedOut _, Happening.RetryBudgetSpent _, Happening.LateReplyIgnored _,
                    Happening.IncarnationLearned _, Happening.Crashed _, Happening.Restarted _, Happening.Unexpected _ ->
                moment;
        };
    }

    private static Moment told(Moment moment, NodeId node, OfServer happening, long at) {
        return switch (happening) {
            case Happening.Executed(var trip, _, _, var service, var change) ->
                moment.server(node, view -> view.executed(service, change, at).finished(trip))
                        .call(trip.call(), view -> view.with(view.count().execution()));
            case Happening.StageBegan(var trip, var operation, var stage, var lasts) ->
                moment.server(node, view -> view.starting(trip, new ServerView.Running(operation, stage, at, at + lasts)));
            case Happening.Remembered(var trip, var id, var lifetime) ->
                moment.server(node, view -> view.with(new CacheRow(id, trip.call(), null, at, end(at, lifetime), 0, -1)));
            case Happening.Refreshed(var id, var lifetime) ->
                moment.server(node, view -> view.row(id, row -> row.living(at, end(at, lifetime))));
            case Happening.ReplyCached(var reply) ->
                moment.server(node, view -> view.row(reply.id(), row -> row.answered(reply)));
            case Happening.AnsweredFromCache(_, var reply) ->
                moment.server(node, view -> view.row(reply.id(), row -> row.hit(at)));
            case Happening.Evicted(var id, _) -> moment.server(node, view -> view.without(id));
            case Happening.Recovered(var id, var reply) -> moment.server(node, view -> recovered(view, id, reply));
            case Happening.Logged(var trip, _, _) -> moment.server(node, view -> view.finished(trip));
            case Happening.OrphanKilled(var trip, _, _) -> moment.server(node, view -> view.finished(trip));
            case Happening.Queued(var trip, _) -> moment.server(node, view -> view.queueing(trip));
            case Happening.Dropped(var trip, _, _) -> moment.server(node, view -> view.finished(trip));
            case Happening.SilenceBegan(var lasts) ->
                moment.server(node, view -> view.with(view.health().silent(at, at + lasts)));
            case Happening.SilenceEnded _ -> moment.server(node, view -> view.with(view.health().silent(-1, -1)));
            case Happening.Refused(var trip, _, _) -> moment.server(node, view -> view.finished(trip));
            case Happening.SnapshotSaved _, Happening.BoundRaised _, Happening.Crashed _,
                    Happening.Restarted _, Happening.Unexpected _ ->
                moment;
        };
    }

    private static ServerView recovered(ServerView view, MessageId id, Reply reply) {
        var before = view.lostCache().get(id);
        return before == null ? view : view.with(before.answered(reply));
    }

    private static long end(long at, long lifetime) {
        return lifetime == Long.MAX_VALUE ? lifetime : at + lifetime;
    }
}
