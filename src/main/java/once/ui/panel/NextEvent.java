package once.ui.panel;

import once.channel.Flight;
import once.message.CallId;
import once.message.Direction;
import once.node.Happening;
import once.simulation.Event;
import once.ui.look.Texts;

/// What is going to happen next, in a few words.
final class NextEvent {

    private NextEvent() {}

    /// For instance `reply #4 arrives in 40 ms`.
    static String text(Event event, long now, boolean severalClients) {
        long in = event.at() - now;
        var what = what(event, severalClients);
        return in <= 0 ? what : Texts.of("next.in", what, Figures.shortTime(in));
    }

    private static String what(Event event, boolean several) {
        return switch (event) {
            case Event.Sent(_, _, var flight) -> Texts.of(flight.parent() == 0 ? "next.sent" : "next.copied", kind(flight), name(flight, several));
            case Event.Arrived(_, _, var flight) -> Texts.of("next.arrives", kind(flight), name(flight, several));
            case Event.Lost(_, _, var flight) -> Texts.of("next.lost", kind(flight), name(flight, several));
            case Event.Told(_, _, _, var happening) -> what(happening, several);
            case Event.TimerStarted _, Event.TimerStopped _ -> "";
        };
    }

    private static String what(Happening happening, boolean several) {
        return switch (happening) {
            case Happening.CallBegan(var call, var operation) -> Texts.of("next.call-begins", Cells.name(call, several), operation.text());
            case Happening.AttemptTimedOut(var call, var attempt) -> Texts.of("next.times-out", Cells.name(call, several), attempt);
            case Happening.CallEnded(var call, _) -> Texts.of("next.call-ends", Cells.name(call, several));
            case Happening.LateReplyIgnored(var trip) -> Texts.of("next.late-reply", Cells.name(trip.call(), several));
            case Happening.ExecutionBegan(var trip, var operation, _) -> Texts.of("next.begins", operation.text(), Cells.name(trip.call(), several));
            case Happening.Executed(var trip, var operation, _, _, _) -> Texts.of("next.executes", operation.text(), Cells.name(trip.call(), several));
            case Happening.Remembered(var trip, _, _) -> Texts.of("next.remembers", Cells.name(trip.call(), several));
            case Happening.ReplyCached(var reply) -> Texts.of("next.caches", Cells.name(new CallId(reply.id().client(), reply.id().number()), several));
            case Happening.AnsweredFromCache(var trip, _) -> Texts.of("next.hit", Cells.name(trip.call(), several));
            case Happening.DuplicateInProgressDropped(var trip, _) -> Texts.of("next.in-progress", Cells.name(trip.call(), several));
            case Happening.Evicted(var id, _) -> Texts.of("next.evicts", id.toString());
        };
    }

    private static String kind(Flight flight) {
        return Texts.of(flight.trip().direction() == Direction.REQUEST ? "request" : "reply");
    }

    private static String name(Flight flight, boolean several) {
        return Cells.name(flight.trip().call(), several);
    }
}
