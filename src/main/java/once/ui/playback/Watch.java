package once.ui.playback;

import once.simulation.Moment;
import once.simulation.Recording;

/// How far somebody has watched a recording: what there is to see next, as time passes.
final class Watch {

    private static final double NANOS = 1e9;

    private final Recording recording;
    private final Pace pace;
    private long micros;

    Watch(Recording recording) {
        this.recording = recording;
        this.pace = Pace.of(recording);
    }

    Pace pace() {
        return pace;
    }

    /// Goes on from a moment.
    void from(Moment moment) {
        micros = moment.micros();
    }

    /// What there is to see after some time.
    ///
    /// @param now what is to be seen
    /// @param nanos real time, at speed 1
    /// @param stepwise whether it stays what it is until something happens
    Moment after(Moment now, double nanos, boolean stepwise) {
        micros = pace.advance(micros, nanos / NANOS);
        if (!stepwise) {
            return recording.at(micros);
        }
        int count = recording.countAt(micros);
        return count > now.applied() ? recording.after(count) : now;
    }
}
