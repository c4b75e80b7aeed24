package once.ui.panel;

import once.simulation.Recording;
import once.ui.playback.Playback;

/// A run that is shown for a while in place of the one that is open, such as a witness of an outcome.
///
/// @param why what it shows, for people
/// @param before the run that was left
/// @param micros where the playhead stood in it
public record Excursion(String why, Recording before, long micros) {

    static Excursion from(Playback playback, String why) {
        return new Excursion(why, playback.recordingProperty().get(), playback.momentProperty().get().micros());
    }

    /// On to another run; the way back stays.
    Excursion to(String next) {
        return new Excursion(next, before, micros);
    }
}
