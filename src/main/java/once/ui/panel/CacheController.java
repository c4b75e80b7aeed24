package once.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.geometry.Pos;
import once.simulation.CacheRow;
import once.simulation.Moment;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What the duplicate filter remembers, and for how much longer.
public final class CacheController {

    /// @param left which part of the lifetime is left, in hundredths
    /// @param lit whether it is just answering a duplicate
    private record Row(CacheRow entry, int left, String leftText, boolean lit) {}

    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 5;
    private static final long LIT_MICROS = 40_000;

    private final Playback playback;
    private final Selection selection;
    private int target;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Row> id;
    @FXML private TableColumn<Row, Row> reply;
    @FXML private TableColumn<Row, Row> hits;
    @FXML private TableColumn<Row, Row> lifetime;
    @FXML private Label count;
    @FXML private Label empty;

    CacheController(Playback playback, Selection selection) {
        this.playback = playback;
        this.selection = selection;
    }

    @FXML
    private void initialize() {
        Cells.say(id, row -> Said.of(row.entry.id().toString(), "mono", Cells.colour(row.entry.call())));
        Cells.say(reply, row -> row.entry.reply() == null
                ? Said.of(Texts.of("cache.in-progress"), "muted")
                : Said.of(row.entry.reply().text(), "mono").orElse(Texts.of("cache.kept")).explained(row.entry.reply().text()));
        Cells.say(hits, row -> Said.of(row.entry.hits() == 0 ? "" : Texts.of("cache.hits", row.entry.hits())));
        Cells.keep(lifetime, Lifetime::new, Lifetime::show, row -> row.leftText);
        var pointed = new PointedRows<Row>(table, selection, row -> row.entry.call());
        Cells.dress(table, (cell, row) -> {
            pointed.mark(cell, row);
            cell.getStyleClass().remove("lit");
            if (row != null && row.lit) {
                cell.getStyleClass().add("lit");
            }
        });
        Copying.install(table, item("cache.show-call", this::showCall));
        playback.momentProperty().subscribe(this::show);
        Cells.keepInSight(table, () -> target);
    }

    private static MenuItem item(String text, Runnable does) {
        var item = new MenuItem(Texts.of(text));
        item.setOnAction(_ -> does.run());
        return item;
    }

    /// Marks the call that an entry was made for, wherever it is shown.
    private void showCall() {
        var row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            selection.selectedCallProperty().set(row.entry.call());
        }
    }

    private void show(Moment moment) {
        if (moment == null) {
            return;
        }
        var scenario = playback.recordingProperty().get().scenario();
        boolean filters = scenario.protocol().server().filtersDuplicates();
        var rows = new ArrayList<Row>();
        moment.server().cache().values().forEach(entry -> rows.add(row(entry, moment.micros())));
        empty.setText(Texts.of(filters ? "cache.empty" : "cache.none"));
        Cells.showFirst(rows.isEmpty(), empty, table);
        Cells.fit(table, Math.min(LEAST_ROWS, rows.size()), Math.min(MOST_ROWS, rows.size()));
        count.setText(Figures.ofServer(filters ? Texts.of("cache.count", rows.size()) : Texts.of("cache.off"), moment, scenario));
        boolean more = rows.size() > table.getItems().size();
        Cells.show(table, rows);
        follow(rows, more);
    }

    /// What answers a duplicate just now stays in sight, and otherwise the newest entry.
    private void follow(List<Row> rows, boolean more) {
        int lit = IntStream.range(0, rows.size()).filter(index -> rows.get(index).lit).findFirst().orElse(-1);
        if (lit >= 0 || more) {
            target = lit >= 0 ? lit : rows.size() - 1;
            Cells.reveal(table, target);
        }
    }

    private static Row row(CacheRow entry, long now) {
        boolean lit = entry.lastHitAt() >= 0 && now - entry.lastHitAt() < LIT_MICROS;
        return new Row(entry, (int) Math.round(100 * entry.remaining(now)), left(entry, now), lit);
    }

    private static String left(CacheRow entry, long now) {
        if (entry.expiresAt() == Long.MAX_VALUE) {
            return Texts.of("cache.forever");
        }
        return Figures.shortTime(Math.max(0, entry.expiresAt() - now));
    }

    /// What is left of a lifetime, as a bar and in words.
    private static final class Lifetime extends HBox {
        private final ProgressBar bar = new ProgressBar();
        private final Label text = Cells.label("", "mono");

        Lifetime() {
            super(8);
            bar.getStyleClass().add("lifetime");
            getChildren().addAll(bar, text);
            setAlignment(Pos.CENTER_LEFT);
        }

        void show(Row row) {
            bar.setProgress(row.left / 100.0);
            text.setText(row.leftText);
        }
    }
}
