package once.ui.look;

import java.util.function.Predicate;
import once.node.Happening;
import once.simulation.CallView;
import once.simulation.Event;
import once.simulation.Moment;
import once.simulation.Recording;
import once.tell.Teller;

/// What just happened, and why it matters.
///
/// @param text empty where it speaks for itself
public record Caption(String title, String text) {

    /// Both in one, as sentences.
    public String spoken() {
        return title.matches(".*\\p{Punct}") ? (title + " " + text).strip() : (title + ". " + text).strip();
    }

    /// Of the last event that a client sees.
    public static Caption seenByClient(Recording recording, Moment moment) {
        return of(recording, moment, Caption::isSeenByClient);
    }

    /// Whether a client sees that something has happened.
    public static boolean isSeenByClient(Event event) {
        return switch (event) {
            case Event.Sent(_, _, var flight) -> flight.from().isClient() && flight.parent() == 0;
            case Event.Arrived(_, _, var flight) -> flight.to().isClient();
            case Event.Discarded(_, _, var flight, _) -> flight.to().isClient();
            case Event.Told(_, _, var node, _) -> node.isClient();
            case Event.ConnectionsBroke _ -> true;
            case Event.Lost _, Event.TimerStarted _, Event.TimerStopped _ -> false;
        };
    }

    /// Of the last event that people care about; before the first, what to do.
    public static Caption of(Recording recording, Moment moment) {
        return of(recording, moment, event -> !event.isSilent());
    }

    private static Caption of(Recording recording, Moment moment, Predicate<Event> matters) {
        for (int index = moment.applied() - 1; index >= 0; index--) {
            var event = recording.events().get(index);
            if (matters.test(event)) {
                return of(event, moment);
            }
        }
        return new Caption(Texts.of("caption.start"), Texts.of("caption.start.text"));
    }

    private static Caption of(Event event, Moment moment) {
        return new Caption(capitalised(Teller.tell(event)), why(event, moment));
    }

    /// The names of nodes, such as `c1`, stay as they are.
    private static String capitalised(String sentence) {
        return sentence.matches("[cs]\\d.*") ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /// A general may act before the other one has begun.
    private static boolean isAgain(CallView call) {
        return call != null && call.count().executions() > 1;
    }

    private static String why(Event event, Moment moment) {
        boolean again = event instanceof Event.Told(_, _, _, Happening.Executed(var trip, _, _, _, var change))
                && change.wrote() && isAgain(moment.calls().get(trip.call()));
        return again ? Texts.of("why.again") : Texts.ofIfAny("why." + Teller.kind(event));
    }
}
