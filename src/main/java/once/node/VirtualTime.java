package once.node;

import java.util.Locale;

/// Virtual time is a `long` count of microseconds since the run began; names of such variables say `Micros` or `at`.
public final class VirtualTime {

    /// Microseconds in a millisecond.
    public static final long MILLI = 1_000;

    private VirtualTime() {}

    /// Whole milliseconds as virtual time.
    public static long millis(long millis) {
        return Math.multiplyExact(millis, MILLI);
    }

    /// Milliseconds with up to three decimals as virtual time, rounded to the microsecond.
    public static long millis(double millis) {
        return Math.round(millis * MILLI);
    }

    /// A time as milliseconds, without superfluous decimals: `1290`, `0.5`.
    public static String text(long micros) {
        if (micros % MILLI == 0) {
            return Long.toString(micros / MILLI);
        }
        return String.format(Locale.ROOT, "%.3f", micros / (double) MILLI).replaceAll("0+$", "");
    }
}
