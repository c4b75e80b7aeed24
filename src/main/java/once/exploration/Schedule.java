package once.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Times for events under bounds on their differences: the earliest there are (Bellman and Ford's longest paths).
final class Schedule {

    /// A time is at least another plus so much.
    private record AtLeast(int later, int earlier, long by) {}

    private final List<AtLeast> bounds = new ArrayList<>();
    private int count;

    /// One more event; its number.
    int event() {
        return count++;
    }

    void atLeast(int later, int earlier, long by) {
        bounds.add(new AtLeast(later, earlier, by));
    }

    void atMost(int later, int earlier, long by) {
        if (by < Zone.NEVER) {
            bounds.add(new AtLeast(earlier, later, -by));
        }
    }

    /// The earliest times; event 0 is at 0. Null where there are none.
    long[] earliest() {
        long[] times = new long[count];
        Arrays.fill(times, 1, count, 0);
        for (int round = 0; round <= count; round++) {
            if (!raise(times)) {
                return times[0] == 0 ? times : null;
            }
        }
        return null;
    }

    /// The latest an event can be; [Zone#NEVER] without a bound.
    long latest(int event) {
        long[] times = new long[count];
        Arrays.fill(times, 1, count, Zone.NEVER);
        for (int round = 0; round <= count && lower(times); round++) {
            // until nothing changes
        }
        return times[event];
    }

    private boolean lower(long[] times) {
        boolean lowered = false;
        for (var bound : bounds) {
            long most = times[bound.later()] >= Zone.NEVER ? Zone.NEVER : times[bound.later()] - bound.by();
            if (times[bound.earlier()] > most) {
                times[bound.earlier()] = most;
                lowered = true;
            }
        }
        return lowered;
    }

    private boolean raise(long[] times) {
        boolean raised = false;
        for (var bound : bounds) {
            long least = times[bound.earlier()] + bound.by();
            if (times[bound.later()] < least) {
                times[bound.later()] = least;
                raised = true;
            }
        }
        return raised;
    }
}
