package once.tell;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import once.scenario.Caption;
import once.scenario.Teaching;
import once.simulation.Event;
import once.simulation.Recording;

/// The captions of a scenario, each at the event of a run that it belongs to.
///
/// @param at by the event's number; those whose event never happens are not among them
public record Captions(SortedMap<Integer, Caption> at) {

    public Captions {
        at = Collections.unmodifiableSortedMap(new TreeMap<>(at));
    }

    /// Finds their places in a run; one of which nothing is to be said, however long, is not looked through.
    public static Captions of(Recording recording, Teaching teaching) {
        var at = new TreeMap<Integer, Caption>();
        if (teaching.captions().isEmpty()) {
            return new Captions(at);
        }
        var seen = new TreeMap<String, Integer>();
        recording.events().forEach(event -> place(event, seen, teaching, at));
        return new Captions(at);
    }

    private static void place(Event event, Map<String, Integer> seen, Teaching teaching, Map<Integer, Caption> at) {
        var kind = Teller.kind(event);
        int nth = seen.merge(kind, 1, Integer::sum);
        teaching.captions().stream().filter(caption -> caption.on().equals(kind) && caption.nth() == nth)
                .forEach(caption -> at.put(event.number(), caption));
    }

    /// The number of the first event after so many at which the run pauses; 0 for none.
    public int nextPause(int applied) {
        return at.tailMap(applied + 1).entrySet().stream().filter(entry -> entry.getValue().pauses()).map(Map.Entry::getKey)
                .findFirst().orElse(0);
    }

    /// The number of the last event before which the run has paused; 0 for none.
    public int pauseBefore(int applied) {
        return at.headMap(applied).entrySet().stream().filter(entry -> entry.getValue().pauses()).map(Map.Entry::getKey)
                .reduce((_, later) -> later).orElse(0);
    }

    /// What is being said when so many events have happened; null for nothing.
    public Caption said(int applied) {
        var before = at.headMap(applied + 1);
        return before.isEmpty() ? null : before.get(before.lastKey());
    }
}
