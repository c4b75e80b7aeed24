package once.ui.panel;

import once.message.NodeId;
import once.scenario.Scenario;
import once.simulation.Event;
import once.tell.Teller;

/// What the columns of the list of events say.
final class EventTexts {

    /// What is asked for in more letters is told in two lines.
    private static final int MOST_LETTERS = 22;

    private EventTexts() {}

    static String kind(Event event) {
        return Teller.kind(event).replace('.', ' ');
    }

    static String where(Event event) {
        return switch (event) {
            case Event.Sent(_, _, var flight) -> flight.from().toString();
            case Event.Arrived(_, _, var flight) -> flight.to().toString();
            case Event.Discarded(_, _, var flight, _) -> flight.to().toString();
            case Event.Lost(_, _, var flight) -> flight.from() + " → " + flight.to();
            case Event.Told(_, _, NodeId node, _) -> node.toString();
            case Event.ConnectionsBroke(_, _, var client) -> client.toString();
            case Event.TimerStarted(_, _, var node, _, _) -> node.toString();
            case Event.TimerStopped(_, _, var node, _) -> node.toString();
        };
    }

    /// Whether the sentences of a run need two lines.
    static boolean areLong(Scenario scenario) {
        return scenario.clients().stream().flatMap(calls -> calls.stream()).anyMatch(call -> call.operation().text().length() > MOST_LETTERS);
    }
}
