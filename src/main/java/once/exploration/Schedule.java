package once.exploration;

import java.util.ArrayDeque;
import java.util.Arrays;

/// Times for events under bounds on their differences: the earliest there are, kept up to date with every bound (longest
/// paths from the beginning, as Bellman and Ford find them; only what a new bound moves is looked at).
final class Schedule {

    /// No times keep all bounds.
    static final class Infeasible extends RuntimeException {
        Infeasible() {
            super("no times keep all bounds", null, false, false);
        }
    }

    private static final int NONE = -1;

    private long[] times = new long[64];
    /// The last bound from each event on; bounds of one event are chained.
    private int[] lastBound = new int[64];
    private int[] later = new int[256];
    private long[] by = new long[256];
    private int[] boundBefore = new int[256];
    private int events;
    private int bounds;

    /// One more event, at no particular time since the beginning; its number. Event 0 is the beginning.
    int event() {
        if (events == times.length) {
            times = Arrays.copyOf(times, 2 * events);
            lastBound = Arrays.copyOf(lastBound, 2 * events);
        }
        times[events] = 0;
        lastBound[events] = NONE;
        return events++;
    }

    /// The earliest time of an event, in microseconds since the beginning.
    long at(int event) {
        return times[event];
    }

    /// An event comes at least so much after another.
    ///
    /// @throws Infeasible where it cannot
    void atLeast(int event, int earlier, long micros) {
        if (bounds == later.length) {
            later = Arrays.copyOf(later, 2 * bounds);
            by = Arrays.copyOf(by, 2 * bounds);
            boundBefore = Arrays.copyOf(boundBefore, 2 * bounds);
        }
        later[bounds] = event;
        by[bounds] = micros;
        boundBefore[bounds] = lastBound[earlier];
        lastBound[earlier] = bounds++;
        if (times[earlier] + micros > times[event]) {
            raise(event, times[earlier] + micros, earlier);
        }
    }

    /// An event comes at most so much after another.
    ///
    /// @throws Infeasible where it cannot
    void atMost(int event, int earlier, long micros) {
        if (micros < Zone.NEVER) {
            atLeast(earlier, event, -micros);
        }
    }

    /// An event comes exactly so much after another.
    ///
    /// @throws Infeasible where it cannot
    void exactly(int event, int earlier, long micros) {
        atLeast(event, earlier, micros);
        atMost(event, earlier, micros);
    }

    /// Where what moves an event comes back to what moved it, its bounds contradict each other.
    private void raise(int event, long time, int cause) {
        var raised = new ArrayDeque<Integer>();
        move(event, time, cause, raised);
        while (!raised.isEmpty()) {
            int moved = raised.poll();
            for (int bound = lastBound[moved]; bound != NONE; bound = boundBefore[bound]) {
                if (times[moved] + by[bound] > times[later[bound]]) {
                    move(later[bound], times[moved] + by[bound], cause, raised);
                }
            }
        }
    }

    private void move(int event, long time, int cause, ArrayDeque<Integer> raised) {
        if (event == 0 || event == cause) {
            throw new Infeasible();
        }
        times[event] = time;
        raised.add(event);
    }
}
