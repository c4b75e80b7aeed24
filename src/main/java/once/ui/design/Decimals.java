package once.ui.design;

import java.math.BigDecimal;

/// Decimal numbers as files write them and people read them.
final class Decimals {

    private Decimals() {}

    /// Without superfluous zeros: `0.3`, `2`.
    static String text(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    /// A probability: `30 %`.
    static String percent(String probability) {
        return plain(new BigDecimal(probability).movePointRight(2)) + " %";
    }

    /// A number some steps on, at a multiple of the step, and not below 0.
    static String stepped(String number, double step, int steps) {
        var unit = BigDecimal.valueOf(step);
        var whole = number.isEmpty() ? BigDecimal.ZERO : new BigDecimal(number);
        return plain(whole.add(unit.multiply(BigDecimal.valueOf(steps))).max(BigDecimal.ZERO));
    }

    /// Whether a text is a number at all.
    static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
