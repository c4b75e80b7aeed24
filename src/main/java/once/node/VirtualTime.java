package once.node;

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

    /// A time so much later, or the end of time where there is none: what comes out of altered bytes may be any number.
    public static long later(long micros, long byMicros) {
        long sum = micros + byMicros;
        return ((micros ^ sum) & (byMicros ^ sum)) < 0 ? (byMicros < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /// A time as milliseconds, without superfluous decimals: `1290`, `0.5`.
    public static String text(long micros) {
        if (micros % MILLI == 0) {
            return Long.toString(micros / MILLI);
        }
        var digits = Long.toString(MILLI + Math.abs(micros % MILLI)).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return (micros < 0 ? "-" : "") + Math.abs(micros / MILLI) + "." + digits.substring(0, end);
    }
}
