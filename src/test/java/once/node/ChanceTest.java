package once.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Chance.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final Trip TRIP = new Trip(new CallId(3, 5), 7, Direction.REPLY, 11, 13);

    @Nested
    class OfATrip {

        /// Recordings made today must meet the same luck in years: these numbers may never change.
        @Test
        void isTheSameInEveryVersionOfTheProgram() {
            var luck = Stream.of(Question.values()).map(question -> new Chance(42).of(TRIP, question)).toList();
            assertEquals(
                    List.of(
                            0.3000944914723358, 0.1379730114193778, 0.8766333566067398, 0.9344921175853604, 0.30684259317768303,
                            0.7807966995112765, 0.772335764967861),
                    luck);
        }

        @Test
        void isAnotherForEachQuestionSeedAttemptWayAndCopy() {
            var trips = List.of(
                    TRIP, Trip.request(new CallId(3, 5), 7), Trip.request(new CallId(3, 5), 8), Trip.request(new CallId(3, 6), 7),
                    Trip.request(new CallId(4, 5), 7), Trip.notice(new CallId(3, 5), 7), Trip.news(3, 7), TRIP.copy(14));
            var luck = new HashSet<Double>();
            for (long seed = 1; seed <= 3; seed++) {
                for (var trip : trips) {
                    var chance = new Chance(seed);
                    Stream.of(Question.values()).forEach(question -> luck.add(chance.of(trip, question)));
                }
            }
            assertEquals(3 * trips.size() * Question.values().length, luck.size());
        }

        @Test
        void fillsTheWholeRangeEvenly() {
            var deciles = new int[10];
            IntStream.rangeClosed(1, 100_000)
                    .mapToDouble(call -> new Chance(9).of(Trip.request(new CallId(1, call), 1), Question.LOSS))
                    .forEach(luck -> deciles[(int) (luck * 10)]++);
            assertTrue(IntStream.of(deciles).allMatch(count -> Math.abs(count - 10_000) < 400),
                    () -> "four standard deviations: " + List.of(deciles[0], deciles[9]));
        }
    }

    @Nested
    class OfACrash {

        @Test
        void isTheSameInEveryVersionOfTheProgram() {
            assertEquals(
                    List.of(0.4299553928284573, 0.14210179648888754, 0.9137113322010822),
                    List.of(crash(NodeId.server(1), 1), crash(NodeId.server(1), 2), crash(NodeId.client(2), 1)));
        }

        @Test
        void isAnotherForEachNodeAndTime() {
            assertNotEquals(crash(NodeId.client(1), 1), crash(NodeId.server(1), 1));
            assertEquals(1_000, LongStream.rangeClosed(1, 1_000).mapToObj(time -> crash(NodeId.server(1), (int) time)).distinct()
                    .count());
        }

        private static double crash(NodeId node, int time) {
            return new Chance(42).ofCrash(node, time);
        }
    }
}
