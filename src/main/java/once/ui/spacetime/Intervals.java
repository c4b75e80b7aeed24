package once.ui.spacetime;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Things that last from one place to another, in the order in which they begin; finds those in view without looking at
/// all of them.
final class Intervals<T> {

    private final List<T> things;
    private final double[] from;
    private final double[] until;
    private final double[] latest;

    Intervals(List<T> things, ToDoubleFunction<T> begin, ToDoubleFunction<T> end) {
        this.things = things;
        from = things.stream().mapToDouble(begin).toArray();
        until = things.stream().mapToDouble(end).toArray();
        latest = until.clone();
        for (int index = 1; index < latest.length; index++) {
            latest[index] = Math.max(latest[index - 1], latest[index]);
        }
    }

    int size() {
        return from.length;
    }

    T get(int index) {
        return things.get(index);
    }

    double from(int index) {
        return from[index];
    }

    double until(int index) {
        return until[index];
    }

    /// The first that may reach a place or lie behind it; a few after it may end before.
    int firstReaching(double place) {
        return firstAtLeast(latest, place);
    }

    /// The first that begins at a place or behind it.
    int firstFrom(double place) {
        return firstAtLeast(from, place);
    }

    /// Those from the first to the last that touch a stretch; a few between may lie before it.
    List<T> between(double begin, double end) {
        int first = firstReaching(begin);
        return things.subList(first, Math.max(first, firstFrom(Math.nextUp(end))));
    }

    /// The index of the first value that is no less, of values that do not fall; their number where there is none.
    static int firstAtLeast(double[] values, double least) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
