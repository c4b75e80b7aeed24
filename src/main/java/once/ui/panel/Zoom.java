package once.ui.panel;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How large the whole interface is drawn.
public final class Zoom {

    private static final double STEP = 1.1;
    private static final double LEAST = 0.75;
    private static final double MOST = 2.5;

    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);

    /// 1 for as it was made; 0.75 to 2.5.
    public DoubleProperty factorProperty() {
        return factor;
    }

    /// Draws everything a little larger.
    public void in() {
        set(factor.get() * STEP);
    }

    /// Draws everything a little smaller.
    public void out() {
        set(factor.get() / STEP);
    }

    /// Draws everything as it was made.
    public void reset() {
        factor.set(1);
    }

    private void set(double wished) {
        double rounded = Math.abs(wished - 1) < 0.02 ? 1 : wished;
        factor.set(Math.clamp(rounded, LEAST, MOST));
    }
}
