package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import once.ui.look.Texts;

/// The table of keys, over the window.
public final class KeysController {

    private final Help help;
    @FXML private StackPane root;
    @FXML private GridPane table;

    KeysController(Help help) {
        this.help = help;
    }

    @FXML
    private void initialize() {
        var lines = Texts.of("keys.table").split("\\|");
        for (int row = 0; row < lines.length; row++) {
            var cells = lines[row].split(":", 2);
            table.addRow(row, Cells.label(cells[0].strip(), "key"), Cells.label(cells[1].strip()));
        }
        root.visibleProperty().bind(help.openProperty());
        root.managedProperty().bind(help.openProperty());
    }

    @FXML
    private void close() {
        help.openProperty().set(false);
    }
}
