package once.ui.spacetime;

import java.util.List;
import once.channel.Flight;
import once.simulation.Recording;

/// Finds the flights of a recording that touch a span of time without looking at all of them.
final class FlightsInView {

    private final List<Flight> flights;
    private final long[] latestEnd;

    FlightsInView(Recording recording) {
        flights = recording.flights();
        latestEnd = new long[flights.size()];
        long latest = 0;
        for (int index = 0; index < latestEnd.length; index++) {
            latest = Math.max(latest, flights.get(index).endsAt());
            latestEnd[index] = latest;
        }
    }

    /// The flights from the first to the last that touch the span; a few between may lie before it.
    List<Flight> between(double fromMicros, double untilMicros) {
        int first = first(index -> latestEnd[index] >= fromMicros);
        int last = first(index -> flights.get(index).sentAt() > untilMicros);
        return first >= last ? List.of() : flights.subList(first, last);
    }

    private int first(java.util.function.IntPredicate holds) {
        int low = 0;
        int high = flights.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
