package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Predicate;
import once.channel.Flight;
import once.scenario.Semantics;
import once.simulation.Recording;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private final Recording run = Runs.badNetwork(3, 20, Semantics.AT_MOST_ONCE);
    private final Crowd crowd = new Crowd(new Intervals<>(run.flights(), Flight::sentAt, Flight::endsAt));

    @Test
    void countsWhatLeavesInAStretchAsCountingOneByOneDoes() {
        for (long from = 0; from < run.endMicros(); from += 61_000) {
            long until = from + 150_000;
            assertEquals(counted(from, until), crowd.between(from, until));
        }
    }

    @Test
    void neighboursCountNothingTwice() {
        int all = 0;
        for (long from = 0; from <= run.endMicros(); from += 40_000) {
            all += crowd.between(from, from + 40_000).all();
        }
        assertEquals(run.flights().size(), all);
    }

    private Crowd.Count counted(long from, long until) {
        return new Crowd.Count(count(from, until, flight -> flight.trip().direction().toServer()),
                count(from, until, flight -> flight.trip().direction().toServer() && flight.isLost()),
                count(from, until, flight -> !flight.trip().direction().toServer()),
                count(from, until, flight -> !flight.trip().direction().toServer() && flight.isLost()));
    }

    private int count(long from, long until, Predicate<Flight> which) {
        return (int) run.flights().stream().filter(flight -> flight.sentAt() >= from && flight.sentAt() < until).filter(which).count();
    }
}
