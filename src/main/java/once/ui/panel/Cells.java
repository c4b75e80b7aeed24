package once.ui.panel;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import once.message.CallId;
import once.ui.look.Palette;
import once.ui.look.Tip;

/// How the small tables of the panels show their rows.
public final class Cells {

    private static final double ROW_HEIGHT = 24;
    private static final double TWO_LINES = 38;
    private static final double HEAD_HEIGHT = 26;
    private static final double ALMOST = 1;
    private static final String WRITTEN = "written";
    private static final String WHOLE_ROWS = "whole rows";

    private Cells() {}

    /// Gives a column's cells a node made from the row.
    public static <R> void fill(TableColumn<R, R> column, Function<R, ? extends Node> node) {
        column.setReorderable(false);
        column.setSortable(false);
        column.setUserData(node);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : node.apply(row));
            }
        });
    }

    /// The same, with what the node says, for who copies it.
    public static <R> void fill(TableColumn<R, R> column, Function<R, ? extends Node> node, Function<R, String> said) {
        fill(column, node);
        column.getProperties().put(WRITTEN, said);
    }

    /// Does something with the picked row when a row is clicked, or Enter pressed.
    public static void whenChosen(TableView<?> table, Runnable then) {
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && rowAt(event.getPickResult()) != null) {
                then.run();
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                then.run();
                event.consume();
            }
        });
    }

    /// The row of a table that is pointed at; null for none.
    static TableRow<?> rowAt(PickResult pointed) {
        var node = pointed.getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && !row.isEmpty() ? row : null;
    }

    /// Gives a column's cells a text made from the row when they come into sight.
    public static <R> void write(TableColumn<R, R> column, Function<R, String> text) {
        column.setReorderable(false);
        column.setSortable(false);
        column.getProperties().put(WRITTEN, text);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
    }

    /// Gives a column's cells a dressed text made from the row.
    static <R> void say(TableColumn<R, R> column, Function<R, Said> said) {
        write(column, row -> said.apply(row).text());
        column.setCellFactory(_ -> new Said.Cell<>(said));
    }

    /// Gives each of a column's cells a node of its own that is kept and shows one row after the other.
    ///
    /// @param said what the node shows of a row, for who copies it
    static <R, N extends Node> void keep(TableColumn<R, R> column, Supplier<N> made, BiConsumer<N, R> show, Function<R, String> said) {
        write(column, said);
        column.setCellFactory(_ -> new TableCell<>() {
            private final N node = made.get();

            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                boolean silent = empty || row == null;
                if (!silent) {
                    show.accept(node, row);
                }
                setGraphic(silent ? null : node);
            }
        });
    }

    /// What a column of [#write], [#say] or [#keep] says of a row; null for a column of nodes.
    static <R> Function<R, String> written(TableColumn<R, ?> column) {
        @SuppressWarnings("unchecked")
        var text = (Function<R, String>) column.getProperties().get(WRITTEN);
        return text;
    }

    /// What a column shows of a row.
    static <R> Node node(TableColumn<R, ?> column, int row) {
        @SuppressWarnings("unchecked")
        var node = (Function<R, ? extends Node>) column.getUserData();
        return node.apply(column.getTableView().getItems().get(row));
    }

    /// Shows a column while that is wished. Each time it is hidden its head gets another label: the one that was shown
    /// keeps the toolkit's parts of the head alive that it was in.
    static void showWhile(ObservableValue<Boolean> wished, TableColumn<?, ?> column) {
        column.visibleProperty().bind(wished);
        column.visibleProperty().subscribe(visible -> {
            if (!visible && column.getGraphic() instanceof Label shown) {
                var head = new Label(shown.getText());
                Tip.on(head, Tip.of(shown));
                column.setGraphic(head);
            }
        });
    }

    /// Gives every column the width it asks for, and the first one what is left.
    static <R> boolean restToFirst(TableView.ResizeFeatures<R> features) {
        var columns = features.getTable().getVisibleLeafColumns();
        double left = features.getContentWidth();
        for (var column : columns.subList(1, columns.size())) {
            features.setColumnWidth(column, column.getPrefWidth());
            left -= column.getPrefWidth();
        }
        features.setColumnWidth(columns.getFirst(), Math.max(columns.getFirst().getMinWidth(), left));
        return true;
    }

    /// Tells each row of a table what it holds, null for nothing, so that it can dress.
    static <R> void dress(TableView<R> table, BiConsumer<TableRow<R>, R> how) {
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                how.accept(this, empty ? null : row);
            }
        });
    }

    /// Makes a table as high as its rows, within bounds counted in rows.
    public static void fit(TableView<?> table, int least, int most) {
        fit(table, least, most, false);
    }

    /// The same with rows for texts of two lines, where that is wished.
    static void fit(TableView<?> table, int least, int most, boolean twoLines) {
        double rowHeight = twoLines ? TWO_LINES : ROW_HEIGHT;
        double head = table.getStyleClass().contains("no-header") ? 2 : HEAD_HEIGHT;
        table.setFixedCellSize(rowHeight);
        if (table.getContextMenu() == null) {
            Copying.install(table);
        }
        if (table.getProperties().putIfAbsent(WHOLE_ROWS, head) == null) {
            showWholeRows(table, head, Insets.EMPTY);
        }
        table.setMinHeight(head + least * rowHeight);
        table.setPrefHeight(head + most * rowHeight);
        table.setMaxHeight(head + most * rowHeight);
    }

    /// Makes all rows of a table equally high, however many there are.
    ///
    /// @param around what is left free around them
    static void fixRows(TableView<?> table, Insets around) {
        fixRows(table, false);
        showWholeRows(table, HEAD_HEIGHT, around);
    }

    /// Gives the rows of a table room for one line, or for two.
    static void fixRows(TableView<?> table, boolean twoLines) {
        table.setFixedCellSize(twoLines ? TWO_LINES : ROW_HEIGHT);
    }

    /// A row that there is not room for is not begun.
    private static void showWholeRows(TableView<?> table, double head, Insets around) {
        Runnable pad = () -> {
            // a row that lacks less than a pixel has room
            double rest = Math.floor(Math.max(0, table.getHeight() - head - around.getTop() + ALMOST) % table.getFixedCellSize());
            table.setPadding(new Insets(around.getTop(), around.getRight(), rest <= 1 ? 0 : rest - 1, around.getLeft()));
        };
        table.heightProperty().subscribe(pad);
        table.fixedCellSizeProperty().subscribe(pad);
    }

    /// The first and the last row in sight.
    record InSight(int first, int last) {}

    static InSight inSight(TableView<?> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? new InSight(flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex())
                : new InSight(0, -1);
    }

    /// Scrolls by whole rows until a row is in sight, or the last one where it lies behind that.
    static void reveal(TableView<?> table, int index) {
        int visible = Math.max(1, (int) ((table.getHeight() - HEAD_HEIGHT) / table.getFixedCellSize()));
        table.scrollTo(Math.max(0, Math.min(index, table.getItems().size() - 1) - visible + 1));
    }

    /// Keeps a row in sight while a table becomes lower or higher: its rows take their places first, which would undo scrolling.
    static void keepInSight(TableView<?> table, IntSupplier index) {
        Runnable again = () -> {
            table.layout();
            reveal(table, index.getAsInt());
        };
        table.heightProperty().subscribe(again);
        table.paddingProperty().subscribe(again);
    }

    /// Shows one of two things, of which only one makes sense.
    public static void showFirst(boolean first, Node one, Node other) {
        one.setVisible(first);
        one.setManaged(first);
        other.setVisible(!first);
        other.setManaged(!first);
    }

    /// Shows other rows, touching only those that differ.
    public static <R> void show(TableView<R> table, List<R> rows) {
        var items = table.getItems();
        if (items.size() != rows.size()) {
            items.setAll(rows);
            return;
        }
        for (int index = 0; index < rows.size(); index++) {
            if (!items.get(index).equals(rows.get(index))) {
                items.set(index, rows.get(index));
            }
        }
    }

    /// A text that is never cut short.
    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// The style class that colours a call.
    public static String colour(CallId call) {
        return Palette.roleOf(call).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
