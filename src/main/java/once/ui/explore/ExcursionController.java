package once.ui.explore;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import once.ui.look.Texts;
import once.ui.panel.Workspace;

/// What the run shows that is watched in place of the open one, and the way back.
public final class ExcursionController {

    private final Workspace workspace;
    private final Explorations explorations;
    @FXML private HBox root;
    @FXML private Label why;
    @FXML private Button list;
    @FXML private Button back;

    /// Made by the FXML loader.
    public ExcursionController(Workspace workspace, Explorations explorations) {
        this.workspace = workspace;
        this.explorations = explorations;
    }

    @FXML
    private void initialize() {
        workspace.excursionProperty().subscribe(this::show);
        explorations.seekingProperty().subscribe(this::show);
        show();
    }

    private void show() {
        var excursion = workspace.excursionProperty().get();
        boolean seeking = explorations.seekingProperty().get();
        Shown.only(excursion != null || seeking, root);
        Shown.only(excursion != null, list, back);
        why.setText(seeking ? Texts.of("excursion.seeking") : excursion == null ? "" : excursion.why());
    }

    @FXML
    private void back() {
        workspace.back();
    }

    @FXML
    private void list() {
        explorations.openProperty().set(true);
    }
}
