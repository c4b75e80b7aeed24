package once.ui.spacetime;

import once.message.CallId;

/// A stretch of the axis in which nothing but folded calls goes on, pressed to a band.
///
/// @param call the folded call that began last in it
/// @param from where it begins on the axis that is folded
/// @param until where it ends there, more than `from`
/// @param start where the band begins on the folded axis
/// @param width how wide the band is there
record Fold(CallId call, double from, double until, double start, double width) {

    double folded(double place) {
        return start + (place - from) / (until - from) * width;
    }

    double unfolded(double place) {
        return from + (place - start) / width * (until - from);
    }

    double end() {
        return start + width;
    }

    /// The same with its band elsewhere.
    Fold at(double nextStart, double nextWidth) {
        return new Fold(call, from, until, nextStart, nextWidth);
    }
}
