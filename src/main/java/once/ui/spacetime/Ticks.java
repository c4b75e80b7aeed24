package once.ui.spacetime;

import java.util.Locale;
import once.node.VirtualTime;

/// The round times at which the diagram has a grid line and a label.
///
/// @param firstMicros the first of them in view
/// @param stepMicros how far they lie apart: 1, 2 or 5 times a power of ten
/// @param count how many there are in view
record Ticks(long firstMicros, long stepMicros, int count) {

    private static final long SECOND = 1_000 * VirtualTime.MILLI;

    /// The ticks between two times that lie at least so far apart.
    static Ticks of(double fromMicros, double untilMicros, double leastMicros) {
        long step = roundUp(leastMicros);
        long first = Math.max(0, (long) Math.ceil(fromMicros / step) * step);
        long count = (long) Math.floor((untilMicros - first) / step) + 1;
        return new Ticks(first, step, (int) Math.max(0, count));
    }

    private static long roundUp(double micros) {
        long power = 1;
        while (power * 10 <= micros) {
            power *= 10;
        }
        for (long factor : new long[] {1, 2, 5}) {
            if (factor * power >= micros) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    long at(int index) {
        return firstMicros + index * stepMicros;
    }

    /// A tick's label: `200 ms`, `0.5 ms`; seconds where the steps are that long: `15 s`.
    String label(int index) {
        long micros = at(index);
        return stepMicros >= SECOND
                ? String.format(Locale.ROOT, "%d s", micros / SECOND)
                : VirtualTime.text(micros) + " ms";
    }
}
