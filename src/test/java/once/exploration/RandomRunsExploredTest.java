package once.exploration;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import once.channel.Fate;
import once.message.Direction;
import once.node.Happening;
import once.scenario.Scenario;
import once.simulation.Event;
import once.simulation.RandomScenarios;
import once.simulation.Recording;
import org.junit.jupiter.api.Test;

/// What any run comes to is among what its scenario's exploration finds, whatever mechanisms and faults there are. Each
/// scenario is run with several seeds and explored once for all of them.
///
/// Many random scenarios are too large to be explored to the end. Of those, a run is looked for only among the outcomes
/// found so far, and nothing is claimed where it is not there.
class RandomRunsExploredTest {

    private static final int RUNS = Integer.getInteger("once.explored.runs", 5_000);
    private static final int FIRST = Integer.getInteger("once.explored.first", 0);
    private static final int MOVES = Integer.getInteger("once.explored.moves", 1_000);
    private static final int RUNS_OF_EACH = Integer.getInteger("once.explored.each", 25);
    private static final int MOST_EVENTS = 600;

    private final AtomicInteger exhausted = new AtomicInteger();
    private final AtomicInteger among = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger scenarios = new AtomicInteger();

    @Test
    void everyOutcomeIsAmongThoseExplored() {
        LongStream.range(FIRST, FIRST + RUNS / RUNS_OF_EACH).parallel().forEach(this::check);
        System.out.println(told());
        assertTrue(exhausted.get() > RUNS / 16, told());
    }

    private String told() {
        return "%d runs of %d scenarios that were explored to the end, %d found though not to the end, %d open"
                .formatted(exhausted.get(), scenarios.get(), among.get(), open.get());
    }

    private void check(long number) {
        var scenario = RandomScenarios.of(number).until(Scenario.NO_END);
        var runs = LongStream.range(0, RUNS_OF_EACH)
                .mapToObj(seed -> Recording.of(scenario.withSeed(scenario.seed() + seed), MOST_EVENTS))
                .filter(run -> !run.isCut())
                .sorted(Comparator.comparingInt(RandomRunsExploredTest::size))
                .toList();
        if (!runs.isEmpty()) {
            check(number, scenario, runs);
        }
    }

    /// Where bounds that all runs keep to make the exploration too large, those of the plainer half may not.
    private void check(long number, Scenario scenario, List<Recording> runs) {
        var bounds = bounds(runs);
        var found = isSmall(bounds) ? Explorer.explore(scenario, Plan.standard().with(bounds), new Patience(MOVES)) : null;
        boolean ends = found != null && ends(found);
        scenarios.addAndGet(ends ? 1 : 0);
        int half = ends ? 0 : runs.size() / 2;
        if (half > 0) {
            check(number, scenario, runs.subList(0, half));
        }
        runs.subList(half, runs.size()).forEach(run -> check(number, found, run));
    }

    private static boolean isSmall(Bounds bounds) {
        return bounds.duplications() <= 3 && bounds.alterations() <= 1 && bounds.crashes() <= 2 && bounds.attempts() <= 20;
    }

    private void check(long number, Exploration found, Recording run) {
        var ending = Replay.ending(run, Projection.FULL);
        boolean ends = found != null && ends(found);
        boolean there = found != null && found.outcomes().contains(ending);
        if (ends && !there) {
            fail("scenario " + number + " with seed " + run.scenario().seed() + ": " + ending.text() + " is not among " + found.outcomes().list(20));
        }
        (ends ? exhausted : there ? among : open).incrementAndGet();
    }

    /// The other cuts are at bounds that the runs keep to.
    private static boolean ends(Exploration found) {
        return Collections.disjoint(found.cuts(), List.of(Exploration.Cut.CANCELLED, Exploration.Cut.CLOCK, Exploration.Cut.MEMORY));
    }

    private static int size(Recording run) {
        var bounds = bounds(run);
        return bounds.duplications() + bounds.alterations() + bounds.crashes() + bounds.attempts();
    }

    /// Bounds that all these runs keep to.
    private static Bounds bounds(List<Recording> runs) {
        return runs.stream().map(RandomRunsExploredTest::bounds).reduce(Bounds.standard().withAttempts(1).withDuplications(0).withAlterations(0).withCrashes(0),
                (one, other) -> new Bounds(Math.max(one.attempts(), other.attempts()), Math.max(one.duplications(), other.duplications()),
                        Math.max(one.crashes(), other.crashes()), Math.max(one.alterations(), other.alterations()), one.bytes()));
    }

    private static Bounds bounds(Recording run) {
        var flights = run.flights();
        int attempts = flights.stream().filter(flight -> flight.trip().direction() == Direction.REQUEST).mapToInt(flight -> flight.trip().attempt()).max().orElse(1);
        int copies = (int) flights.stream().filter(flight -> flight.parent() != 0).count();
        int altered = (int) flights.stream().filter(flight -> flight.fate() instanceof Fate.Altered).count();
        int crashes = (int) run.events().stream()
                .filter(event -> event instanceof Event.Told(_, _, _, Happening.Crashed _)).count();
        return Bounds.standard().withAttempts(attempts + 1).withDuplications(copies).withAlterations(altered).withCrashes(crashes);
    }
}
