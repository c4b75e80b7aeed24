package once.ui.spacetime;

import java.util.List;
import once.ui.playback.Playback;

/// What lies where along the diagram. A place is a number that grows with time; its unit is the axis's own.
sealed interface Axis permits TimeAxis, EventAxis, FoldedAxis {

    /// The place of a time at which so many events have happened.
    ///
    /// @param micros virtual time
    /// @param applied how many events have happened
    double of(long micros, int applied);

    /// The place of a time, before anything of that time has happened.
    double of(long micros);

    /// The time at a place, in microseconds.
    double micros(double place);

    /// Moves the playhead to a place, as exactly as a pixel can tell.
    void seek(Playback playback, double place, double perPixel);

    /// Where the axis begins and ends, with some air.
    double first();

    /// See [#first].
    double last();

    /// The grid between two places.
    List<Tick> ticks(double from, double until, double perPixel);
}
