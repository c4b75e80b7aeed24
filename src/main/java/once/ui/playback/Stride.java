package once.ui.playback;

import once.node.Happening;
import once.simulation.Event;

/// How far a step goes.
public enum Stride {
    /// To the next event that people care about.
    EVENT,
    /// To the next event of a message: it leaves, arrives, or is lost.
    MESSAGE,
    /// To where a call begins or ends.
    CALL;

    /// Whether a step stops after an event.
    boolean stopsAfter(Event event) {
        return switch (this) {
            case EVENT -> !event.isSilent();
            case MESSAGE -> event instanceof Event.OfFlight;
            case CALL -> event instanceof Event.Told(_, _, _, Happening.CallBegan _)
                    || event instanceof Event.Told(_, _, _, Happening.CallEnded _);
        };
    }
}
