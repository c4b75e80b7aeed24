package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.api.Test;

/// Searches that are waited for: cancelled, short of memory, asked by several at once.
class PatienceTest {

    private static final Delay SOME = new Delay.Exponential(1_000, 10_000);
    private static final Delay LONG = new Delay.Between(1_000, 500_000);

    private static Scenario large(int clients, int calls) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        return Scenario.of(Counter.ZERO, Collections.nCopies(clients, Collections.nCopies(calls, call)).stream().map(List::copyOf).toList())
                .on(new Environment(.1, .1, .1, LONG, LONG, Environment.Order.ANY))
                .with(new Protocol(RetryPolicy.USUAL, new ServerPolicy(true, ServerPolicy.FOREVER, 0)));
    }

    /// Cancels after so many questions, and counts those that come after.
    private static final class Impatient implements Monitor {
        private final int patience;
        private int asked;

        Impatient(int patience) {
            this.patience = patience;
        }

        @Override
        public boolean isCancelled() {
            return ++asked > patience;
        }
    }

    @Test
    void aSearchStopsAtTheFirstMoveAfterItWasCancelled() {
        var found = Explorer.explore(large(2, 3), Plan.standard(), new Impatient(5_000));
        assertEquals(List.of(Exploration.Cut.CANCELLED), found.cuts());
        assertFalse(found.isExhaustive());
        assertTrue(found.transitions() <= 5_000, found.transitions() + " moves");
    }

    @Test
    void aPlainSearchStopsAtTheFirstWorldAfterItWasCancelled() {
        var found = Explorer.explore(large(2, 3), Plan.standard().plain(), new Impatient(5_000));
        assertEquals(List.of(Exploration.Cut.CANCELLED), found.cuts());
        assertTrue(found.transitions() <= 100_000, found.transitions() + " moves");
    }

    @Test
    void aSearchTakesNoMoreThanItWasGivenAndSaysThatItStoppedForThat() {
        var given = Bounds.standard().withBytes(4_000_000);
        var crashes = new Faults.RandomCrashes(NodeId.server(1), 1_000_000, 50_000);
        var unbounded = large(2, 3).on(new Environment(.1, .1, .1, SOME, SOME, Environment.Order.ANY)
                .with(new Faults(List.of(), crashes, List.of(), List.of(), List.of())));
        var plans = List.of(Plan.standard(), Plan.standard().plain(), Plan.standard().plain().on(2));
        for (var scenario : List.of(large(2, 3), unbounded)) {
            for (var plan : plans) {
                var found = Explorer.explore(scenario, plan.with(given), Monitor.NONE);
                assertEquals(List.of(Exploration.Cut.MEMORY), found.cuts(), plan::toString);
                assertTrue(found.bytes() < 4_000_000, found.bytes() + " bytes with " + plan);
            }
        }
    }

    @Test
    void whatAPartialSearchFoundHasWitnesses() {
        var found = Explorer.explore(large(1, 2), Plan.standard(), new Impatient(60_000)).outcomes();
        for (var ending : found.list(3)) {
            assertEquals(ending, found.only(ending).witness().ending());
        }
    }

    @Test
    void lookingForAWitnessCanBeCancelledAndDoneAgain() {
        var found = Explorer.explore(large(1, 1), Plan.standard(), Monitor.NONE).outcomes().allFail();
        assertThrows(CancellationException.class, () -> found.witness(new Impatient(3)));
        assertTrue(found.contains(found.witness(Monitor.NONE).ending()));
    }

    @Test
    void outcomesMayBeAskedForByManyAtOnce() {
        var found = Explorer.explore(large(1, 1), Plan.standard(), Monitor.NONE).outcomes();
        var alone = answer(found);
        IntStream.range(0, 200).parallel().forEach(_ -> assertEquals(alone, answer(found)));
    }

    private static List<Object> answer(OutcomeSet found) {
        var call = found.calls().getFirst();
        return List.of(found.size(), found.finalTexts(), found.executions(call), found.told(call), found.whereSomeCall((told, times) -> times > 0).size(),
                found.onto(false, false, true).size(), found.list(5));
    }
}
