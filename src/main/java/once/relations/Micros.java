package once.relations;

import once.node.VirtualTime;

/// Sums of times in microseconds in which one that has no bound makes the sum have none.
final class Micros {

    /// No bound. The same value as a cache lifetime for ever, or a run without end.
    static final long UNBOUNDED = Long.MAX_VALUE;

    private Micros() {}

    /// All of these one after the other.
    static long sum(long... times) {
        long sum = 0;
        for (long time : times) {
            if (time == UNBOUNDED) {
                return UNBOUNDED;
            }
            sum = Math.addExact(sum, time);
        }
        return sum;
    }

    /// A time less another, which is bounded.
    static long less(long time, long other) {
        return time == UNBOUNDED ? UNBOUNDED : time - other;
    }

    /// Milliseconds without the unit, or ∞.
    static String number(long micros) {
        return micros == UNBOUNDED ? "∞" : VirtualTime.text(micros);
    }

    /// Milliseconds with the unit, or ∞.
    static String text(long micros) {
        return micros == UNBOUNDED ? "∞" : VirtualTime.text(micros) + " ms";
    }
}
