package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.channel.Flight;
import once.scenario.Semantics;
import once.simulation.Recording;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void findsEveryFlightThatTouchesTheSpan() {
        var recording = Runs.badNetwork(3, 10, Semantics.AT_MOST_ONCE);
        var view = of(recording);
        for (long from = 0; from < recording.endMicros(); from += 37_000) {
            long until = from + 50_000;
            var found = view.between(from, until);
            assertTrue(found.containsAll(touching(recording.flights(), from, until)), "from " + from);
        }
    }

    @Test
    void leavesOutWhatLiesBehind() {
        var view = of(Runs.lostReply(Semantics.AT_MOST_ONCE));
        assertEquals(List.of(3), view.between(100_000, 105_000).stream().map(Flight::number).toList());
        assertEquals(List.of(), view.between(50_000, 60_000));
    }

    private static Intervals<Flight> of(Recording recording) {
        return new Intervals<>(recording.flights(), Flight::sentAt, Flight::endsAt);
    }

    private static List<Flight> touching(List<Flight> flights, long from, long until) {
        return flights.stream().filter(flight -> flight.endsAt() >= from && flight.sentAt() <= until).toList();
    }
}
