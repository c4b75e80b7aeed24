package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import once.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// Witnesses against the shortest ways through all worlds as they literally are (Dijkstra, faults alone).
class FewestFaultsTest {

    private static final int MOST_WORLDS = 12_000;
    private static final int MOST_ENDINGS = 6;

    private record Place(int[] world, int faults) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Integer.compare(faults, other.faults);
        }
    }

    @Test
    void witnessesTakeTheFewestFaultsWhereAServerMayCrash() {
        int compared = 0;
        for (int seed = 1; seed <= 70; seed++) {
            var scenario = new SmallScenarios(new SplittableRandom(seed)).crashing();
            var fewest = fewest(scenario);
            if (fewest != null) {
                compared++;
                compare(scenario, fewest, "seed " + seed);
            }
        }
        assertTrue(compared >= 20, compared + " were small enough");
    }

    private static void compare(Scenario scenario, Map<String, Integer> fewest, String which) {
        var found = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
        for (var ending : found.outcomes().list(MOST_ENDINGS)) {
            int faults = found.outcomes().only(ending).witness().faults();
            assertEquals(fewest.get(ending.text()), faults, which + " " + ending.text() + " " + scenario);
        }
    }

    /// The fewest faults for each outcome; null where there are too many worlds, or a node looks at its clock.
    private static Map<String, Integer> fewest(Scenario scenario) {
        var space = new Space(scenario, Deadlines.NONE, Plan.standard().plain(), Timing.isNeeded(scenario), false);
        var moves = space.moves();
        var histories = new Histories(space.nodes().finalVariable());
        var history = histories.new View();
        int historyAt = Moves.historyAt(space.nodes());
        var fewest = new TreeMap<String, Integer>();
        Set<List<Integer>> seen = new HashSet<>();
        var queue = new PriorityQueue<>(List.of(new Place(moves.initial(), 0)));
        for (var place = queue.poll(); place != null && seen.size() < MOST_WORLDS; place = queue.poll()) {
            int[] world = place.world();
            if (!seen.add(Arrays.stream(world).boxed().toList())) {
                continue;
            }
            if (moves.isAtRest(world)) {
                fewest.putIfAbsent(text(space, histories.of(world[historyAt]), moves.nodes.finalState(world)), place.faults());
                continue;
            }
            int faults = place.faults();
            moves.from(world, (next, marks, cost, _) -> {
                int[] then = next.clone();
                then[historyAt] = history.after(world[historyAt], marks);
                queue.add(new Place(then, faults + Cost.faults(cost)));
            });
        }
        return queue.isEmpty() && seen.size() < MOST_WORLDS ? new HashMap<>(fewest) : null;
    }

    private static String text(Space space, int[] history, int finalState) {
        var diagram = new Diagram();
        int outcome = space.outcome(history, finalState, diagram);
        return new OutcomeSet(space.nodes(), diagram, Projection.FULL, outcome, null).list(1).getFirst().text();
    }
}
