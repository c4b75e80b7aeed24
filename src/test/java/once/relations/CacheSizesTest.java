package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheSizesTest {

    @ParameterizedTest
    @CsvSource({"13300.578, 5, 66503"})
    void holdsAsManyEntries(double rate, double life, long entries) {
        assertEquals(entries, Math.round(CacheSizes.entries(rate, life)));
    }

    @ParameterizedTest
    @CsvSource({"13300.578, 5, 150, 9.98", "13300.578, 5, 1024, 68.1", "13300.578, 5, 10100, 671.7", "1000, 86400, 100, 8640"})
    void holdsAsManyMegabytes(double rate, double life, double entry, double megabytes) {
        assertEquals(megabytes, CacheSizes.bytes(rate, life, entry) / 1e6, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"20e6, 150, 26667", "20e6, 10100, 396", "500e6, 10100, 9900.99", "500e6, 1100, 90909", "500e6, 200, 500000",
        "500e6, 9100, 10989", "500e6, 10, 1e7"})
    void limitsTheRate(double cache, double entry, double rate) {
        assertEquals(rate, CacheSizes.maximumRate(cache, entry, 5), 0.5);
    }

    @ParameterizedTest
    @CsvSource({"4000, 8000, 2.0", "6000, 9901, 1.65", "9000, 9901, 1.10"})
    void makesAFasterNodeAMaybe(double before, double after, double speedUp) {
        double rate = CacheSizes.rateOfFasterNode(before, 2, CacheSizes.maximumRate(500e6, 10_100, 5));
        assertEquals(after, rate, 0.5);
        assertEquals(speedUp, rate / before, 5e-3);
    }

    @ParameterizedTest
    @CsvSource({"100, 27679, 0.00361", "32768, 10000, 3.28"})
    void forgetsSoonWhenItCounts(double entries, double rate, double seconds) {
        assertEquals(seconds, CacheSizes.lifeWithCountCap(entries, rate), seconds * 2e-3);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 10100, 100, 9100", "0.9, 0, 100, 10"})
    void mixesReadsAndWrites(double reads, double readEntry, double writeEntry, double mean) {
        assertEquals(mean, CacheSizes.meanEntry(reads, readEntry, writeEntry), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"10000, 1, 10100, 101000000", "200, 64, 1024, 13107200"})
    void isBoundedByAcknowledgement(long sessions, long slots, long entry, long bytes) {
        assertEquals(bytes, CacheSizes.bytesOfSlots(sessions, slots, entry));
    }

    @Test
    void aClosedLoopLimitsItself() {
        assertEquals(66.2, CacheSizes.rateOfClosedLoop(1, 0.0151, 0), 0.05);
    }

    @Test
    void idsRunOut() {
        assertEquals(265, CacheSizes.idRate(16, 247), 0.5);
    }
}
