package once.ui.spacetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import once.message.CallId;
import once.simulation.Lifespan;

/// Finds the stretches of an axis in which nothing but folded calls goes on. A stretch is cut where another call begins,
/// so that each has a band of its own.
final class Folds {

    private static final double BAND_PIXELS = 26;
    private static final double MOST_SHARE = 0.4;

    /// Where a call begins or ends.
    private record Edge(double place, boolean begins, CallId call) {}

    private final List<Fold> found = new ArrayList<>();
    private final TreeSet<CallId> going = new TreeSet<>();
    private int unfolded;
    private double since;
    private CallId latest;

    private Folds() {}

    /// The folds of an axis, each with a band that is some pixels wide where the whole axis is shown.
    ///
    /// @param pixels how many there are for the whole axis
    static List<Fold> of(Axis axis, List<Lifespan> lifespans, Set<CallId> folded, double pixels) {
        var folds = new Folds();
        folds.edges(axis, lifespans).forEach(edge -> folds.pass(edge, folded));
        return widened(folds.found, axis.last() - axis.first(), pixels);
    }

    private List<Edge> edges(Axis axis, List<Lifespan> lifespans) {
        var edges = new ArrayList<Edge>();
        for (var lifespan : lifespans) {
            edges.add(new Edge(axis.of(lifespan.from(), lifespan.number()), true, lifespan.call()));
            double end = lifespan.settles() ? axis.of(lifespan.until(), lifespan.lastNumber()) : axis.last();
            edges.add(new Edge(end, false, lifespan.call()));
        }
        edges.sort(Comparator.comparingDouble(Edge::place).thenComparing(Edge::begins));
        return edges;
    }

    private void pass(Edge edge, Set<CallId> folded) {
        boolean isFolded = folded.contains(edge.call());
        boolean isInside = unfolded == 0 && !going.isEmpty();
        if (isInside && edge.place() > since && (edge.begins() || going.size() == 1)) {
            found.add(new Fold(latest, since, edge.place(), 0, 0));
            since = edge.place();
        }
        if (!isFolded) {
            unfolded += edge.begins() ? 1 : -1;
        } else if (edge.begins()) {
            going.add(edge.call());
            latest = edge.call();
        } else {
            going.remove(edge.call());
        }
        since = isInside && !(edge.begins() || going.isEmpty()) ? since : edge.place();
    }

    private static List<Fold> widened(List<Fold> folds, double length, double pixels) {
        double hidden = folds.stream().mapToDouble(fold -> fold.until() - fold.from()).sum();
        double band = Math.min(BAND_PIXELS, MOST_SHARE * pixels / Math.max(1, folds.size()));
        double width = band * (length - hidden) / (pixels - folds.size() * band);
        var placed = new ArrayList<Fold>();
        double saved = 0;
        for (var fold : folds) {
            double own = Math.min(width, fold.until() - fold.from());
            placed.add(fold.at(fold.from() - saved, own));
            saved += fold.until() - fold.from() - own;
        }
        return List.copyOf(placed);
    }
}
