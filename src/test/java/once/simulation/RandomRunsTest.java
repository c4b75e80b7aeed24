package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import once.node.Outcome;
import once.scenario.Scenario;
import once.scenario.Semantics;
import org.junit.jupiter.api.Test;

/// What must hold after every event of every run, whatever the mechanisms and whatever the network and the machines do.
class RandomRunsTest {

    private static final int RUNS = Integer.getInteger("once.random.runs", 200_000);
    private static final int FEW = RUNS / 40;
    private static final int MOST_EVENTS = 3_000;

    @Test
    void everyPromiseIsKeptAfterEveryEvent() {
        var promised = new LongAdder();
        var duplicates = new LongAdder();
        var again = new LongAdder();
        forAll(RUNS, scenario -> {
            var watch = Watch.of(scenario);
            promised.add(watch.promises.isProtected() ? 1 : 0);
            duplicates.add(watch.promises.isProtected() ? watch.duplicates : 0);
            again.add(watch.again);
        });
        assertTrue(promised.sum() > RUNS / 20, "many promise something: " + promised);
        assertTrue(duplicates.sum() > RUNS / 10, "and had something to do for it: " + duplicates);
        assertTrue(again.sum() > RUNS / 10, "many others executed something again: " + again);
    }

    @Test
    void aReplayIsTheRunEventByEvent() {
        forAll(FEW, scenario -> assertEquals(Recording.of(scenario, MOST_EVENTS).events(), Recording.of(scenario, MOST_EVENTS).events()));
    }

    @Test
    void takingAnInterventionBackRestoresTheRun() {
        forAll(FEW, scenario -> {
            var plain = scenario.interfered(List.of());
            var events = Recording.of(plain, MOST_EVENTS).events();
            Recording.of(plain.interfered(scenario.interventions()), MOST_EVENTS);
            assertEquals(events, Recording.of(scenario.interfered(List.of()), MOST_EVENTS).events());
        });
    }

    @Test
    void atLeastOnceIsExecutedAtLeastOnceWhenItIsOver() {
        forAll(FEW, scenario -> {
            var recording = Recording.of(scenario.under(Semantics.AT_LEAST_ONCE), MOST_EVENTS);
            var promises = new Promises(recording.scenario());
            for (var call : recording.last().calls().values()) {
                boolean succeeded = !call.isWaiting() && call.end().outcome() instanceof Outcome.Success;
                assertTrue(!succeeded || !promises.successMeansExecuted() || call.count().executions() >= 1, call::toString);
            }
        });
    }

    private static void forAll(int count, Consumer<Scenario> claim) {
        LongStream.range(0, count).parallel().filter(seed -> Shrinker.breaks(RandomScenarios.of(seed), claim)).findFirst()
                .ifPresent(seed -> tell(seed, claim));
    }

    /// What breaks the claim there, and in the smallest scenario that still does.
    private static void tell(long seed, Consumer<Scenario> claim) {
        var smallest = Shrinker.smallest(RandomScenarios.of(seed), claim);
        var broken = assertThrows(Throwable.class, () -> claim.accept(smallest));
        fail("seed " + seed + ", smallest: " + smallest + "\n" + broken.getMessage(), broken);
    }
}
