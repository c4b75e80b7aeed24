package once.ui.stage;

/// How much of a node there is room for.
enum BoxForm {
    /// Its head, and its three layers with their names.
    FULL,
    /// Application and request–reply layer, without names.
    BRIEF,
    /// One line of each.
    LINE;

    private static final double LEAST_FULL = 164;
    static final double LEAST_FULL_WHERE_LOW = 152;
    private static final double LEAST_BRIEF = 82;
    private static final double LEAST_FULL_WITH_TRANSPORT = 196;

    /// What fits into a height, in pixels.
    ///
    /// @param low whether everything stands closer
    static BoxForm of(double height, boolean low) {
        return height >= (low ? LEAST_FULL_WHERE_LOW : LEAST_FULL) ? FULL : height >= LEAST_BRIEF ? BRIEF : LINE;
    }

    /// Whether the transport layer fits, too: it goes first, for it never changes.
    static boolean hasTransport(double height) {
        return height >= LEAST_FULL_WITH_TRANSPORT;
    }
}
