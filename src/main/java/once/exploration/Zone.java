package once.exploration;

import java.util.Arrays;

/// All the times at which pending things may happen, as differences: a difference-bound matrix over the present of each
/// timeline (the first rows) and one row for each pending thing whose time is bound. Entry (i, j) bounds the time of i minus
/// the time of j from above.
///
/// There is one timeline for all nodes, or each node has its own; then nodes go ahead of each other, and what happens at
/// different nodes leads to the same zone in either order (local time: Bengtsson, Jonsson, Lilius and Yi 1998).
///
/// A zone holds exactly the assignments of whole microseconds to pending events that some delays within the environment's
/// bounds give rise to, given what has happened so far: every bound is a difference of two event times, which
/// difference-bound matrices in their closed form represent without loss, and dropping the row of what has happened is an
/// exact projection (Dill 1989). Time needs no unit: the number of zones does not grow with the constants.
final class Zone {

    /// A bound that is none.
    static final long NEVER = Long.MAX_VALUE / 4;

    private Zone() {}

    /// The zone in which all timelines are at the same instant, and nothing is pending.
    static long[] now(int timelines) {
        return new long[timelines * timelines];
    }

    static int size(long[] zone) {
        return (int) Math.round(Math.sqrt(zone.length));
    }

    /// One more thing, due between two times from the present of a timeline.
    static long[] plus(long[] zone, int timeline, long least, long most) {
        int size = size(zone);
        long[] next = new long[(size + 1) * (size + 1)];
        for (int i = 0; i < size; i++) {
            System.arraycopy(zone, i * size, next, i * (size + 1), size);
            next[i * (size + 1) + size] = sum(zone[i * size + timeline], -least);
            next[size * (size + 1) + i] = sum(most, zone[timeline * size + i]);
        }
        return next;
    }

    /// The zone without a row.
    static long[] minus(long[] zone, int row) {
        int size = size(zone);
        long[] next = new long[(size - 1) * (size - 1)];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != row && j != row) {
                    next[at++] = zone[i * size + j];
                }
            }
        }
        return next;
    }

    /// The part of a zone where one thing is at most so much later than another; null where there is none.
    static long[] where(long[] zone, int later, int earlier, long most) {
        int size = size(zone);
        if (zone[later * size + earlier] <= most) {
            return zone;
        }
        if (sum(zone[earlier * size + later], most) < 0) {
            return null;
        }
        long[] next = zone.clone();
        for (int i = 0; i < size; i++) {
            long throughLater = sum(zone[i * size + later], most);
            for (int j = 0; j < size; j++) {
                next[i * size + j] = Math.min(next[i * size + j], sum(throughLater, zone[earlier * size + j]));
            }
        }
        return next;
    }

    /// The zone with something else in the place of a row, that happens between two times after it.
    static long[] postponed(long[] zone, int row, long least, long most) {
        int size = size(zone);
        long[] next = zone.clone();
        for (int i = 0; i < size; i++) {
            if (i != row) {
                next[row * size + i] = sum(zone[row * size + i], most);
                next[i * size + row] = sum(zone[i * size + row], -least);
            }
        }
        return next;
    }

    /// The zone with fewer rows that stand for some of a kind: the first with the lower bounds of the first and the upper bounds
    /// of the first of those that are too many, and so on. What the rows are to each other is forgotten; those that are too
    /// many are left as they were.
    ///
    /// @param rows of a kind, in order
    /// @param most how many are kept
    static long[] spread(long[] zone, int[] rows, int most) {
        int size = size(zone);
        long[] next = zone.clone();
        for (int number = 0; number < most; number++) {
            int upper = rows[rows.length - most + number];
            System.arraycopy(zone, upper * size, next, rows[number] * size, size);
        }
        for (int row : rows) {
            for (int other : rows) {
                next[row * size + other] = row == other ? 0 : NEVER;
            }
        }
        close(next);
        return next;
    }

    /// Whether a row has a time so much before that of another at the most, whatever the times of all others are.
    static boolean mayAlwaysBe(long[] zone, int row, int from, long most) {
        int size = size(zone);
        for (int other = 0; other < size; other++) {
            if (other != row && sum(zone[from * size + other], -most) > zone[row * size + other]) {
                return false;
            }
        }
        return true;
    }

    /// Makes a row the present of a timeline: what it stands for happens now.
    static long[] advance(long[] zone, int timeline, int row) {
        return minus(swap(zone, timeline, row), row);
    }

    private static long[] swap(long[] zone, int a, int b) {
        int[] order = new int[size(zone)];
        Arrays.setAll(order, i -> i == a ? b : i == b ? a : i);
        return ordered(zone, order);
    }

    /// The zone with its rows in another order; `order` names the old row of each new one, timelines first.
    static long[] ordered(long[] zone, int[] order) {
        int size = size(zone);
        long[] next = new long[order.length * order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                next[i * order.length + j] = zone[order[i] * size + order[j]];
            }
        }
        return next;
    }

    /// Brings a zone into its closed form, in which each bound is as tight as all others make it (Floyd and Warshall).
    static void close(long[] zone) {
        int size = size(zone);
        for (int through = 0; through < size; through++) {
            for (int i = 0; i < size; i++) {
                long first = zone[i * size + through];
                for (int j = 0; j < size && first < NEVER; j++) {
                    zone[i * size + j] = Math.min(zone[i * size + j], sum(first, zone[through * size + j]));
                }
            }
        }
    }

    /// The zone in which nothing is known of the present of its only timeline.
    static long[] withoutPresent(long[] zone) {
        int size = size(zone);
        long[] next = zone.clone();
        for (int row = 1; row < size; row++) {
            next[row] = NEVER;
            next[row * size] = NEVER;
        }
        return next;
    }

    /// Whether nothing is known of a row but that it is at least so much later than the present of a timeline: then it need
    /// not be kept.
    static boolean isFree(long[] zone, int row, int timeline, long least) {
        int size = size(zone);
        for (int i = 0; i < size; i++) {
            boolean bound = i != row && (zone[row * size + i] < NEVER
                    || zone[i * size + row] < sum(zone[i * size + timeline], -least));
            if (bound) {
                return false;
            }
        }
        return true;
    }

    /// Whether one row comes no later than another whatever else comes: each of its bounds is as early or earlier.
    static boolean isNoLater(long[] zone, int row, int other) {
        int size = size(zone);
        for (int i = 0; i < size; i++) {
            boolean isLater = i != row && i != other && (zone[row * size + i] > zone[other * size + i]
                    || zone[i * size + row] < zone[i * size + other]);
            if (isLater) {
                return false;
            }
        }
        return true;
    }

    /// The earliest it can be from the present of a timeline.
    static long least(long[] zone, int row, int timeline) {
        return -zone[timeline * size(zone) + row];
    }

    /// The latest it can be from another row's time: the present of a timeline, or another thing that is pending.
    static long most(long[] zone, int row, int other) {
        return zone[row * size(zone) + other];
    }

    static long sum(long a, long b) {
        return a >= NEVER || b >= NEVER ? NEVER : a + b;
    }
}
