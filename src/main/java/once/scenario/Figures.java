package once.scenario;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import once.node.VirtualTime;

/// Reads numbers out of a block and tells of those that lie outside what they may be.
final class Figures {

    /// Thirty years: enough for any scenario, and no sum of such times overflows.
    static final double LONGEST_MILLIS = 1e12;

    private Figures() {}

    /// Virtual time in microseconds, 0 or more.
    static <M extends Message> long time(Block<M> block, int field, long otherwise) {
        if (!block.has(field)) {
            return otherwise;
        }
        double millis = number(block, field);
        var wrong = wrongTime(millis);
        return wrong == null ? VirtualTime.millis(millis) : tell(block, field, wrong, otherwise);
    }

    /// Virtual time in microseconds, more than 0.
    static <M extends Message> long duration(Block<M> block, int field, long otherwise) {
        long micros = time(block, field, otherwise);
        return micros > 0 ? micros : tell(block, field, "expected a time of more than 0 ms", otherwise);
    }

    /// Virtual time in microseconds that messages say in whole milliseconds, 0 to 2³¹-1 of them.
    static <M extends Message> long wholeMillis(Block<M> block, int field, long otherwise) {
        long micros = time(block, field, otherwise);
        return micros % VirtualTime.MILLI == 0 && micros / VirtualTime.MILLI <= Integer.MAX_VALUE
                ? micros
                : tell(block, field, "expected whole milliseconds up to 2147483647, as messages say them", otherwise);
    }

    /// Virtual times in microseconds, each more than 0.
    static <M extends Message> List<Long> durations(Block<M> block, int field) {
        var times = new ArrayList<Long>();
        for (var value : (List<?>) block.value().getField(block.field(field))) {
            double millis = ((Number) value).doubleValue();
            var wrong = VirtualTime.millis(millis) > 0 ? wrongTime(millis) : "expected a time of more than 0 ms";
            if (wrong == null) {
                times.add(VirtualTime.millis(millis));
            } else {
                block.problem(field, block.field(field).getName() + " has " + text(millis) + " in it; " + wrong);
                times.add(VirtualTime.MILLI);
            }
        }
        return times;
    }

    /// By how much a clock is ahead, in microseconds; 0 where nothing is said.
    static <M extends Message> long offset(Block<M> block, int field) {
        double millis = block.has(field) ? number(block, field) : 0;
        var wrong = wrongTime(Math.abs(millis));
        return wrong == null ? VirtualTime.millis(millis) : tell(block, field, wrong, 0L);
    }

    /// Whether something is so.
    static <M extends Message> boolean flag(Block<M> block, int field, boolean otherwise) {
        return block.has(field) ? (Boolean) block.value().getField(block.field(field)) : otherwise;
    }

    /// What was expected in place of a time in milliseconds, or null where there is nothing to object.
    static String wrongTime(double millis) {
        if (!(millis >= 0 && millis <= LONGEST_MILLIS)) {
            return "expected milliseconds from 0 to 1e12";
        }
        double micros = millis * VirtualTime.MILLI;
        return Math.abs(micros - Math.rint(micros)) > 1e-3 ? "expected at most three decimals" : null;
    }

    static <M extends Message> double probability(Block<M> block, int field, double otherwise) {
        double value = block.has(field) ? number(block, field) : otherwise;
        return value >= 0 && value <= 1 ? value : tell(block, field, "expected a probability from 0 to 1", otherwise);
    }

    /// A number from `least` to `most`.
    static <M extends Message> double between(Block<M> block, int field, double least, double most, double otherwise) {
        double value = block.has(field) ? number(block, field) : otherwise;
        return value >= least && value <= most
                ? value
                : tell(block, field, "expected " + text(least) + " to " + text(most), otherwise);
    }

    private static <M extends Message, T> T tell(Block<M> block, int field, String expected, T otherwise) {
        block.problem(field, block.field(field).getName() + " is " + text(number(block, field)) + "; " + expected);
        return otherwise;
    }

    private static <M extends Message> double number(Block<M> block, int field) {
        return ((Number) block.value().getField(block.field(field))).doubleValue();
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
