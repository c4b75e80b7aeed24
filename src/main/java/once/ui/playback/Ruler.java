package once.ui.playback;

import once.simulation.Moment;

/// Where the times of a run lie across the diagram as it is seen now, for whatever stands below it and shares its axis: to time
/// scale or event by event, folded, zoomed, panned.
public interface Ruler {

    /// The pixel at which the view begins.
    double left();

    /// The pixel at which it ends.
    double right();

    /// The pixel of a time, before anything of that time has happened; may lie outside the view.
    ///
    /// @param micros virtual time
    double x(long micros);

    /// The pixel of the playhead; may lie outside the view.
    double x(Moment moment);

    /// Moves the playhead to a pixel.
    void seek(Playback playback, double x);
}
