package once.ui.relations;

import java.util.List;
import once.simulation.CacheHistory;
import once.simulation.CacheHistory.Arrival.What;
import once.simulation.CacheHistory.Life;
import once.simulation.Recording;

/// What the strip shows: requests with their lives and the copies that came, and how long a copy can come.
///
/// @param rows as many requests as there is room for; those with holes before others, in the order of time
/// @param left how many there are beside them
/// @param lastArrival how long after the first sending of a request a copy can come; [Long#MAX_VALUE] for without end
/// @param endMicros when the run ends
record Schedule(List<CacheHistory> rows, int left, long lastArrival, long endMicros, boolean manyClients) {

    private static final int MOST = 12;

    static final Schedule EMPTY = new Schedule(List.of(), 0, 0, 1, false);

    static Schedule of(Recording recording, long lastArrival) {
        var all = CacheHistory.of(recording).stream().filter(history -> history.firstSentAt() >= 0).toList();
        var telling = all.stream().filter(Schedule::isTelling).toList();
        var shown = all.size() <= MOST ? all : telling.isEmpty() ? all.subList(0, MOST) : telling.subList(0, Math.min(MOST, telling.size()));
        return new Schedule(shown, all.size() - shown.size(), lastArrival, recording.endMicros(), recording.scenario().clients().size() > 1);
    }

    private static boolean isTelling(CacheHistory history) {
        return history.arrivals().stream().anyMatch(arrival -> arrival.what() == What.AGAIN) || history.lives().stream().anyMatch(Life::isOver);
    }

    /// Until when a copy of a request can come.
    static long lateUntil(CacheHistory history, long lastArrival) {
        return lastArrival == Long.MAX_VALUE ? Long.MAX_VALUE : history.firstSentAt() + lastArrival;
    }
}
