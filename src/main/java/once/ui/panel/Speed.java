package once.ui.panel;

import java.util.Arrays;
import java.util.Comparator;

/// How quickly a run is told, against its own pace.
public enum Speed {
    QUARTER(.25, "¼"), HALF(.5, "½"), USUAL(1, "1×"), DOUBLE(2, "2×"), EIGHTFOLD(8, "8×");

    private final double factor;
    private final String text;

    Speed(double factor, String text) {
        this.factor = factor;
        this.text = text;
    }

    /// By what the run's own pace is multiplied.
    public double factor() {
        return factor;
    }

    /// As its button has it.
    public String text() {
        return text;
    }

    /// The speed nearest to a factor.
    public static Speed nearest(double factor) {
        return Arrays.stream(values()).min(Comparator.comparingDouble(speed -> Math.abs(speed.factor - factor))).orElseThrow();
    }

    /// The next quicker one, or the quickest.
    public Speed quicker() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// The next slower one, or the slowest.
    public Speed slower() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
