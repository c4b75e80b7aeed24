package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import once.ui.look.Texts;

/// The table of keys, over the window.
public final class KeysController {

    private final Help help;
    @FXML private StackPane root;
    @FXML private ScrollPane view;
    @FXML private GridPane table;
    @FXML private Button close;

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
        var veil = new Veil(root);
        Veil.scrollsByKeys(view);
        help.openProperty().subscribe(open -> {
            if (open) {
                veil.open(close);
            } else {
                veil.close();
            }
        });
    }

    @FXML
    private void close() {
        help.openProperty().set(false);
    }
}
