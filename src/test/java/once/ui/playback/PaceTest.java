package once.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import once.scenario.Semantics;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void aDemoOfTenCallsTakesFifteenToThirtySeconds() {
        double seconds = Pace.of(Runs.badNetwork(1, 10, Semantics.AT_MOST_ONCE)).wholeSeconds();
        assertTrue(seconds >= 15 && seconds <= 30, () -> seconds + " s");
    }

    @Test
    void aFlightOfAShortDemoTakesTwoSecondsAtMost() {
        var pace = Pace.of(Runs.lostReply(Semantics.AT_MOST_ONCE));
        assertEquals(5_000, pace.usualMicrosPerSecond());
        assertEquals(10_000, pace.flightMicros());
    }

    @Test
    void hurriesOnlyWhileNothingHappensForLong() {
        var pace = Pace.of(Runs.lostReply(Semantics.AT_MOST_ONCE));
        assertFalse(pace.isHurrying(5_000));
        assertTrue(pace.isHurrying(60_000));
        assertFalse(pace.isHurrying(105_000));
    }

    @Test
    void advancesAsLongAsTheWholeTakes() {
        var recording = Runs.badNetwork(2, 5, Semantics.AT_MOST_ONCE);
        var pace = Pace.of(recording);
        assertEquals(recording.endMicros(), pace.advance(0, pace.wholeSeconds() + 0.01));
        assertTrue(pace.advance(0, pace.wholeSeconds() - 0.2) < recording.endMicros());
    }

    @Test
    void manySmallStepsComeAsFarAsOneLargeOne() {
        var pace = Pace.of(Runs.badNetwork(2, 5, Semantics.AT_MOST_ONCE));
        long at = 0;
        for (int step = 0; step < 100; step++) {
            at = pace.advance(at, 0.05);
        }
        assertEquals(pace.advance(0, 5), at, 200);
    }
}
