package once.tell;

import once.message.CallId;
import once.message.Trip;
import once.node.Happening;
import once.node.Timer;
import once.simulation.Event;

/// Which call an event has to do with, and which of its attempts.
///
/// @param call null for none, or for more than the event says
/// @param attempt from 1; 0 where it is none in particular
public record About(CallId call, int attempt) {

    private static final About NOTHING = new About(null, 0);

    /// What an event is about.
    public static About of(Event event) {
        return switch (event) {
            case Event.OfFlight ofFlight -> of(ofFlight.flight().trip());
            case Event.Told(_, _, _, Happening.OfClient happening) -> of(happening);
            case Event.Told(_, _, _, Happening.OfServer happening) -> of(happening);
            case Event.Told _, Event.ConnectionsBroke _ -> NOTHING;
            case Event.TimerStarted(_, _, _, var timer, _) -> of(timer);
            case Event.TimerStopped(_, _, _, var timer) -> of(timer);
        };
    }

    private static About of(Trip trip) {
        return trip.call().number() == 0 ? NOTHING : new About(trip.call(), trip.attempt());
    }

    private static About of(Happening.OfClient happening) {
        return switch (happening) {
            case Happening.CallBegan(var call, _) -> new About(call, 0);
            case Happening.AttemptTimedOut(var call, var attempt) -> new About(call, attempt);
            case Happening.RetryPostponed(var call, _) -> new About(call, 0);
            case Happening.RetryBudgetSpent(var call) -> new About(call, 0);
            case Happening.CallEnded(var call, _) -> new About(call, 0);
            case Happening.LateReplyIgnored(var trip) -> of(trip);
            case Happening.IncarnationLearned _, Happening.Crashed _, Happening.Restarted _, Happening.Unexpected _ -> NOTHING;
        };
    }

    private static About of(Happening.OfServer happening) {
        return switch (happening) {
            case Happening.StageBegan(var trip, _, _, _) -> of(trip);
            case Happening.Executed(var trip, _, _, _, _) -> of(trip);
            case Happening.Remembered(var trip, _, _) -> of(trip);
            case Happening.Logged(var trip, _, _) -> of(trip);
            case Happening.AnsweredFromCache(var trip, _) -> of(trip);
            case Happening.Dropped(var trip, _, _) -> of(trip);
            case Happening.Refused(var trip, _, _) -> of(trip);
            case Happening.Queued(var trip, _) -> of(trip);
            case Happening.OrphanKilled(var trip, _, _) -> of(trip);
            case Happening.Refreshed _, Happening.ReplyCached _, Happening.Evicted _, Happening.SilenceBegan _,
                    Happening.SilenceEnded _, Happening.SnapshotSaved _, Happening.BoundRaised _, Happening.Recovered _,
                    Happening.Crashed _, Happening.Restarted _, Happening.Unexpected _ -> NOTHING;
        };
    }

    private static About of(Timer timer) {
        return switch (timer) {
            case Timer.CallDue(var call) -> new About(call, 0);
            case Timer.AttemptTimeout(var call, var attempt) -> new About(call, attempt);
            case Timer.RetryDue(var call, var attempt) -> new About(call, attempt);
            case Timer.StageDone(var trip) -> of(trip);
            case Timer.OrphanExpires(var trip) -> of(trip);
            case Timer.EntryExpires _, Timer.SilenceEnds _, Timer.SnapshotDue _, Timer.DecisionDue _ -> NOTHING;
        };
    }
}
