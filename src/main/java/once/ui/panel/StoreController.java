package once.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import once.service.Army;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Primes;
import once.service.Printer;
import once.service.Service;
import once.service.SharedMemory;
import once.simulation.Moment;
import once.simulation.ServerView;
import once.ui.look.Texts;
import once.ui.playback.Playback;

/// The state of the server's application, and what the last execution made of it.
public final class StoreController {

    /// @param before what stood there before the last execution; empty where that changed nothing here
    private record Row(String cell, String before, String value) {
        boolean isLong() {
            return cell.length() > MOST_CELL || before.length() > MOST_BEFORE || value.length() > MOST_LINE;
        }
    }

    private static final int MOST_ROWS = 4;
    private static final int MOST_LARGE = 12;
    private static final int MOST_CELL = 14;
    private static final int MOST_BEFORE = 7;
    private static final int MOST_LINE = 15;

    private final Playback playback;
    private ServerView shown;
    @FXML private Label kind;
    @FXML private Label empty;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Row> cell;
    @FXML private TableColumn<Row, Row> before;
    @FXML private TableColumn<Row, Row> value;

    StoreController(Playback playback) {
        this.playback = playback;
    }

    @FXML
    private void initialize() {
        Cells.say(cell, row -> Said.of(row.cell, "mono").orElse(letters(row.cell)).explained(row.cell));
        Cells.say(before, row -> Said.of(row.before.isEmpty() ? "" : row.before + " →", "mono", "muted").orElse(letters(row.before) + " →").explained(row.before));
        Cells.say(value, row -> Said.of(row.value, "mono", row.value.length() > MOST_LARGE ? "strong-small" : "strong").orElse(letters(row.value)).explained(row.value));
        playback.momentProperty().subscribe(this::show);
    }

    private void show(Moment moment) {
        if (moment == null || moment.server().equals(shown)) {
            return;
        }
        shown = moment.server();
        kind.setText(Figures.ofServer(Texts.of(kind(shown.service())), moment, playback.recordingProperty().get().scenario()));
        var rows = rows(shown);
        Cells.showFirst(rows.isEmpty(), empty, table);
        Cells.fit(table, Math.min(1, rows.size()), Math.min(MOST_ROWS, rows.size()), rows.stream().anyMatch(Row::isLong));
        Cells.show(table, rows);
    }

    private static String letters(String text) {
        return Texts.of("text.letters", text.length());
    }

    private static List<Row> rows(ServerView server) {
        var cells = cells(server.service());
        var change = server.change();
        if (change != null && change.wrote() && change.after().isEmpty()) {
            cells.put(change.cell(), Texts.of("store.removed"));
        }
        var rows = new ArrayList<Row>();
        cells.forEach((key, text) -> rows.add(new Row(key, before(server, key), text)));
        return rows;
    }

    private static SortedMap<String, String> cells(Service service) {
        var cells = new TreeMap<String, String>();
        switch (service) {
            case Counter counter -> cells.put("counter", counter.text());
            case KeyValueStore store -> store.cells().forEach((key, cell) -> cells.put(key, text(cell)));
            case Primes _ -> { }
            case Printer printer -> cells.put("paper", printer.text());
            case SharedMemory memory -> {
                cells.put("cell", memory.text());
                memory.registers().forEach((worker, value) -> cells.put("register " + worker, value.toString()));
            }
            case Army army -> cells.put("army", army.text());
        }
        return cells;
    }

    private static String text(KeyValueStore.Cell cell) {
        return cell.version() == 0 ? cell.value() : Texts.of("store.version", cell.value(), cell.version());
    }

    private static String kind(Service service) {
        return switch (service) {
            case Counter _ -> "store.counter";
            case KeyValueStore _ -> "store.cells";
            case Primes _ -> "store.primes";
            case Printer _ -> "store.printer";
            case SharedMemory _ -> "store.memory";
            case Army _ -> "store.army";
        };
    }

    private static String before(ServerView server, String key) {
        var change = server.change();
        if (change == null || !change.wrote() || !change.cell().equals(key)) {
            return "";
        }
        return change.before().isEmpty() ? Texts.of("store.nothing") : change.before();
    }
}
