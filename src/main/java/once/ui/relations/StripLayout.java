package once.ui.relations;

/// Where everything lies in the strip, in pixels.
///
/// @param width of the whole strip
record StripLayout(Schedule schedule, double width) {

    static final double AXIS = 18;
    static final double ROW = 22;
    static final double LEFT = 44;
    private static final double RIGHT = 4;
    private static final double LEGEND = 36;
    private static final double MORE = 18;

    static double height(Schedule schedule) {
        return rowsEnd(schedule) + (schedule.left() > 0 ? MORE : 0) + LEGEND;
    }

    static double rowsEnd(Schedule schedule) {
        return AXIS + ROW * schedule.rows().size();
    }

    double right() {
        return Math.max(LEFT + 1, width - RIGHT);
    }

    double top(int row) {
        return AXIS + ROW * row;
    }

    double x(double micros) {
        return LEFT + Math.min(micros, schedule.untilMicros()) / schedule.untilMicros() * (right() - LEFT);
    }

    double micros(double x) {
        return (x - LEFT) / (right() - LEFT) * schedule.untilMicros();
    }
}
