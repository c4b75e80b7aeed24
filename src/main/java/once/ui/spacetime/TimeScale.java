package once.ui.spacetime;

/// Time against pixels: where a time lies in the diagram, and which time lies under a pixel.
///
/// @param left the pixel at which the view begins
/// @param right the pixel at which it ends, more than left
/// @param fromMicros the time at the left pixel
/// @param microsPerPixel more than 0
public record TimeScale(double left, double right, double fromMicros, double microsPerPixel) {

    private static final double LEAST_MICROS_PER_PIXEL = 0.05;

    public TimeScale {
        if (!(right > left) || !(microsPerPixel > 0)) {
            throw new IllegalArgumentException("a scale needs room: " + left + " to " + right + " at " + microsPerPixel);
        }
    }

    /// The scale at which a span just fills the view.
    public static TimeScale fitting(double left, double right, double fromMicros, double untilMicros) {
        return new TimeScale(left, right, fromMicros, Math.max(LEAST_MICROS_PER_PIXEL, (untilMicros - fromMicros) / (right - left)));
    }

    /// Where a time lies, in pixels.
    public double x(double micros) {
        return left + (micros - fromMicros) / microsPerPixel;
    }

    /// Which time lies at a pixel; may lie outside the run.
    public double micros(double x) {
        return fromMicros + (x - left) * microsPerPixel;
    }

    /// A round time at a pixel: as many digits as the pixel can tell apart.
    public long roundMicros(double x) {
        long unit = Math.max(1, Math.round(Math.pow(10, Math.floor(Math.log10(microsPerPixel)))));
        return Math.round(micros(x) / unit) * unit;
    }

    /// The time at the right pixel.
    public double untilMicros() {
        return micros(right);
    }

    /// The same view some pixels further on.
    public TimeScale panned(double pixels) {
        return new TimeScale(left, right, fromMicros + pixels * microsPerPixel, microsPerPixel);
    }

    /// The same times at other pixels.
    TimeScale movedTo(double otherLeft, double otherRight) {
        return new TimeScale(otherLeft, otherRight, fromMicros, microsPerPixel);
    }

    /// A closer or wider view; the time under the pixel stays where it is.
    ///
    /// @param factor more than 1 for closer
    public TimeScale zoomed(double x, double factor) {
        double next = Math.max(LEAST_MICROS_PER_PIXEL, microsPerPixel / factor);
        return new TimeScale(left, right, micros(x) - (x - left) * next, next);
    }

    /// The nearest view that shows nothing outside a span.
    public TimeScale within(double fromBound, double untilBound) {
        double widest = (untilBound - fromBound) / (right - left);
        if (microsPerPixel >= widest) {
            return fitting(left, right, fromBound, untilBound);
        }
        double latest = untilBound - (right - left) * microsPerPixel;
        return new TimeScale(left, right, Math.clamp(fromMicros, fromBound, latest), microsPerPixel);
    }
}
