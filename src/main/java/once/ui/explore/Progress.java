package once.ui.explore;

/// How far an exploration is.
///
/// @param states how many different worlds have been seen
/// @param nanos for how long it has been searching
record Progress(long states, long nanos) {

    private static final double NANOS = 1e9;

    /// Nothing has been seen yet.
    static final Progress NONE = new Progress(0, 0);

    /// In seconds.
    double seconds() {
        return nanos / NANOS;
    }

    /// Worlds a second; 0 before any time has passed.
    long rate() {
        return nanos == 0 ? 0 : Math.round(states / seconds());
    }
}
