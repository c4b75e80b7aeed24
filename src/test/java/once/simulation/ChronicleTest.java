package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening.Drop;
import once.node.Outcome;
import once.scenario.Semantics;
import once.service.Operation;
import once.service.Result;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class ChronicleTest {

    private static final CallId CALL = new CallId(1, 1);

    @Test
    void tellsTheTimeoutTheExecutionAndTheHitInOrder() {
        var recording = Runs.lostReply(Semantics.AT_MOST_ONCE);
        var kinds = Chronicle.of(recording).marks().stream().<Class<?>>map(Mark::getClass).toList();
        assertEquals(List.of(Mark.Executed.class, Mark.TimedOut.class, Mark.Hit.class), kinds);
    }

    @Test
    void countsHowOftenACallWasExecuted() {
        var executions = Chronicle.of(Runs.lostReply(Semantics.AT_LEAST_ONCE)).executions();
        assertEquals(List.of(1, 2), executions.stream().map(Mark.Executed::nth).toList());
        assertFalse(executions.getFirst().isAgain());
        assertTrue(executions.getLast().isAgain());
    }

    @Test
    void knowsWhichReplyCameFromTheCache() {
        var recording = Runs.lostReply(Semantics.AT_MOST_ONCE);
        var chronicle = Chronicle.of(recording);
        assertEquals(List.of(false, false, false, true), recording.flights().stream().map(chronicle::isFromCache).toList());
    }

    @Test
    void aBarReachesFromTheAskingToTheAnswer() {
        var bar = new CallBar(1, CALL, new Operation.Increment(), 0, 19, 120_000, new Outcome.Success(new Result.Count(1)));
        assertEquals(bar, Chronicle.of(Runs.lostReply(Semantics.AT_MOST_ONCE)).bar(CALL));
        assertEquals(1_500_000, Chronicle.of(Runs.zombie()).bar(CALL).endedAt());
    }

    @Test
    void tellsWhatTheServerIsBusyWith() {
        var working = Chronicle.of(Runs.slowServer()).workings().getFirst();
        assertEquals(new Working(NodeId.server(1), Trip.request(CALL, 1), 10_000, 160_000), working);
    }

    @Test
    void marksADuplicateThatComesDuringTheExecution() {
        assertTrue(Chronicle.of(Runs.slowServer()).marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Dropped(_, long at, _, _, var why) && at == 110_000 && why == Drop.IN_PROGRESS));
    }

    @Test
    void aCrashCutsTheExecutionShortAndBeginsASpan() {
        var chronicle = Chronicle.of(Runs.crash());
        assertEquals(50_000, chronicle.workings().getFirst().until());
        assertEquals(new Span(NodeId.server(1), Span.Kind.DOWN, 50_000, 250_000), chronicle.spans().getFirst());
        assertTrue(chronicle.marks().stream().anyMatch(mark -> mark instanceof Mark.Restarted(_, long at, _, _) && at == 250_000));
    }

    @Test
    void findsTheLastExecutionUpToAnEvent() {
        var chronicle = Chronicle.of(Runs.lostReply(Semantics.AT_LEAST_ONCE));
        var first = chronicle.executions().getFirst();
        assertNull(chronicle.lastOf(chronicle.executions(), first.number() - 1));
        assertEquals(first, chronicle.lastOf(chronicle.executions(), first.number()));
        assertEquals(List.of(first), chronicle.marksBetween(10_000, first.number(), 5));
        assertEquals(List.of(), chronicle.marksBetween(10_001, first.number(), 5));
    }
}
