package once.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Trip;
import once.node.Chance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private static final Delay TEN = Delay.fixed(10_000);
    private static final CallId CALL = new CallId(1, 1);

    private static Environment losing(double requests, double replies) {
        return new Environment(requests, replies, 0, TEN, TEN, Environment.Order.ANY);
    }

    private static Channel channel(Environment environment, FateScript script, long seed) {
        return new Channel(environment, script, List.of(), new Chance(seed));
    }

    private static Stream<Trip> trips(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> Trip.request(new CallId(1, number), 1));
    }

    @Nested
    class ByChance {

        @Test
        void deliversEverythingWhereNothingIsLost() {
            var channel = channel(Environment.CALM, FateScript.NONE, 1);
            assertTrue(trips(1_000).allMatch(trip -> channel.fates(trip).equals(List.of(new Fate.Arrives(10_000)))));
        }

        @Test
        void losesEachDirectionAtItsOwnRate() {
            var channel = channel(losing(1, 0), FateScript.NONE, 1);
            assertEquals(List.of(new Fate.Lost(5_000, Fate.Cause.NETWORK)), channel.fates(Trip.request(CALL, 1)));
            assertEquals(List.of(new Fate.Arrives(10_000)), channel.fates(Trip.request(CALL, 1).reply()));
        }

        @Test
        void losesAboutAsMuchAsItIsTold() {
            var channel = channel(losing(0.1, 0), FateScript.NONE, 7);
            long lost = trips(100_000).filter(trip -> channel.fates(trip).getFirst() instanceof Fate.Lost).count();
            assertEquals(10_000, lost, 4 * Math.sqrt(100_000 * 0.1 * 0.9), "four standard deviations");
        }

        @Test
        void givesTheSameTripTheSameFate() {
            var environment = new Environment(0.3, 0.3, 0.3, new Delay.Between(0, 90), new Delay.Exponential(1, 50),
                    Environment.Order.ANY);
            var one = channel(environment, FateScript.NONE, 5);
            var other = channel(environment, FateScript.NONE, 5);
            trips(100).forEach(one::fates);
            assertEquals(trips(100).map(other::fates).toList(), trips(100).map(one::fates).toList());
        }

        @Test
        void givesOtherSeedsOtherFates() {
            var one = channel(losing(0.5, 0), FateScript.NONE, 1);
            var other = channel(losing(0.5, 0), FateScript.NONE, 2);
            long different = trips(1_000).filter(trip -> !one.fates(trip).equals(other.fates(trip))).count();
            assertEquals(500, different, 70);
        }

        @Test
        void copiesEverythingOnceWhereDuplicationIsCertain() {
            var channel = channel(new Environment(0, 0, 1, TEN, TEN, Environment.Order.ANY), FateScript.NONE, 1);
            assertEquals(List.of(new Fate.Arrives(10_000), new Fate.Arrives(10_000)), channel.fates(Trip.request(CALL, 1)));
        }
    }

    @Nested
    class AsPrescribed {

        private final List<PlannedFate> requests = List.of(
                new PlannedFate.Lost(),
                new PlannedFate.After(7),
                new PlannedFate.ByChance(),
                new PlannedFate.Copies(List.of(new PlannedFate.After(1), new PlannedFate.Lost())));
        private final FateScript script = new FateScript(Map.of(CALL,
                new FateScript.OfCall(requests, List.of(new PlannedFate.After(9)))));
        private final Channel channel = channel(losing(0, 1), script, 1);

        private List<Fate> request(int attempt) {
            return channel.fates(Trip.request(CALL, attempt));
        }

        @Test
        void overridesChanceAttemptByAttempt() {
            assertEquals(List.of(new Fate.Lost(5_000, Fate.Cause.NETWORK)), request(1));
            assertEquals(List.of(new Fate.Arrives(7)), request(2));
            assertEquals(List.of(new Fate.Arrives(10_000)), request(3));
        }

        @Test
        void makesCopiesWithFatesOfTheirOwn() {
            assertEquals(List.of(new Fate.Arrives(1), new Fate.Lost(5_000, Fate.Cause.NETWORK)), request(4));
        }

        @Test
        void leavesWhatComesAfterItToChance() {
            assertEquals(List.of(new Fate.Arrives(10_000)), request(5));
            assertEquals(List.of(new Fate.Lost(5_000, Fate.Cause.NETWORK)), channel.fates(Trip.request(CALL, 2).reply()));
        }

        @Test
        void isAboutTheOriginalsReplyOnly() {
            assertEquals(List.of(new Fate.Arrives(9)), channel.fates(Trip.request(CALL, 1).reply()));
            assertEquals(List.of(new Fate.Lost(5_000, Fate.Cause.NETWORK)), channel.fates(Trip.request(CALL, 1).copy(1).reply()));
        }
    }

    @Nested
    class ADelay {

        @Test
        void reachesBothItsBoundsAndNothingBeyond() {
            var delay = new Delay.Between(3, 5);
            assertEquals(List.of(3L, 3L, 4L, 5L), Stream.of(0.0, 0.33, 0.5, Math.nextDown(1.0)).map(delay::draw).toList());
        }

        @Test
        void isNeverLessThanItsLeastTime() {
            assertEquals(20, new Delay.Exponential(20, 30).draw(0));
        }

        @Test
        void liesBetweenBoundsThatMakeSense() {
            assertThrows(IllegalArgumentException.class, () -> new Delay.Between(-1, 5));
            assertThrows(IllegalArgumentException.class, () -> new Delay.Between(5, 4));
            assertThrows(IllegalArgumentException.class, () -> new Delay.Exponential(-1, 5));
            assertThrows(IllegalArgumentException.class, () -> new Delay.Exponential(0, 0));
            assertEquals(0, new Delay.Exponential(0, 1).minMicros());
            assertEquals(new Delay.Between(0, 0), Delay.fixed(0));
        }

        @Test
        void hasItsMean() {
            var delay = new Delay.Exponential(20_000, 30_000);
            double mean = IntStream.range(0, 10_000).mapToLong(step -> delay.draw((step + 0.5) / 10_000)).average().orElseThrow();
            assertEquals(50_000, mean, 50);
        }
    }
}
