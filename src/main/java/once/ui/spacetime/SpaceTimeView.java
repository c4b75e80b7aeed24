package once.ui.spacetime;

import javafx.scene.layout.Region;
import once.ui.look.Palette;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// The space–time diagram: every flight of the recording to time scale, and the playhead that crosses it.
public final class SpaceTimeView extends Region {

    /// A diagram that shows nothing until it is bound.
    public SpaceTimeView() {
        getStyleClass().add("space-time");
    }

    /// Shows the recording that is played, and the playhead where it stands.
    public void bind(Playback playback, Selection selection, Palette palette) {
    }
}
