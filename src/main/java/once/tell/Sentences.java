package once.tell;

import once.channel.Flight;
import once.message.Direction;
import once.message.NodeId;
import once.node.Happening;
import once.node.Outcome;
import once.node.Timer;
import once.node.VirtualTime;
import once.service.Service;
import once.simulation.Event;

/// Chooses the sentence for an event.
final class Sentences {

    private Sentences() {}

    static Sentence about(Event event) {
        return switch (event) {
            case Event.Sent(_, _, var flight) -> flight(flight, flight.parent() == 0 ? "sent" : "copied");
            case Event.Arrived(_, _, var flight) -> flight(flight, "arrived");
            case Event.Lost(_, _, var flight) -> flight(flight, "lost");
            case Event.Told(_, _, var node, var happening) -> told(node, happening);
            case Event.TimerStarted(_, _, var node, var timer, var at) -> Sentence.of("timer.started", node, timer(timer), VirtualTime.text(at));
            case Event.TimerStopped(_, _, var node, var timer) -> Sentence.of("timer.stopped", node, timer(timer));
        };
    }

    private static Sentence flight(Flight flight, String what) {
        var kind = flight.trip().direction() == Direction.REQUEST ? "request." : "reply.";
        return Sentence.of(kind + what, flight.from(), flight.message().text(), flight.to(), flight.trip().attempt());
    }

    private static Sentence told(NodeId node, Happening happening) {
        return switch (happening) {
            case Happening.CallBegan(_, var operation) -> Sentence.of("call.began", node, operation.text());
            case Happening.AttemptTimedOut(_, var attempt) -> Sentence.of("attempt.timed.out", node, attempt);
            case Happening.CallEnded(_, Outcome.Success(var result)) -> Sentence.of("call.succeeded", node, result.text());
            case Happening.CallEnded(_, Outcome.Failure()) -> Sentence.of("call.failed", node);
            case Happening.LateReplyIgnored _ -> Sentence.of("late.reply.ignored", node);
            case Happening.ExecutionBegan(_, var operation, var lasts) -> Sentence.of("execution.began", node, operation.text(), VirtualTime.text(lasts));
            case Happening.Executed(_, var operation, _, _, var change) -> executed(node, operation.text(), change);
            case Happening.Remembered(_, _, var lifetime) -> remembered(node, lifetime);
            case Happening.ReplyCached(var reply) -> Sentence.of("reply.cached", node, reply.text());
            case Happening.AnsweredFromCache(_, var reply) -> Sentence.of("answered.from.cache", node, reply.text());
            case Happening.DuplicateInProgressDropped _ -> Sentence.of("duplicate.dropped", node);
            case Happening.Evicted(var id, _) -> Sentence.of("lifetime.over", node, id);
        };
    }

    private static Sentence executed(NodeId node, String operation, Service.Change change) {
        return Sentence.of(change.wrote() ? "executed.changing" : "executed", node, operation, change.cell(), text(change.before()), text(change.after()));
    }

    private static String text(String cell) {
        return cell.isEmpty() ? Teller.inWords(Sentence.of("nothing")) : cell;
    }

    private static Sentence remembered(NodeId node, long lifetime) {
        return lifetime == Long.MAX_VALUE ? Sentence.of("remembered.forever", node) : Sentence.of("remembered", node, VirtualTime.text(lifetime));
    }

    private static String timer(Timer timer) {
        return Teller.inWords(switch (timer) {
            case Timer.CallDue _ -> Sentence.of("timer.call.due");
            case Timer.AttemptTimeout(_, var attempt) -> Sentence.of("timer.attempt.timeout", attempt);
            case Timer.ExecutionDone _ -> Sentence.of("timer.execution.done");
            case Timer.EntryExpires(var id) -> Sentence.of("timer.entry.expires", id);
        });
    }
}
