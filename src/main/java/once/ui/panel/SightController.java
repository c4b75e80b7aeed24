package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import once.ui.playback.Sight;

/// The buttons that change how everything that happened is looked at.
public final class SightController {

    private final Sight sight;
    @FXML private ToggleButton perEvent;
    @FXML private ToggleButton fold;
    @FXML private Button whole;
    @FXML private ToggleButton events;

    SightController(Sight sight) {
        this.sight = sight;
    }

    @FXML
    private void initialize() {
        perEvent.selectedProperty().bindBidirectional(sight.perEventProperty());
        events.selectedProperty().bindBidirectional(sight.tableProperty());
        sight.foldedProperty().subscribe(folded -> fold.setSelected(!folded.isEmpty()));
        perEvent.disableProperty().bind(sight.tableProperty());
        fold.disableProperty().bind(sight.tableProperty());
        whole.disableProperty().bind(sight.tableProperty());
    }

    /// Where nothing is settled yet, nothing is folded.
    @FXML
    private void fold() {
        sight.toggleFolding();
        fold.setSelected(!sight.foldedProperty().get().isEmpty());
    }

    @FXML
    private void whole() {
        sight.zoom(Sight.Zoom.WHOLE);
    }
}
