package once.ui.stage;

/// How a stage of some size is divided. All in pixels.
///
/// @param narrow whether there is little width, so that texts take more lines
/// @param low whether there is little height, so that everything stands closer
/// @param margin around everything
/// @param gap between boxes
/// @param side how wide the boxes of clients and servers are
/// @param factSide how wide the boxes below them are
/// @param factHeight how high those and the caption are
record StageForm(boolean narrow, boolean low, double margin, double gap, double side, double factSide, double factHeight) {

    private static final double NARROW = 560;
    private static final double LOW = 345;
    private static final double SIDE_PART = 0.28;
    private static final double LEAST_SIDE = 168;
    /// From here on a caption takes one line for each of its sentences.
    private static final double WIDE = 1_000;
    private static final double MOST_SIDE = 232;
    private static final double FACT_PART = 0.225;
    private static final double LEAST_FACT = 118;
    private static final double MOST_LOW_FACT = 145;
    private static final double FACT_HEIGHT = 58;
    private static final double HIGHER_FACT = 74;

    static StageForm of(double width, double height) {
        boolean narrow = width < NARROW;
        boolean low = height < LOW;
        double side = Math.clamp(width * SIDE_PART, LEAST_SIDE, MOST_SIDE);
        return low ? new StageForm(narrow, true, 10, 8, side, Math.clamp(width * FACT_PART, LEAST_FACT, MOST_LOW_FACT), factHeight(narrow, height))
                : new StageForm(narrow, false, 16, 12, side, side, width < WIDE ? 88 : 68);
    }

    /// Where texts take more lines they need more height, but not what all layers of a node need.
    private static double factHeight(boolean narrow, double height) {
        double left = height - BoxForm.LEAST_FULL_WHERE_LOW - 28;
        return !narrow ? FACT_HEIGHT : left < FACT_HEIGHT ? HIGHER_FACT : Math.min(HIGHER_FACT, left);
    }

    /// How high the boxes of clients and servers are together.
    double boxesHeight(double height) {
        return height - 2 * margin - gap - factHeight;
    }
}
