package once.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {

    @ParameterizedTest
    @CsvSource({
        "0.1,   4, 0.00130321, 1.232959, 0.923266, 1.109663",
        "0.025, 4, 5.94e-6,    1.051933, 0.934275, 1.025635",
        "0.3,   4, 0.06765201, 1.902751, 0.880270, 1.331926",
        "0.5,   4, 0.31640625, 2.734375, 0.802469, 1.367188",
        "0.1,   1, 0.19,       1,        0.473684, 0.9"})
    void giveTheTable(double loss, int attempts, double fails, double mean, double executedGivenFailure, double executions) {
        var losses = Losses.both(loss, attempts);
        assertEquals(fails, losses.fails(), 5e-9);
        assertEquals(mean, losses.meanAttempts(), 5e-7);
        assertEquals(executedGivenFailure, losses.executedGivenFailure(), 5e-7);
        assertEquals(executions, losses.meanExecutionsWithoutFilter(), 6e-7);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "4, 0.9375"})
    void leaveLittleDoubtWhereTheyAreRare(int attempts, double limit) {
        assertEquals(limit, Losses.both(1e-9, attempts).executedGivenFailure(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1e-3, 5", "0.025, 1e-6, 5", "0.3, 1e-3, 11"})
    void needSoManyAttempts(double loss, double target, int attempts) {
        assertEquals(attempts, Losses.attemptsFor(loss, target));
    }

    @Test
    void costTime() {
        var losses = Losses.both(0.1, 4);
        var sent = Waits.ofMillis(100, 200, 400, 800).sendTimes().stream().map(micros -> micros / 1_000).toList();
        assertEquals(48.088, losses.meanLatencyOfSuccess(sent, 20), 5e-4);
        assertEquals(49.980, losses.meanLatency(sent, 20, 1500), 5e-4);
    }

    @ParameterizedTest
    @CsvSource({"4, 9.23", "1, 4.74"})
    void makeACounterGrowUnseen(int attempts, double counter) {
        assertEquals(counter, Losses.both(0.1, attempts).meanCounterAfterFailures(10), 5e-3);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.0026", "0.3, 0.131"})
    void makeANaiveGraderWrong(double loss, double wrong) {
        assertEquals(wrong, Losses.both(loss, 4).judgedWrongly(2), 5e-4);
    }

    /// The formula for what the client cannot see, against chance itself.
    @Test
    void agreeWithChance() {
        var random = new SplittableRandom(7);
        int failed = 0;
        int executed = 0;
        for (int call = 0; call < 200_000; call++) {
            boolean reached = false;
            boolean answered = false;
            for (int attempt = 0; attempt < 4 && !answered; attempt++) {
                boolean arrives = random.nextDouble() >= 0.5;
                reached |= arrives;
                answered = arrives && random.nextDouble() >= 0.5;
            }
            failed += answered ? 0 : 1;
            executed += !answered && reached ? 1 : 0;
        }
        assertEquals(Losses.both(0.5, 4).fails(), failed / 200_000.0, 0.005);
        assertEquals(Losses.both(0.5, 4).executedGivenFailure(), executed / (double) failed, 0.008);
    }

    @Test
    void ofEverythingLeaveNothing() {
        assertEquals(List.of(1.0, 3.0, 0.0), List.of(Losses.both(1, 3).fails(), Losses.both(1, 3).meanAttempts(), Losses.both(1, 3).executed()));
    }
}
