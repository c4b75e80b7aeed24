package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Something worth knowing that nobody has to answer, in a corner of the window.
public final class MentionController {

    private final Notices notices;
    @FXML private HBox root;
    @FXML private Label text;

    MentionController(Notices notices) {
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        text.textProperty().bind(notices.mentionedProperty());
        root.visibleProperty().bind(text.textProperty().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    @FXML
    private void close() {
        notices.forget();
    }
}
