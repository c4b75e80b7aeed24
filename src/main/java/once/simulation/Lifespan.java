package once.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Flight;
import once.message.CallId;

/// A call from its beginning until the last of its messages has landed, which may be long after its end.
///
/// @param number the event with which it began
/// @param from when that was, in microseconds
/// @param lastNumber the event with which it was settled; [#NEVER] where it never was
/// @param until when that was, in microseconds
public record Lifespan(CallId call, int number, long from, int lastNumber, long until) {

    /// The last event of a call that goes on, or has messages on their way, when the run ends.
    public static final int NEVER = Integer.MAX_VALUE;

    private static final Recording.Derivation<List<Lifespan>> ALL = Lifespan::all;

    /// The calls of a run, by their ids.
    public static List<Lifespan> of(Recording recording) {
        return recording.derived(ALL);
    }

    private static List<Lifespan> all(Recording recording) {
        Map<CallId, Lifespan> spans = new TreeMap<>();
        Chronicle.of(recording).bars().forEach(bar -> spans.put(bar.call(), of(bar)));
        for (var event : recording.events()) {
            if (event instanceof Event.OfFlight end && !(event instanceof Event.Sent)) {
                extend(spans, end.flight(), end.number(), end.at());
            }
        }
        recording.last().inFlight().values().forEach(flight -> extend(spans, flight, NEVER, Long.MAX_VALUE));
        return List.copyOf(spans.values());
    }

    private static void extend(Map<CallId, Lifespan> spans, Flight flight, int number, long at) {
        spans.computeIfPresent(flight.trip().call(), (_, span) -> span.lasting(number, at));
    }

    private Lifespan lasting(int event, long at) {
        return event > lastNumber ? new Lifespan(call, number, from, event, at) : this;
    }

    private static Lifespan of(CallBar bar) {
        return new Lifespan(bar.call(), bar.number(), bar.beganAt(), bar.isOpen() ? NEVER : bar.endNumber(), bar.endedAt());
    }

    /// Whether it is settled before the run ends.
    public boolean settles() {
        return lastNumber != NEVER;
    }

    /// Whether nothing more happens to it after so many events.
    public boolean isSettled(int applied) {
        return lastNumber <= applied;
    }
}
