package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import once.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// Partitions, stalls, crashes, connections and jitter: against running every combination of fates, and against the plain
/// search; each outcome shown by a run.
class AdversityTest {

    private static final int SEEDS = Integer.getInteger("once.adversity.seeds", 150);
    private static final int MOST_RUNS = 1500;

    @Test
    void outcomesAreThoseOfEveryCombinationOfFates() {
        int compared = compared(SEEDS, SmallScenarios::troubled);
        assertTrue(compared >= SEEDS / 3, compared + " were small enough");
    }

    @Test
    void outcomesAreThoseOfEveryCombinationOfFatesWhereSomethingIsDoneToFlightsByHand() {
        int compared = compared(SEEDS / 2, SmallScenarios::tamperedAndTroubled);
        assertTrue(compared >= SEEDS / 6, compared + " were small enough");
    }

    private static int compared(int seeds, Function<SmallScenarios, Scenario> kind) {
        int compared = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            var scenario = kind.apply(new SmallScenarios(new SplittableRandom(seed)));
            var reference = new NaiveReference(scenario, MOST_RUNS);
            if (reference.outcomes() != null) {
                compared++;
                var found = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
                assertEquals(reference.outcomes(), texts(found), "seed " + seed + " " + scenario);
                for (var ending : found.outcomes().list(3)) {
                    var witness = found.outcomes().only(ending).witness();
                    assertEquals(ending, witness.ending(), "seed " + seed + " " + scenario);
                    assertEquals(reference.fewestFaults(ending.text()), witness.faults(), "seed " + seed + " " + ending.text() + " " + scenario);
                }
            }
        }
        return compared;
    }

    @Test
    void reducedAndPlainSearchFindTheSame() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var scenario = new SmallScenarios(new SplittableRandom(seed)).troubled();
            var plain = Explorer.explore(scenario, Plan.standard().plain().with(Bounds.standard().withBytes(1_000_000)), Monitor.NONE);
            if (plain.isExhaustive()) {
                assertEquals(texts(plain), texts(Explorer.explore(scenario, Plan.standard(), Monitor.NONE)), "seed " + seed + " " + scenario);
            }
        }
    }

    private static TreeSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(100_000).stream().map(Ending::text).toList());
    }
}
