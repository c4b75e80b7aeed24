package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private record Bound(int event, int earlier, long by) {}

    private static Schedule of(int events) {
        var schedule = new Schedule();
        IntStream.range(0, events).forEach(_ -> schedule.event());
        return schedule;
    }

    @Test
    void everythingIsAsEarlyAsItsBoundsAllow() {
        var schedule = of(4);
        schedule.exactly(1, 0, 10);
        schedule.atLeast(3, 2, 5);
        schedule.atLeast(2, 1, 1);
        assertEquals(List.of(0L, 10L, 11L, 16L), IntStream.range(0, 4).mapToObj(schedule::at).toList());
    }

    @Test
    void whatMustNotBeLaterMovesWhatItIsMeasuredFrom() {
        var schedule = of(3);
        schedule.atMost(2, 1, 4);
        schedule.atLeast(2, 0, 10);
        assertEquals(List.of(6L, 10L), List.of(schedule.at(1), schedule.at(2)));
    }

    @Test
    void refusesWhatCannotBe() {
        var schedule = of(3);
        schedule.atLeast(1, 0, 5);
        schedule.atLeast(2, 1, 1);
        assertThrows(Schedule.Infeasible.class, () -> schedule.atMost(2, 0, 5));
        assertThrows(Schedule.Infeasible.class, () -> of(2).atLeast(1, 1, 1));
    }

    /// Against relaxing all bounds until nothing changes, or something has changed too often.
    @Test
    void agreesWithRelaxingEverythingAgainAndAgain() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var schedule = of(6);
            var bounds = new ArrayList<Bound>();
            long[] expected = new long[6];
            while (bounds.size() < 14 && expected != null) {
                var bound = new Bound(random.nextInt(6), random.nextInt(6), random.nextInt(-6, 7));
                bounds.add(bound);
                expected = relaxed(bounds);
                add(schedule, bound, expected, seed);
            }
        }
    }

    private static void add(Schedule schedule, Bound bound, long[] expected, int seed) {
        if (expected == null) {
            assertThrows(Schedule.Infeasible.class, () -> schedule.atLeast(bound.event(), bound.earlier(), bound.by()), "seed " + seed);
        } else {
            schedule.atLeast(bound.event(), bound.earlier(), bound.by());
            IntStream.range(0, expected.length).forEach(event -> assertEquals(expected[event], schedule.at(event), "seed " + seed));
        }
    }

    private static long[] relaxed(List<Bound> bounds) {
        long[] times = new long[6];
        for (int round = 0; round < 10; round++) {
            boolean moved = false;
            for (var bound : bounds) {
                long least = times[bound.earlier()] + bound.by();
                moved |= least > times[bound.event()];
                times[bound.event()] = Math.max(least, times[bound.event()]);
            }
            if (!moved) {
                return times[0] == 0 ? times : null;
            }
        }
        return null;
    }
}
