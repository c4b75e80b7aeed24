package once.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.client.RetryPolicy.Waits;
import once.message.CallId;
import once.message.Trip;
import once.node.Chance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    private static List<Long> waits(RetryPolicy policy, Integer... attempts) {
        return Stream.of(attempts).map(policy::timeoutMicros).toList();
    }

    @Nested
    class Waiting {

        @Test
        void isTwiceAsLongEachTime() {
            assertEquals(List.of(100_000L, 200_000L, 400_000L, 800_000L), waits(RetryPolicy.USUAL, 1, 2, 3, 4));
        }

        @Test
        void stopsGrowingAtItsCap() {
            assertEquals(List.of(100L, 1_000L, 5_000L, 5_000L), waits(new RetryPolicy(9, 100, 10, 5_000), 1, 2, 3, 1_000));
        }

        @Test
        void isRoundedToTheMicrosecond() {
            assertEquals(List.of(5L, 8L, 11L), waits(new RetryPolicy(9, 5, 1.5, 100), 1, 2, 3));
        }

        @Test
        void goesThroughItsListAndRepeatsTheLast() {
            var listed = new RetryPolicy(9, new Waits.Listed(List.of(400L, 1_000L, 800L)), 0);
            assertEquals(List.of(400L, 1_000L, 800L, 800L), waits(listed, 1, 2, 3, 4));
        }

        @ParameterizedTest
        @CsvSource({"0, 2, 100", "100, 0.9, 100", "100, NaN, 100", "100, 2, 99"})
        void neitherShrinksNorVanishes(long first, double factor, long longest) {
            assertThrows(IllegalArgumentException.class, () -> new Waits.Growing(first, factor, longest));
            assertDoesNotThrow(() -> new Waits.Growing(1, 1, 1));
        }

        @Test
        void isListedAsLongerThanNothing() {
            assertThrows(IllegalArgumentException.class, () -> new Waits.Listed(List.of()));
            assertThrows(IllegalArgumentException.class, () -> new Waits.Listed(List.of(5L, 0L)));
            assertDoesNotThrow(() -> new Waits.Listed(List.of(1L)));
        }
    }

    @Nested
    class Trying {

        @Test
        void happensAtLeastOnce() {
            assertThrows(IllegalArgumentException.class, () -> RetryPolicy.USUAL.withAttempts(0));
            assertEquals(1, RetryPolicy.USUAL.withAttempts(1).attempts());
        }

        @Test
        void neverEndsOnlyWhereThatIsAskedFor() {
            assertEquals(List.of(true, false), Stream.of(RetryPolicy.UNBOUNDED, RetryPolicy.UNBOUNDED - 1)
                    .map(RetryPolicy.USUAL::withAttempts).map(RetryPolicy::isUnbounded).toList());
        }
    }

    @Nested
    class Jitter {
        private final RetryPolicy jittery = new RetryPolicy(4, new Waits.Growing(1_000, 1, 1_000), 0.2);

        @ParameterizedTest
        @ValueSource(doubles = {-0.1, 1, Double.NaN})
        void isAPartOfTheWait(double jitter) {
            assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(4, jittery.waits(), jitter));
        }

        @Test
        void staysWithinItsBounds() {
            var waits = IntStream.rangeClosed(1, 10_000)
                    .mapToLong(call -> jittery.timeoutMicros(new CallId(1, call), 1, new Chance(7))).summaryStatistics();
            assertTrue(waits.getMin() >= 800 && waits.getMin() < 810 && waits.getMax() <= 1_200 && waits.getMax() > 1_190,
                    waits::toString);
            assertEquals(1_000, waits.getAverage(), 5);
        }

        @Test
        void lengthensTheWaitWithMoreThanHalfOfItsLuck() {
            for (int call = 1; call <= 100; call++) {
                var id = new CallId(1, call);
                double drawn = new Chance(7).of(Trip.request(id, 1), Chance.Question.JITTER);
                assertEquals(drawn > 0.5, jittery.timeoutMicros(id, 1, new Chance(7)) > 1_000);
            }
        }

        @Test
        void leavesAtLeastAMicrosecond() {
            var shortest = new RetryPolicy(4, new Waits.Growing(1, 1, 1), 0.9);
            assertEquals(1, IntStream.rangeClosed(1, 1_000)
                    .mapToLong(call -> shortest.timeoutMicros(new CallId(1, call), 1, new Chance(7))).min().orElseThrow());
        }
    }
}
