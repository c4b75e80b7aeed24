package once.ui.relations;

import once.ui.playback.Ruler;

/// Where everything lies in the strip, in pixels: across as in the diagram above it.
record StripLayout(Schedule schedule, Ruler ruler) {

    static final double ROW = 19;
    private static final double TOP = 2;

    static double height(Schedule schedule) {
        return TOP + ROW * schedule.rows().size();
    }

    static double top(int row) {
        return TOP + ROW * row;
    }

    /// The row at a height; may be none of the schedule's.
    static int rowAt(double y) {
        return (int) Math.floor((y - TOP) / ROW);
    }

    double left() {
        return ruler.left();
    }

    double right() {
        return ruler.right();
    }

    /// The pixel of a time; of the end of the view for whatever lies behind it.
    double x(long micros) {
        return Math.clamp(ruler.x(micros), left(), right());
    }

    /// Whether something that lasts until then goes on where the view or the run ends.
    boolean goesOn(long untilMicros) {
        return untilMicros > schedule.endMicros() || ruler.x(untilMicros) > right();
    }

    boolean isInView(long micros) {
        double x = ruler.x(micros);
        return x >= left() && x <= right();
    }
}
