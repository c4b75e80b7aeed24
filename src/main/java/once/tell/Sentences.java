package once.tell;

import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Flight;
import once.message.NodeId;
import once.node.Happening;
import once.node.Timer;
import once.node.VirtualTime;
import once.simulation.Event;

/// Chooses the sentence for an event.
final class Sentences {

    private Sentences() {}

    static Sentence about(Event event) {
        return switch (event) {
            case Event.Sent(_, _, var flight) -> flight(flight, flight.parent() == 0 ? "sent" : "copied");
            case Event.Arrived(_, _, var flight) -> flight(flight, arrived(flight.fate()));
            case Event.Lost(_, _, var flight) -> lost(flight);
            case Event.Discarded(_, _, var flight, var because) ->
                Sentence.of("flight.discarded", flight.to(), flight.message().text(), because);
            case Event.Told(_, _, var node, var happening) -> told(node, happening);
            case Event.ConnectionsBroke(_, _, var node) -> Sentence.of("connections.broke", node);
            case Event.TimerStarted(_, _, var node, var timer, var at) ->
                Sentence.of("timer.started", node, timer(timer), VirtualTime.text(at));
            case Event.TimerStopped(_, _, var node, var timer) -> Sentence.of("timer.stopped", node, timer(timer));
        };
    }

    private static Sentence told(NodeId node, Happening happening) {
        return switch (happening) {
            case Happening.Crashed _ -> Sentence.of(node.isClient() ? "client.crashed" : "server.crashed", node);
            case Happening.Restarted(var incarnation) -> Sentence.of("restarted", node, incarnation);
            case Happening.Unexpected(var message) -> Sentence.of("unexpected", node, message.text());
            case Happening.OfClient ofClient -> ClientSentences.about(node, ofClient);
            case Happening.OfServer ofServer -> ServerSentences.about(node, ofServer);
        };
    }

    private static Sentence flight(Flight flight, String what) {
        var kind = switch (flight.trip().direction()) {
            case REQUEST -> "request.";
            case REPLY -> "reply.";
            case NOTICE, NEWS -> "notice.";
        };
        return Sentence.of(kind + what, flight.from(), flight.message().text(), flight.to(), flight.trip().attempt());
    }

    private static String arrived(Fate fate) {
        return switch (fate) {
            case Fate.Altered(_, Alteration.Replay _) -> "arrived.replayed";
            case Fate.Altered _ -> "arrived.altered";
            case Fate.Arrives _, Fate.Lost _ -> "arrived";
        };
    }

    private static Sentence lost(Flight flight) {
        return switch (((Fate.Lost) flight.fate()).cause()) {
            case NETWORK -> flight(flight, "lost");
            case ADVERSARY -> Sentence.of("flight.lost.adversary", flight.message().text(), flight.to());
            case INTERVENTION -> Sentence.of("flight.lost.intervention", flight.message().text(), flight.to());
            case PARTITION -> Sentence.of("flight.lost.partition", flight.message().text(), flight.to());
            case CONNECTION -> Sentence.of("flight.lost.connection", flight.message().text(), flight.to());
            case NOBODY_THERE -> Sentence.of("flight.lost.nobody", flight.message().text(), flight.to());
        };
    }

    private static Sentence timer(Timer timer) {
        return switch (timer) {
            case Timer.CallDue _ -> Sentence.of("timer.call.due");
            case Timer.AttemptTimeout(_, var attempt) -> Sentence.of("timer.attempt.timeout", attempt);
            case Timer.RetryDue _ -> Sentence.of("timer.retry.due");
            case Timer.StageDone _ -> Sentence.of("timer.stage.done");
            case Timer.EntryExpires(var id) -> Sentence.of("timer.entry.expires", id);
            case Timer.SilenceEnds _ -> Sentence.of("timer.silence.ends");
            case Timer.OrphanExpires _ -> Sentence.of("timer.orphan.expires");
            case Timer.SnapshotDue _ -> Sentence.of("timer.snapshot.due");
            case Timer.DecisionDue _ -> Sentence.of("timer.decision.due");
        };
    }
}
