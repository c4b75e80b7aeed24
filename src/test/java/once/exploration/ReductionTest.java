package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import once.client.PlannedCall;
import once.message.NodeId;
import once.scenario.Scenario;
import once.service.Operation;
import org.junit.jupiter.api.Test;

/// The explorer's modes against each other, and against running every combination of fates.
class ReductionTest {

    private static final int MOST = 100_000;

    /// Each of these has shown that executions could come too soon after each other.
    private static final LongStream TELLING_OF_LIFETIMES = LongStream.of(1012, 1240);

    @Test
    void findsTheSameOutcomesAsThePlainSearch() {
        int compared = compared(600, 1_500_000, SmallScenarios::any);
        assertTrue(compared >= 500, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsThePlainSearchWhereSeveralClientsMayWaitForEver() {
        int compared = compared(150, 3_000_000, SmallScenarios::several);
        assertTrue(compared >= 60, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsThePlainSearchWhereAServerForgetsAfterAWhile() {
        int compared = compared(LongStream.concat(LongStream.rangeClosed(1, 250), TELLING_OF_LIFETIMES), 4_000_000, SmallScenarios::forgetting);
        assertTrue(compared >= 180, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsThePlainSearchWhereCopiesComeLateOrNever() {
        int compared = compared(250, 4_000_000, SmallScenarios::tardy);
        assertTrue(compared >= 180, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsThePlainSearchWhereAServerThatFiltersMayCrash() {
        int compared = compared(200, 1_500_000, SmallScenarios::crashing);
        assertTrue(compared >= 70, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsThePlainSearchWhereWorkTakesTimeAtAServerThatMayCrash() {
        int compared = compared(40, 1_000_000, scenarios -> working(scenarios.crashing()));
        assertTrue(compared >= 15, compared + " were small enough");
    }

    private static Scenario working(Scenario scenario) {
        return scenario.called(scenario.clients().stream().map(ReductionTest::working).toList());
    }

    private static List<PlannedCall> working(List<PlannedCall> calls) {
        var work = new PlannedCall(new Operation.Work(2), NodeId.server(1), 0, 0);
        return Stream.concat(Stream.of(work), calls.stream().skip(1)).toList();
    }

    private static int compared(int seeds, long bytes, Function<SmallScenarios, Scenario> kind) {
        return compared(LongStream.rangeClosed(1, seeds), bytes, kind);
    }

    private static int compared(LongStream seeds, long bytes, Function<SmallScenarios, Scenario> kind) {
        int compared = 0;
        for (long seed : seeds.toArray()) {
            var scenario = kind.apply(new SmallScenarios(new SplittableRandom(seed)));
            var plain = Explorer.explore(scenario, Plan.standard().plain().with(Bounds.standard().withBytes(bytes)), Monitor.NONE);
            if (plain.isExhaustive()) {
                compared++;
                assertEquals(texts(plain), texts(Explorer.explore(scenario, Plan.standard(), Monitor.NONE)), "seed " + seed + " " + scenario);
            }
        }
        return compared;
    }

    @Test
    void findsTheSameOutcomesAsThePlainSearchWhereSomethingIsDoneToFlightsByHand() {
        int compared = compared(150, 1_500_000, SmallScenarios::tamperedAnyhow);
        assertTrue(compared >= 100, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsRunningEveryCombinationOfFates() {
        int compared = comparedWithRuns(150, SmallScenarios::bounded);
        assertTrue(compared >= 150, compared + " were small enough");
    }

    @Test
    void findsTheSameOutcomesAsRunningEveryCombinationOfFatesWhereSomethingIsDoneToFlightsByHand() {
        int compared = comparedWithRuns(150, SmallScenarios::tampered);
        assertTrue(compared >= 150, compared + " were small enough");
    }

    private static int comparedWithRuns(int enough, Function<SmallScenarios, Scenario> kind) {
        int compared = 0;
        for (int seed = 1; seed <= 1000 && compared < enough; seed++) {
            var scenario = kind.apply(new SmallScenarios(new SplittableRandom(seed)));
            var reference = new NaiveReference(scenario, 3000);
            if (reference.outcomes() != null) {
                compared++;
                var found = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
                assertEquals(reference.outcomes(), texts(found), "seed " + seed + " " + scenario);
                for (var ending : found.outcomes().list(4)) {
                    assertEquals(reference.fewestFaults(ending.text()), found.outcomes().only(ending).witness().faults(), "seed " + seed + " " + ending.text() + " " + scenario);
                }
            }
        }
        return compared;
    }

    private static TreeSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(MOST).stream().map(Ending::text).toList());
    }
}
