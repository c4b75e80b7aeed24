package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimesTest {

    private static final long FOR_EVER = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({"700, 2000, 2700", "45000, 100000, 145000", "31500, 5000, 36500"})
    void theLastCopyArrives(long span, long longest, long arrival) {
        assertEquals(arrival, Lifetimes.lastArrival(span, longest));
    }

    @ParameterizedTest
    @CsvSource({"700, 2000, 0, 2000, 4700", "45, 100, 2, 100, 247"})
    void theLastReplyArrives(long span, long forth, long processing, long back, long arrival) {
        assertEquals(arrival, Lifetimes.lastReply(span, forth, processing, back));
    }

    @ParameterizedTest
    @CsvSource({"700, 2000, 0, 2700, false", "700, 2000, 0, 2701, true", "700, 2000, 10, 2690, false", "700, 2000, 10, 2691, true"})
    void anEntryMustLiveLonger(long span, long longest, long shortest, long life, boolean safe) {
        assertEquals(safe, new LifetimeCheck(Lifetimes.minimumCacheLife(span, longest, shortest), life).isSafe());
    }

    @ParameterizedTest
    @CsvSource({"5000, 700, 4300", "5000, 2200, 2800", "1000, 700, 300", "1000, 2200, -1200"})
    void aLifeToleratesDelays(long life, long span, long delay) {
        assertEquals(delay, Lifetimes.tolerableDelay(life, span, 0));
    }

    @Test
    void anIdMustRestForAnExchange() {
        assertEquals(247, Lifetimes.idReuse(93, 45, 100, 2, 100));
    }

    /// Timer J of SIP is 32 s, and the last copy may come after 36.5 s: 4.5 s too late.
    @Test
    void sipForgetsTooEarly() {
        assertEquals(4_500, Lifetimes.minimumCacheLife(31_500, 5_000, 0) - 32_000);
    }

    @Test
    void wrongClocksNeedMore() {
        assertEquals(5.0571, Lifetimes.cacheLifeWithClockError(0.7, 4.3, 1e-2), 5e-5);
        assertEquals(2.754, Lifetimes.silenceWithClockErrors(2.7, 0.01, 0.01), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"700, 2000, 0, 0, 2700", "700, 4300, 0, 0, 5000", "700, 2000, 10, 2, 2688", "700, 2000, 0, 5000, 0"})
    void aRestartedServerIsSilent(long span, long longest, long shortest, long down, long silence) {
        assertEquals(silence, Lifetimes.silence(span, longest, shortest, down));
    }

    @ParameterizedTest
    @CsvSource({"0, 2700, 700, 10, 1990", "10, 500, 700, 10, 10"})
    void clientsNoticeLessThanTheSilence(long down, long silence, long span, long delay, long outage) {
        assertEquals(outage, Lifetimes.outage(down, silence, span, delay));
    }

    @Test
    void nothingIsLongEnoughWithoutABound() {
        assertEquals(FOR_EVER, Lifetimes.minimumCacheLife(700, FOR_EVER, 10));
        assertEquals(FOR_EVER, Lifetimes.silence(FOR_EVER, 10, 10, 10));
        assertEquals(FOR_EVER, Lifetimes.outage(0, FOR_EVER, 700, 10));
    }
}
