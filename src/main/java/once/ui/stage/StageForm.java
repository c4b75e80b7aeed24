package once.ui.stage;

/// How a stage of some size is divided. All in pixels.
///
/// @param low whether there is little height, so that everything stands closer
/// @param margin around everything
/// @param gap between boxes
/// @param side how wide the boxes of clients and servers are
/// @param factSide how wide the boxes below them are
/// @param factHeight how high those and the caption are
record StageForm(boolean low, double margin, double gap, double side, double factSide, double factHeight) {

    private static final double LOW = 345;
    private static final double SIDE_PART = 0.28;
    private static final double LEAST_SIDE = 150;
    private static final double MOST_SIDE = 232;

    static StageForm of(double width, double height) {
        double side = Math.clamp(width * SIDE_PART, LEAST_SIDE, MOST_SIDE);
        return height < LOW ? new StageForm(true, 10, 8, side, 118, 62) : new StageForm(false, 16, 12, side, side, 88);
    }

    /// How high the boxes of clients and servers are together.
    double boxesHeight(double height) {
        return height - 2 * margin - gap - factHeight;
    }
}
