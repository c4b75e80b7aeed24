package once.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.message.Trip;
import org.junit.jupiter.api.Test;

class TimerTest {

    private static final CallId CALL = new CallId(1, 1);
    private static final Trip TRIP = Trip.request(CALL, 1);
    private static final Timer EXPIRY = new Timer.EntryExpires(new MessageId(1, 1));
    private static final List<Timer> ALL = List.of(
            EXPIRY, new Timer.SnapshotDue(), new Timer.CallDue(CALL), new Timer.AttemptTimeout(CALL, 1),
            new Timer.RetryDue(CALL, 1),
            new Timer.StageDone(TRIP), new Timer.SilenceEnds(), new Timer.OrphanExpires(TRIP), new Timer.DecisionDue());

    @Test
    void ofEveryKindIsTriedHere() {
        assertEquals(Timer.class.getPermittedSubclasses().length, ALL.size());
    }

    /// Flights arrive between the two.
    @Test
    void runsOutAfterWhatArrivesAtTheSameInstantUnlessItEndsALifetime() {
        assertEquals(List.of(EXPIRY), ALL.stream().filter(timer -> timer.rank() == 0).toList());
        assertEquals(ALL.size() - 1, ALL.stream().filter(timer -> timer.rank() == 2).count());
    }

    @Test
    void keepsARunGoingUnlessItOnlyCleansUp() {
        assertEquals(List.of(EXPIRY, new Timer.SnapshotDue()), ALL.stream().filter(Timer::isHousekeeping).toList());
    }

    @Test
    void runsForNoTimeOrForward() {
        assertThrows(IllegalArgumentException.class, () -> new Effect.StartTimer(EXPIRY, -1));
        assertEquals(0, new Effect.StartTimer(EXPIRY, 0).afterMicros());
    }
}
