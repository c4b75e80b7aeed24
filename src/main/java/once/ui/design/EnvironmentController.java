package once.ui.design;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// What the layer below may do to messages, and what befalls nodes.
public final class EnvironmentController {

    private final Editor editor;
    @FXML private VBox mechanisms;

    /// Made by the FXML loader.
    public EnvironmentController(Editor editor) {
        this.editor = editor;
    }

    @FXML
    private void initialize() {
        Knobs.ENVIRONMENT.forEach(each -> mechanisms.getChildren().add(new MechanismRow(each, editor)));
    }
}
