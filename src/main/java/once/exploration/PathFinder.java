package once.exploration;

import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;

/// Finds the plainest way to one of a set of outcomes: fewest faults, then fewest events.
///
/// Dijkstra's search over worlds, each with what is still to come true. Ways that cannot lead to the set are not taken:
/// the outcomes of every world are known from the backward search. Where that leaves open what is chosen here, as whether
/// the network has made a copy, it knows too many; what rests here has come to its end.
final class PathFinder {

    /// One move of a way: what it was, and the world it led to.
    record Step(long label, int[] world) {}

    /// A way, and what it costs.
    record Way(List<Step> steps, int cost) {}

    private record Place(long first, long second, int target) {}

    private record Node(int[] world, int target, int cost, long number, long label, Node before) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            int byCost = Integer.compare(cost, other.cost);
            return byCost != 0 ? byCost : Long.compare(number, other.number);
        }
    }

    private static final int EVERY = 256;
    /// What a world that was found takes beside its numbers: seen by looking.
    private static final int WORLD_BYTES = 300;

    private final Moves moves;
    private final BackwardSearch.EndMarks ends;
    private final BackwardSearch outcomes;
    private final Diagram diagram;
    private final PriorityQueue<Node> queue = new PriorityQueue<>();
    private final Map<Place, Integer> best = new HashMap<>();
    private final Monitor monitor;
    private long number;
    private long expanded;
    private long bytes;

    PathFinder(Moves moves, BackwardSearch.EndMarks ends, BackwardSearch outcomes, Diagram diagram, Monitor monitor) {
        this.moves = moves;
        this.ends = ends;
        this.outcomes = outcomes;
        this.diagram = diagram;
        this.monitor = monitor;
    }

    /// The plainest way from the beginning to one of these outcomes; null where none of them is possible.
    ///
    /// @throws CancellationException where the monitor cancels, or there is no more room
    Way wayTo(int target) {
        offer(moves.initial(), target, 0, 0, null);
        for (var node = queue.poll(); node != null; node = queue.poll()) {
            boolean rests = moves.isAtRest(node.world());
            if (rests && diagram.meet(node.target(), outcomes.outcome(ends.of(node.world())))) {
                return way(node);
            }
            if (!rests && best.get(place(node.world(), node.target())) == node.cost()) {
                expand(node);
            }
        }
        return null;
    }

    private void expand(Node node) {
        if (++expanded % EVERY == 0) {
            monitor.progress(expanded, number);
            checkRoom();
        }
        if (monitor.isCancelled()) {
            throw new CancellationException();
        }
        moves.from(node.world(), (next, marks, cost, label) -> {
            int target = node.target();
            for (int mark : marks) {
                target = Mark.removed(mark, target, diagram);
            }
            offer(next, target, node.cost() + cost, label, node);
        });
    }

    private void checkRoom() {
        if (!outcomes.hasRoom()) {
            throw new NoRoom();
        }
    }

    /// About how much memory it takes.
    long bytes() {
        return bytes + moves.ownBytes();
    }

    private void offer(int[] world, int target, int cost, long label, Node before) {
        if (target == Diagram.EMPTY || !outcomes.mayLeadTo(world, target)) {
            return;
        }
        var place = place(world, target);
        if (best.getOrDefault(place, Integer.MAX_VALUE) > cost) {
            best.put(place, cost);
            bytes += WORLD_BYTES + 4L * world.length;
            queue.add(new Node(world, target, cost, ++number, label, before));
        }
    }

    private static Place place(int[] world, int target) {
        return new Place(Fingerprint.first(world), Fingerprint.second(world), target);
    }

    private static Way way(Node end) {
        var way = new LinkedList<Step>();
        for (var node = end; node.before() != null; node = node.before()) {
            way.addFirst(new Step(node.label(), node.world()));
        }
        return new Way(way, end.cost());
    }
}
