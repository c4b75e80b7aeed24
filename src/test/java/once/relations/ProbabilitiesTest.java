package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What repetition, bit errors and lost messengers come to.
class ProbabilitiesTest {

    @ParameterizedTest
    @CsvSource({"1, 0.70, 0.30, 0", "2, 0.49, 0.21, 0.30", "3, 0.343, 0.147, 0.51", "10, 0.0282, 0.0121, 0.9596"})
    void moreMessagesMakeAgreementRarer(int messages, double both, double disagree, double neither) {
        var generals = new TwoGenerals(0.3, messages);
        assertEquals(both, generals.both(), 5e-5);
        assertEquals(disagree, generals.disagree(), 5e-5);
        assertEquals(neither, generals.neither(), 5e-5);
    }

    @Test
    void moreMessengersMakeDisagreementRarer() {
        assertEquals(0.00243, TwoGenerals.disagreeWithMessengers(0.3, 5), 1e-9);
    }

    @Test
    void anUnfilteredCounterIsTooHigh() {
        assertEquals(20, Repetition.meanCounter(10, 0.5), 1e-9);
        assertEquals(Math.pow(0.5, 10), Repetition.counterIs(10, 10, 0.5), 1e-12);
        assertEquals(0.0881, Repetition.counterIs(20, 10, 0.5), 5e-5);
    }

    @Test
    void slowRepliesMakeCopies() {
        assertEquals(0.069483, Repetition.exceeds(100, 20, 30), 5e-7);
        assertEquals(8.84e-5, Repetition.exceeds(300, 20, 30), 5e-8);
        assertEquals(0.069572, Repetition.spuriousCopies(List.of(0, 100, 300, 700), 20, 30), 5e-7);
    }

    @Test
    void theTimeoutFollowsTheRoundTrips() {
        var timeout = AdaptiveTimeout.first(50);
        assertEquals(150, timeout.timeout(), 1e-9);
        timeout = timeout.after(60);
        assertEquals(136.25, timeout.timeout(), 1e-9);
        timeout = timeout.after(40);
        assertEquals(124.844, timeout.timeout(), 5e-4);
        assertEquals(275.02, timeout.after(200).timeout(), 5e-3);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1.111", "0.5, 1.875", "0.9, 3.439", "1, 4"})
    void timeoutsMultiplyTheLoad(double timeouts, double factor) {
        assertEquals(factor, Repetition.amplification(timeouts, 4), 5e-4);
    }

    @Test
    void layersMultiplyEachOther() {
        assertEquals(64, Repetition.amplificationOfLayers(4, 3), 0);
    }

    @Test
    void aServerCanBeKeptBusyWithCopies() {
        assertEquals(250, Repetition.collapseThreshold(1000, 4, 1), 0);
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 100, 0.000800", "1e-6, 10069, 0.07739"})
    void longPacketsAreCorruptedMoreOften(double errors, long bytes, double corrupted) {
        assertEquals(corrupted, Corruption.corrupted(errors, bytes), 5e-6);
    }

    @Test
    void garbageSeldomHasTheRightChecksum() {
        assertEquals(2.3e-10, Corruption.undetected(32), 5e-12);
    }

    @ParameterizedTest
    @CsvSource({"1e12, 128, 1.5e-15", "10, 16, 6.9e-4"})
    void idsMayCollide(double ids, int bits, double collide) {
        assertEquals(collide, Corruption.idsCollide(ids, bits), collide * 0.03);
    }
}
