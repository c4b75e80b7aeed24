package once.ui.relations;

import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import once.simulation.Recording;
import once.ui.look.Look;
import once.ui.panel.Arrangement;
import once.ui.panel.Places;
import once.ui.playback.Playback;
import once.ui.playback.Sight;

/// The strip of lifetimes below the diagram, while the relations are shown; what nobody sees costs nothing.
public final class StripController {

    private final Playback playback;
    private final Sight sight;
    private final Arrangement arrangement;
    private final Places places;
    private final LifetimeStrip strip;
    private Recording shown;
    private boolean empty = true;
    @FXML private ScrollPane root;

    /// Made by the FXML loader.
    public StripController(Playback playback, Sight sight, Arrangement arrangement, Places places, Look look) {
        this.playback = playback;
        this.sight = sight;
        this.arrangement = arrangement;
        this.places = places;
        this.strip = new LifetimeStrip(playback, sight, look.palette());
    }

    @FXML
    private void initialize() {
        root.setContent(strip);
        root.managedProperty().bind(root.visibleProperty());
        arrangement.relationsShownProperty().subscribe(this::look);
        sight.tableProperty().subscribe(this::look);
        places.serverHiddenProperty().subscribe(this::look);
        playback.recordingProperty().subscribe(this::look);
    }

    private void look() {
        var recording = playback.recordingProperty().get();
        boolean seen = arrangement.relationsShownProperty().get() && !sight.tableProperty().get()
                && !places.serverHiddenProperty().get() && recording != null;
        if (seen && recording != shown) {
            shown = recording;
            var schedule = Schedule.of(recording, Known.of(recording).lastArrivalMicros());
            empty = schedule.rows().isEmpty();
            strip.show(schedule);
        }
        root.setVisible(seen && !empty);
    }
}
