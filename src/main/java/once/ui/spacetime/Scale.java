package once.ui.spacetime;

/// Places along the diagram's axis against pixels. What a place is, a microsecond or a column, the axis knows.
///
/// @param left the pixel at which the view begins
/// @param right the pixel at which it ends, more than left
/// @param from the place at the left pixel
/// @param perPixel how much of the axis a pixel shows, more than 0
public record Scale(double left, double right, double from, double perPixel) {

    private static final double LEAST_PER_PIXEL = 0.05;

    public Scale {
        if (!(right > left) || !(perPixel > 0)) {
            throw new IllegalArgumentException("a scale needs room: " + left + " to " + right + " at " + perPixel);
        }
    }

    /// The scale at which a stretch just fills the view.
    public static Scale fitting(double left, double right, double from, double until) {
        return new Scale(left, right, from, Math.max(LEAST_PER_PIXEL, (until - from) / (right - left)));
    }

    /// Where a place lies, in pixels.
    public double x(double place) {
        return left + (place - from) / perPixel;
    }

    /// Which place lies at a pixel; may lie outside the run.
    public double place(double x) {
        return from + (x - left) * perPixel;
    }

    /// The place at the right pixel.
    public double until() {
        return place(right);
    }

    /// The same view some pixels further on.
    public Scale panned(double pixels) {
        return new Scale(left, right, from + pixels * perPixel, perPixel);
    }

    /// The same places at other pixels.
    Scale movedTo(double otherLeft, double otherRight) {
        return new Scale(otherLeft, otherRight, from, perPixel);
    }

    /// A closer or wider view; the place under the pixel stays where it is.
    ///
    /// @param factor more than 1 for closer
    public Scale zoomed(double x, double factor) {
        double next = Math.max(LEAST_PER_PIXEL, perPixel / factor);
        return new Scale(left, right, place(x) - (x - left) * next, next);
    }

    /// The nearest view that shows nothing outside a stretch.
    public Scale within(double fromBound, double untilBound) {
        double widest = (untilBound - fromBound) / (right - left);
        if (perPixel >= widest) {
            return fitting(left, right, fromBound, untilBound);
        }
        double latest = untilBound - (right - left) * perPixel;
        return new Scale(left, right, Math.clamp(from, fromBound, latest), perPixel);
    }
}
