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
        int rows = (lines.length + 1) / 2;
        for (int line = 0; line < lines.length; line++) {
            var cells = lines[line].split(":", 2);
            table.add(Cells.label(cells[0].strip(), "key"), line / rows * 2, line % rows);
            table.add(Cells.label(cells[1].strip()), line / rows * 2 + 1, line % rows);
        }
        root.visibleProperty().bind(help.openProperty());
        root.managedProperty().bind(help.openProperty());
    }

    @FXML
    private void close() {
        help.openProperty().set(false);
    }
}
