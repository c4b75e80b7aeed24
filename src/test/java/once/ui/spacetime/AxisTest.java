package once.ui.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import once.message.CallId;
import once.scenario.Semantics;
import once.simulation.Chronicle;
import once.simulation.Event;
import once.simulation.Lifespan;
import once.simulation.Recording;
import once.ui.Runs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static final double EXACT = 1e-6;
    private static final int PIXELS = 700;
    private final Recording run = Runs.badNetwork(1, 10, Semantics.AT_MOST_ONCE);
    private final EventAxis columns = EventAxis.of(run);

    @Nested
    class Columns {

        @Test
        void giveEachEventThatPeopleCareAboutThePlaceOfItsNumberAmongThem() {
            var loud = run.events().stream().filter(event -> !event.isSilent()).toList();
            assertEquals(loud.size(), columns.columns());
            for (int index = 0; index < loud.size(); index++) {
                var event = loud.get(index);
                assertEquals((index + 1) * EventAxis.COLUMN, columns.of(event.at(), event.number()), EXACT);
            }
        }

        @Test
        void neverGoBackWhileTimePasses() {
            double before = columns.of(0, 0);
            for (long micros = 0; micros <= run.endMicros(); micros += 500) {
                double place = columns.of(micros, run.countAt(micros));
                assertTrue(place >= before, "at " + micros);
                before = place;
            }
        }

        @Test
        void putATimeWhereItsFirstEventIs() {
            var sent = run.events().stream().filter(event -> event instanceof Event.Arrived).findFirst().orElseThrow();
            double place = columns.of(sent.at());
            assertEquals(sent.at(), columns.micros(place), EXACT);
            assertEquals(columns.of(sent.at(), sent.number()), place, EXACT);
        }

        @Test
        void areReadBackAsTimes() {
            for (double place = 0; place <= columns.columns() * EventAxis.COLUMN; place += 3) {
                long micros = Math.round(columns.micros(place));
                assertTrue(columns.of(micros - 1) <= place + EXACT && place <= columns.of(micros + 1, run.countAt(micros + 1)) + EXACT,
                        "place " + place);
            }
        }

        @Test
        void haveTheTimesOfTheirEventsOnTheirGridWhereTheyChange() {
            var ticks = columns.ticks(columns.first(), columns.last(), EventAxis.COLUMN / 100);
            assertEquals(columns.columns(), ticks.size());
            assertEquals("0 ms", ticks.getFirst().label());
            assertEquals("", ticks.get(1).label());
        }
    }

    @Nested
    class Folded {

        private final Axis time = new TimeAxis(run.endMicros());
        private final List<Lifespan> lifespans = Lifespan.of(run);

        private FoldedAxis fold(int... calls) {
            return new FoldedAxis(time, Folds.of(time, lifespans, ids(calls), PIXELS));
        }

        @Test
        void aCallBecomesABandOfItsOwn() {
            var axis = fold(2, 3);
            assertEquals(List.of(new CallId(1, 2), new CallId(1, 3)), axis.folds().stream().map(Fold::call).toList());
            axis.folds().forEach(fold -> assertTrue(fold.width() < fold.until() - fold.from()));
            assertTrue(axis.last() < time.last());
        }

        @Test
        void whatLiesBesideTheBandsKeepsItsDistances() {
            var axis = fold(2);
            long end = run.endMicros();
            assertEquals(1_000, axis.of(end) - axis.of(end - 1_000), EXACT);
            assertEquals(time.of(0), axis.of(0), EXACT);
        }

        @Test
        void timesAndPlacesAreInverse() {
            var axis = fold(1, 4, 5);
            for (long micros = 0; micros < run.endMicros(); micros += 777) {
                assertEquals(micros, axis.micros(axis.of(micros)), 1e-3);
            }
        }

        @Test
        void aBandIsFoundByItsPlace() {
            var axis = fold(2);
            var only = axis.folds().getFirst();
            assertEquals(only, axis.at(only.start() + only.width() / 2));
            assertNull(axis.at(only.end() + 1));
            assertNull(axis.at(only.start() - 1));
        }

        @Test
        void thereIsNoGridInABand() {
            var axis = fold(2, 3, 4);
            var ticks = axis.ticks(axis.first(), axis.last(), 10);
            assertTrue(ticks.stream().allMatch(tick -> axis.at(tick.place() - EXACT) == null || axis.at(tick.place() + EXACT) == null));
            assertTrue(ticks.size() > 3);
        }

        @Test
        void whereAnotherClientGoesOnNothingIsPressed() {
            var two = Runs.badNetwork(2, 5, Semantics.AT_MOST_ONCE);
            var spans = Lifespan.of(two);
            var one = spans.stream().filter(span -> span.call().client() == 1).map(Lifespan::call).collect(java.util.stream.Collectors.toSet());
            for (var fold : Folds.of(new TimeAxis(two.endMicros()), spans, one, PIXELS)) {
                assertTrue(spans.stream().filter(span -> span.call().client() == 2)
                        .noneMatch(span -> span.from() < fold.until() && fold.from() < span.until()), fold::toString);
            }
        }

        @Test
        void aCallWhoseMessagesAreStillOnTheirWayIsNotSettled() {
            var late = Runs.zombie();
            var first = Lifespan.of(late).getFirst();
            assertEquals(1_850_000, first.until());
            assertTrue(first.until() > Chronicle.of(late).bar(first.call()).endedAt());
        }
    }

    private static Set<CallId> ids(int... numbers) {
        var ids = new TreeSet<CallId>();
        for (int number : numbers) {
            ids.add(new CallId(1, number));
        }
        return ids;
    }
}
