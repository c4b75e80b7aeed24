package once.relations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as formulas have them.
final class Numbers {

    private Numbers() {}

    /// Four significant digits, without zeros at the end.
    static String text(double value) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        if (value != 0 && Math.abs(value) < 1e-4) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
