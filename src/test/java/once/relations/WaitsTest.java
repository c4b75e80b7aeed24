package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import once.client.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {

    private static Waits waits(String millis) {
        return Waits.ofMillis(Arrays.stream(millis.trim().split(" ")).mapToLong(Long::parseLong).toArray());
    }

    /// The course, its grader, CoAP with the largest random factor, SIP's timers A and E, DHCP.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 200 400 800                                          |   700 |  1500
            400 1000 800 1600                                        |  2200 |  3800
            3000 6000 12000 24000 48000                              | 45000 | 93000
            500 1000 2000 4000 8000 16000 500                        | 31500 | 32000
            500 1000 2000 4000 4000 4000 4000 4000 4000 4000 500     | 31500 | 32000
            4000 8000 16000 32000 64000                              | 60000 | 124000
            """)
    void sumsUpToSpanAndGiveUpTime(String waits, long span, long giveUp) {
        assertEquals(List.of(span * 1_000, giveUp * 1_000), List.of(waits(waits).spanMicros(), waits(waits).giveUpMicros()));
    }

    @ParameterizedTest
    @CsvSource({"100, 2, 4, 1500", "2000, 2, 5, 62000", "3000, 2, 5, 93000", "100, 1, 4, 400", "100, 1.5, 3, 475"})
    void hasAClosedFormForAConstantFactor(double first, double factor, int attempts, double giveUp) {
        assertEquals(giveUp, Waits.giveUp(first, factor, attempts), 1e-9);
        var policy = new RetryPolicy(attempts, (long) (first * 1_000), factor, RetryPolicy.NO_CAP);
        assertEquals(giveUp * 1_000, Waits.of(policy).giveUpMicros(), attempts);
    }

    @Test
    void saysWhenEachAttemptIsSent() {
        assertEquals(List.of(0L, 100_000L, 300_000L, 700_000L), waits("100 200 400 800").sendTimes());
    }

    @Test
    void takesJitterAtItsLongest() {
        var growing = new RetryPolicy.Waits.Growing(2_000_000, 2, RetryPolicy.NO_CAP);
        var coap = Waits.of(new RetryPolicy(5, growing, 0.5));
        assertEquals(List.of(45_000_000L, 93_000_000L), List.of(coap.spanMicros(), coap.giveUpMicros()));
    }

    @Test
    void hasNoBoundWithoutAnEnd() {
        var forEver = Waits.of(new RetryPolicy(RetryPolicy.UNBOUNDED, 100_000, 2, RetryPolicy.NO_CAP));
        assertEquals(List.of(Long.MAX_VALUE, Long.MAX_VALUE), List.of(forEver.spanMicros(), forEver.giveUpMicros()));
    }
}
