package once.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import once.ui.look.Texts;

/// Tables as text: a line for each row, tabs between the columns, as spreadsheets take it.
public final class Copying {

    private static final String LONG = "long";
    private static final String ALL = "all";
    private static final String COPIED = "copied";
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private Copying() {}

    /// Lets a table be copied: the picked row by key, that or all of it by its menu.
    ///
    /// @param first what else its menu offers, before that
    public static void install(TableView<?> table, MenuItem... first) {
        var row = item("copy.row", () -> copyRow(table));
        row.setAccelerator(COPY);
        var all = item("copy.table", () -> put(text(table)));
        var menu = new ContextMenu(first);
        menu.getItems().addAll(row, all);
        table.setContextMenu(menu);
        pickWhatIsPointedAt(table);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> copyOn(event, () -> copyRow(table)));
    }

    /// Lets something be copied that is like a table to people: what is picked in it by key, that or all of it by its menu.
    ///
    /// @param picked a line for what is picked; empty for nothing
    /// @param all a line for each row, under one with their heads
    public static void install(Node part, Supplier<String> picked, Supplier<String> all) {
        part.getStyleClass().add(COPIED);
        part.getProperties().put(ALL, all);
        Runnable copy = () -> put(picked.get().isEmpty() ? all.get() : picked.get());
        var row = item("copy.row", copy);
        row.setAccelerator(COPY);
        var menu = new ContextMenu(row, item("copy.table", () -> put(all.get())));
        part.setOnContextMenuRequested(event -> {
            row.setDisable(picked.get().isEmpty());
            menu.show(part, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        part.addEventHandler(KeyEvent.KEY_PRESSED, event -> copyOn(event, copy));
    }

    private static MenuItem item(String text, Runnable does) {
        var item = new MenuItem(Texts.of(text));
        item.setOnAction(_ -> does.run());
        return item;
    }

    private static void copyOn(KeyEvent event, Runnable copy) {
        if (COPY.match(event)) {
            copy.run();
            event.consume();
        }
    }

    /// A menu is about the row that it was asked for at.
    private static void pickWhatIsPointedAt(TableView<?> table) {
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            var row = event.isKeyboardTrigger() ? null : Cells.rowAt(event.getPickResult());
            if (row != null && !row.isSelected()) {
                table.getSelectionModel().clearAndSelect(row.getIndex());
            }
        });
    }

    private static void copyRow(TableView<?> table) {
        int row = table.getSelectionModel().getSelectedIndex();
        put(row < 0 ? text(table) : row(table, row));
    }

    /// Lets a table of texts be copied: the picked rows by key, those or all of them by its menu. However many there are,
    /// the window goes on meanwhile.
    static <R> void install(TableView<R> table, Background background) {
        table.getProperties().put(LONG, LONG);
        Runnable copyRows = () -> copy(table, List.copyOf(table.getSelectionModel().getSelectedIndices()), background);
        var rows = item("copy.rows", copyRows);
        rows.setAccelerator(COPY);
        var all = item("copy.table", () -> background.compute(Shown.of(table)::all, Copying::put));
        table.setContextMenu(new ContextMenu(rows, all));
        pickWhatIsPointedAt(table);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> copyOn(event, copyRows));
    }

    private static <R> void copy(TableView<R> table, List<Integer> rows, Background background) {
        var shown = Shown.of(table);
        background.compute(() -> rows.stream().sorted().map(row -> shown.line(row) + "\n").collect(Collectors.joining()), Copying::put);
    }

    /// What a table of texts shows at a moment; written on whatever thread, and whatever the table shows by then. A column
    /// that there is no room for is told, too.
    ///
    /// @param columns what each column says of a row
    private record Shown<R>(String heads, List<Function<R, String>> columns, List<R> items) {

        static <R> Shown<R> of(TableView<R> table) {
            return new Shown<>(Copying.heads(table.getColumns()), table.getColumns().stream().map(Cells::written).toList(), table.getItems());
        }

        String line(int row) {
            var item = items.get(row);
            return columns.stream().map(column -> column.apply(item)).collect(Collectors.joining("\t"));
        }

        String all() {
            return IntStream.range(0, items.size()).mapToObj(this::line).collect(Collectors.joining("\n", heads + "\n", "\n"));
        }
    }

    private static String heads(List<? extends TableColumn<?, ?>> columns) {
        return columns.stream().map(Copying::head).collect(Collectors.joining("\t"));
    }

    /// Copies every table that is seen, each under its name; long ones while the window goes on.
    static void copyAll(Scene scene, Background background) {
        var all = Stream.concat(scene.getRoot().lookupAll(".table-view").stream(), scene.getRoot().lookupAll("." + COPIED).stream());
        var texts = all.filter(FocusKept::isShown).map(Copying::named).toList();
        background.compute(() -> texts.stream().map(Supplier::get).collect(Collectors.joining("\n")), Copying::put);
    }

    private static Supplier<String> named(Node node) {
        if (node instanceof TableView<?> table) {
            return named(table);
        }
        @SuppressWarnings("unchecked")
        var all = (Supplier<String>) node.getProperties().get(ALL);
        var text = node.getAccessibleText() + "\n" + all.get();
        return () -> text;
    }

    private static <R> Supplier<String> named(TableView<R> table) {
        var name = table.getAccessibleText() + "\n";
        if (table.getProperties().containsKey(LONG)) {
            var shown = Shown.of(table);
            return () -> name + shown.all();
        }
        var text = name + text(table);
        return () -> text;
    }

    /// A table's column heads and all its rows.
    static String text(TableView<?> table) {
        var lines = new ArrayList<String>();
        if (!table.getStyleClass().contains("no-header")) {
            lines.add(heads(table.getVisibleLeafColumns()));
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
        return table.getVisibleLeafColumns().stream().map(column -> text(column, row)).collect(Collectors.joining("\t"));
    }

    private static <R> String text(TableColumn<R, ?> column, int row) {
        var written = Cells.written(column);
        return written == null ? text(Cells.node(column, row)) : written.apply(column.getTableView().getItems().get(row));
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
