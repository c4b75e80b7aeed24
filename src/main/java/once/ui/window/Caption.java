package once.ui.window;

import once.node.Happening;
import once.simulation.Event;
import once.simulation.Moment;
import once.simulation.Recording;
import once.tell.Teller;
import once.ui.look.Texts;

/// What just happened, and why it matters.
///
/// @param text empty where it speaks for itself
record Caption(String title, String text) {

    /// Of the last event that people care about; before the first, what to do.
    static Caption of(Recording recording, Moment moment) {
        for (int index = moment.applied() - 1; index >= 0; index--) {
            var event = recording.events().get(index);
            if (!event.isSilent()) {
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

    private static String why(Event event, Moment moment) {
        boolean again = event instanceof Event.Told(_, _, _, Happening.Executed(var trip, _, _, _, var change))
                && change.wrote() && moment.calls().get(trip.call()).count().executions() > 1;
        return again ? Texts.of("why.again") : Texts.ofIfAny("why." + Teller.kind(event));
    }
}
