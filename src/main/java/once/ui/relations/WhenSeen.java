package once.ui.relations;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import once.simulation.Recording;
import once.ui.playback.Playback;

/// Shows each recording to a card, but only while somebody can see the card: what lies behind another costs nothing.
final class WhenSeen {

    private final Playback playback;
    private final ObservableValue<Boolean> seen;
    private final Consumer<Recording> show;
    private Recording shown;

    /// @param card is seen while what it stands in is visible
    WhenSeen(Node card, Playback playback, Consumer<Recording> show) {
        this.playback = playback;
        this.show = show;
        this.seen = card.parentProperty().flatMap(Node::visibleProperty).orElse(true);
        seen.subscribe(this::look);
        playback.recordingProperty().subscribe(this::look);
    }

    private void look() {
        var recording = playback.recordingProperty().get();
        if (seen.getValue() && recording != null && recording != shown) {
            shown = recording;
            show.accept(recording);
        }
    }
}
