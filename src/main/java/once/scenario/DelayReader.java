package once.scenario;

import once.channel.Delay;
import once.scenario.text.DelayText;

/// Reads how long flights take.
final class DelayReader {

    private DelayReader() {}

    static Delay read(Block<DelayText> block, Delay otherwise) {
        if (block.layers().isEmpty()) {
            return otherwise;
        }
        long least = Figures.time(block, DelayText.MIN_MS_FIELD_NUMBER, 0);
        if (block.has(DelayText.FIXED_MS_FIELD_NUMBER)) {
            return Delay.fixed(Figures.time(block, DelayText.FIXED_MS_FIELD_NUMBER, 0));
        }
        if (block.has(DelayText.MEAN_EXTRA_MS_FIELD_NUMBER)) {
            return new Delay.Exponential(least, Figures.duration(block, DelayText.MEAN_EXTRA_MS_FIELD_NUMBER, 1));
        }
        return between(block, least, otherwise);
    }

    private static Delay between(Block<DelayText> block, long least, Delay otherwise) {
        if (!block.has(DelayText.MAX_MS_FIELD_NUMBER)) {
            block.problem("the delay is not complete; expected fixed_ms, or min_ms with max_ms, or min_ms with mean_extra_ms");
            return otherwise;
        }
        long most = Figures.time(block, DelayText.MAX_MS_FIELD_NUMBER, least);
        if (most < least) {
            block.problem(DelayText.MAX_MS_FIELD_NUMBER, "max_ms is less than min_ms; expected at least as much");
            return otherwise;
        }
        return new Delay.Between(least, most);
    }
}
