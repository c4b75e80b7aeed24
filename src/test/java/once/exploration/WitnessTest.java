package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import once.channel.Fate;
import once.channel.Flight;
import once.channel.Intervention;
import once.scenario.Scenario;
import once.simulation.RandomScenarios;
import org.junit.jupiter.api.Test;

/// Every outcome is shown by a run, at times that the network allows; also what a search found before it was stopped.
class WitnessTest {

    private static final int SEEDS = Integer.getInteger("once.witness.seeds", 200);
    private static final int FIRST = Integer.getInteger("once.witness.first", 0);
    private static final int EACH = Integer.getInteger("once.witness.each", 3);
    private static final int MOVES = Integer.getInteger("once.witness.moves", 1_000);

    /// Each of these has shown that some times, or some order of simultaneous events, were not found.
    private static final LongStream TELLING = LongStream.of(
            170, 528, 544, 549, 599, 1000, 1110, 1219, 1677, 1722, 1772, 1783, 1864, 2011, 2119);
    /// The same, of small scenarios with several clients.
    private static final LongStream TELLING_OF_SEVERAL = LongStream.of(1251, 1258, 1300, 1349, 1502);

    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger tooFar = new AtomicInteger();

    @Test
    void showsEveryOutcomeOfSmallScenarios() {
        for (int seed = 1; seed <= 300; seed++) {
            show(seed, new SmallScenarios(new SplittableRandom(seed)).any(), 12, 100_000);
        }
    }

    @Test
    void showsOutcomesOfSeveralClientsThatAreAheadOfEachOther() {
        LongStream.concat(TELLING_OF_SEVERAL, LongStream.range(FIRST, FIRST + SEEDS / 2)).parallel()
                .forEach(seed -> show(seed, new SmallScenarios(new SplittableRandom(seed)).several(), 30, 100_000));
    }

    @Test
    void showsOutcomesWhereAServerForgetsAfterAWhile() {
        LongStream.range(FIRST, FIRST + SEEDS / 2).parallel()
                .forEach(seed -> show(seed, new SmallScenarios(new SplittableRandom(seed)).forgetting(), 30, 100_000));
    }

    @Test
    void showsOutcomesWhateverMechanismsAndFaultsThereAre() {
        LongStream.concat(TELLING, LongStream.range(FIRST, FIRST + SEEDS)).parallel()
                .forEach(seed -> show(seed, RandomScenarios.of(seed).until(Scenario.NO_END), EACH, MOVES));
        System.out.println(shown + " outcomes shown by a run, " + tooFar + " too far away to look for");
        assertTrue(shown.get() > SEEDS, shown + " were shown");
    }

    private void show(long seed, Scenario scenario, int each, int moves) {
        var bounds = Bounds.standard().withBytes(2_000_000);
        var outcomes = Explorer.explore(scenario, Plan.standard().with(bounds), new Patience(moves)).outcomes();
        outcomes.list(each).forEach(ending -> show("seed " + seed + " " + ending.text(), scenario, outcomes, ending));
    }

    private void show(String name, Scenario scenario, OutcomeSet outcomes, Ending ending) {
        try {
            var witness = outcomes.only(ending).witness(new Patience(20_000));
            assertEquals(ending, witness.ending(), name);
            assertEquals(List.of(), witness.recording().flights().stream().filter(flight -> !isAllowed(scenario, flight)).toList(), name);
            shown.incrementAndGet();
        } catch (CancellationException _) {
            tooFar.incrementAndGet();
        } catch (IllegalStateException none) {
            fail(name + " " + scenario, none);
        }
    }

    /// Whether a flight takes as long as the network may have it take, or belongs to a call of which the scenario says it.
    private static boolean isAllowed(Scenario scenario, Flight flight) {
        boolean isFree = !(flight.fate() instanceof Fate.Lost) && !scenario.fates().calls().containsKey(flight.trip().call())
                && scenario.interventions().stream().noneMatch(deed -> takes(deed, flight));
        var delay = scenario.environment().delay(flight.trip().direction());
        long took = flight.fate().lastsMicros();
        return !isFree || took >= delay.minMicros() && took <= Allowed.mostMicros(delay);
    }

    /// Whether it takes so long because somebody wants it to.
    private static boolean takes(Intervention deed, Flight flight) {
        return switch (deed) {
            case Intervention.Delay(var trip, var micros) -> trip.equals(flight.trip()) && flight.fate().lastsMicros() == micros;
            case Intervention.Duplicate(var trip, var micros) -> trip.copy(flight.trip().copy()).equals(flight.trip())
                    && flight.fate().lastsMicros() == micros;
            case Intervention.Drop _, Intervention.Corrupt _, Intervention.Crash _, Intervention.Restart _ -> false;
        };
    }
}
