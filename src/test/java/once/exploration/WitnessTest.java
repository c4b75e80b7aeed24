package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Every outcome is shown by a run.
class WitnessTest {

    @Test
    void showsEveryOutcomeOfSmallScenarios() {
        for (int seed = 1; seed <= 300; seed++) {
            var scenario = new SmallScenarios(new SplittableRandom(seed)).any();
            var outcomes = Explorer.explore(scenario, Plan.standard().with(Bounds.standard().withBytes(2_000_000)), Monitor.NONE).outcomes();
            for (var ending : outcomes.list(12)) {
                assertEquals(ending, outcomes.only(ending).witness().ending(), "seed " + seed + " " + scenario);
            }
        }
    }
}
