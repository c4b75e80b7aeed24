package once.exploration;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumSet;
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

/// What any run comes to is among what its scenario's exploration finds, whatever mechanisms and faults there are.
///
/// Many random scenarios are too large to be explored to the end. Of those, a run is looked for only among the outcomes
/// found so far, and nothing is claimed where it is not there.
class RandomRunsExploredTest {

    private static final int RUNS = Integer.getInteger("once.explored.runs", 200);
    private static final int FIRST = Integer.getInteger("once.explored.first", 0);
    private static final int MOVES = Integer.getInteger("once.explored.moves", 1_000);
    private static final int MOST_EVENTS = 600;

    private final AtomicInteger exhausted = new AtomicInteger();
    private final AtomicInteger among = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    @Test
    void everyOutcomeIsAmongThoseExplored() {
        LongStream.range(FIRST, FIRST + RUNS).parallel().forEach(this::check);
        System.out.println(exhausted + " explored to the end, " + among + " found though not to the end, " + open + " open");
        assertTrue(exhausted.get() > RUNS / 16, exhausted + " were small enough");
    }

    private void check(long seed) {
        var scenario = RandomScenarios.of(seed).until(Scenario.NO_END);
        var run = Recording.of(scenario, MOST_EVENTS);
        if (run.isCut()) {
            return;
        }
        var found = Explorer.explore(scenario, Plan.standard().with(bounds(run)), new Patience());
        var cuts = EnumSet.copyOf(found.cuts().isEmpty() ? EnumSet.noneOf(Exploration.Cut.class) : EnumSet.copyOf(found.cuts()));
        boolean ends = !cuts.contains(Exploration.Cut.CANCELLED) && !cuts.contains(Exploration.Cut.CLOCK);
        boolean there = found.outcomes().contains(Replay.ending(run, Projection.FULL));
        if (ends && !there) {
            fail("seed " + seed + ": " + Replay.ending(run, Projection.FULL).text() + " is not among " + found.outcomes().list(20));
        }
        (ends ? exhausted : there ? among : open).incrementAndGet();
    }

    /// Bounds that the run keeps to.
    private static Bounds bounds(Recording run) {
        var flights = run.flights();
        int attempts = flights.stream().filter(flight -> flight.trip().direction() == Direction.REQUEST).mapToInt(flight -> flight.trip().attempt()).max().orElse(1);
        int copies = (int) flights.stream().filter(flight -> flight.parent() != 0).count();
        int altered = (int) flights.stream().filter(flight -> flight.fate() instanceof Fate.Altered).count();
        int crashes = (int) run.events().stream()
                .filter(event -> event instanceof Event.Told(_, _, _, Happening.Crashed _)).count();
        return Bounds.standard().withAttempts(attempts + 1).withDuplications(copies).withAlterations(altered).withCrashes(crashes);
    }

    /// Gives up after so many moves.
    private static final class Patience implements Monitor {
        private long moves;

        @Override
        public boolean isCancelled() {
            return moves > MOVES;
        }

        @Override
        public void progress(long states, long transitions) {
            moves = transitions;
        }
    }
}
