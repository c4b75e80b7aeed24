package once.exploration;

/// How to explore.
///
/// @param projection which outcomes count as different
/// @param reduced whether moves on which no outcome depends are left out; if not, the search is plain
/// @param threads how many threads a plain search runs on, from 1
public record Plan(Bounds bounds, Projection projection, boolean reduced, int threads) {

    /// Everything about outcomes, with all reductions and the usual bounds.
    public static Plan standard() {
        return new Plan(Bounds.standard(), Projection.FULL, true, 1);
    }

    /// The same without reductions, on one thread.
    public Plan plain() {
        return new Plan(bounds, projection, false, 1);
    }

    /// The same with other bounds.
    public Plan with(Bounds other) {
        return new Plan(other, projection, reduced, threads);
    }

    /// The same with another view of outcomes.
    public Plan with(Projection other) {
        return new Plan(bounds, other, reduced, threads);
    }

    /// The same on so many threads.
    public Plan on(int count) {
        return new Plan(bounds, projection, reduced, count);
    }
}
