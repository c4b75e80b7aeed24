package once.ui.relations;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import once.ui.panel.Arrangement;

/// Two sides of the truth about a run: the state at the playhead, and what follows from the numbers.
public final class AspectsController {

    @FXML private ToggleButton state;
    @FXML private ToggleButton relations;
    @FXML private VBox stateSide;
    @FXML private VBox relationsSide;

    private final Arrangement arrangement;

    /// Made by the FXML loader.
    public AspectsController(Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    @FXML
    private void initialize() {
        var group = new ToggleGroup();
        group.getToggles().setAll(state, relations);
        show(state, stateSide);
        show(relations, relationsSide);
        state.setSelected(true);
        arrangement.relationsShownProperty().subscribe(shown -> (shown ? relations : state).setSelected(true));
        relations.selectedProperty().subscribe(arrangement.relationsShownProperty()::set);
    }

    /// One of the two is always shown.
    private static void show(ToggleButton button, VBox side) {
        side.visibleProperty().bind(button.selectedProperty());
        side.managedProperty().bind(side.visibleProperty());
        button.setOnAction(_ -> button.setSelected(true));
    }
}
