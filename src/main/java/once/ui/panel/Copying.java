package once.ui.panel;

import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import once.ui.look.Texts;

/// Tables as text: a line for each row, tabs between the columns, as spreadsheets take it.
final class Copying {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private Copying() {}

    /// Lets a table be copied: the picked row by key, that or all of it by its menu.
    static void install(TableView<?> table) {
        var row = new MenuItem(Texts.of("copy.row"));
        row.setAccelerator(COPY);
        row.setOnAction(_ -> copyRow(table));
        var all = new MenuItem(Texts.of("copy.table"));
        all.setOnAction(_ -> put(text(table)));
        table.setContextMenu(new ContextMenu(row, all));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copyRow(table);
                event.consume();
            }
        });
    }

    private static void copyRow(TableView<?> table) {
        int row = table.getSelectionModel().getSelectedIndex();
        put(row < 0 ? text(table) : row(table, row));
    }

    /// Copies every table that is seen, each under its name.
    static void copyAll(Scene scene) {
        put(scene.getRoot().lookupAll(".table-view").stream().map(node -> (TableView<?>) node).filter(Node::isVisible)
                .map(table -> table.getAccessibleText() + "\n" + text(table)).collect(Collectors.joining("\n")));
    }

    /// A table's column heads and all its rows.
    static String text(TableView<?> table) {
        var lines = new ArrayList<String>();
        if (!table.getStyleClass().contains("no-header")) {
            lines.add(table.getVisibleLeafColumns().stream().map(Copying::head).collect(Collectors.joining("\t")));
        }
        for (int row = 0; row < table.getItems().size(); row++) {
            lines.add(row(table, row));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String head(TableColumn<?, ?> column) {
        return column.getGraphic() == null ? column.getText() : text(column.getGraphic());
    }

    private static String row(TableView<?> table, int row) {
        return table.getVisibleLeafColumns().stream().map(column -> text(Cells.node(column, row))).collect(Collectors.joining("\t"));
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case Parent parent -> parent.getChildrenUnmodifiable().stream().map(Copying::text).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            case null, default -> "";
        };
    }

    private static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
