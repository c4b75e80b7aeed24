package once.ui.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import once.message.CallId;
import once.node.Outcome;
import once.scenario.Scenario;
import once.service.Operation;
import once.simulation.CallView;
import once.simulation.Moment;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import org.pcollections.PSortedMap;

/// What the client believes of each call, beside how often the server executed it.
public final class CallsController {

    /// @param view null for a call that is still to come
    private record Row(CallId call, String name, Operation operation, CallView view) {}

    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 10;

    private final Playback playback;
    private final Selection selection;
    private PSortedMap<CallId, CallView> shown;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Row> call;
    @FXML private TableColumn<Row, Row> client;
    @FXML private TableColumn<Row, Row> tries;
    @FXML private TableColumn<Row, Row> delivered;
    @FXML private TableColumn<Row, Row> executed;
    @FXML private Label summary;

    private final Places places;

    CallsController(Playback playback, Selection selection, Places places) {
        this.places = places;
        this.playback = playback;
        this.selection = selection;
    }

    @FXML
    private void initialize() {
        Cells.fill(call, CallsController::name);
        Cells.fill(client, CallsController::belief);
        Cells.fill(tries, row -> count(row, row.view == null ? 0 : row.view.count().attempts()));
        Cells.fill(delivered, row -> count(row, row.view == null ? 0 : row.view.count().delivered()));
        Cells.fill(executed, CallsController::executions);
        Cells.fit(table, LEAST_ROWS, MOST_ROWS);
        delivered.visibleProperty().bind(places.serverHiddenProperty().not());
        executed.visibleProperty().bind(places.serverHiddenProperty().not());
        playback.momentProperty().subscribe(this::show);
        table.heightProperty().subscribe(() -> Cells.reveal(table, shown == null ? 0 : shown.size()));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                selection.selectedCallProperty().set(row.call);
            }
        });
    }

    private void show(Moment moment) {
        if (moment == null || moment.calls() == shown && !table.getItems().isEmpty()) {
            shown = moment == null ? null : shown;
            return;
        }
        shown = moment.calls();
        var rows = rows(playback.recordingProperty().get().scenario());
        Cells.fit(table, Math.min(LEAST_ROWS, rows.size()), Math.min(MOST_ROWS, rows.size()));
        Cells.show(table, rows);
        Cells.reveal(table, shown.size());
        summary.setText(Texts.of("calls.summary", ended(true), ended(false)));
    }

    private long ended(boolean well) {
        return shown.values().stream().filter(view -> view.end() != null)
                .filter(view -> view.end().outcome() instanceof Outcome.Success == well).count();
    }

    private List<Row> rows(Scenario scenario) {
        var names = Names.of(playback.recordingProperty().get());
        var rows = new ArrayList<Row>();
        for (int client = 1; client <= scenario.clients().size(); client++) {
            var calls = scenario.clients().get(client - 1);
            for (int number = 1; number <= calls.size(); number++) {
                var id = new CallId(client, number);
                rows.add(new Row(id, names.of(id), calls.get(number - 1).operation(), shown.get(id)));
            }
        }
        return rows;
    }

    private static Node name(Row row) {
        var text = row.name + " " + row.operation.text();
        var name = Cells.label(text, "mono", row.view == null ? "muted" : Cells.colour(row.call));
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(text));
        return name;
    }

    private static Node belief(Row row) {
        return switch (row.view) {
            case null -> Cells.label(Texts.of("calls.to-come"), "chip", "plain");
            case CallView view when view.isWaiting() -> Cells.label(Texts.of("calls.waiting"), "chip", "waiting");
            case CallView view -> ended(view.end().outcome());
        };
    }

    private static Node ended(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success(var result) -> Cells.label(Texts.of("calls.success", result.text()), "chip", "success");
            case Outcome.Failure _ -> {
                var chip = Cells.label(Texts.of("calls.fail"), "chip", "fail");
                chip.setTooltip(new Tooltip(Texts.of("calls.fail.tip")));
                yield chip;
            }
        };
    }

    private static Node count(Row row, int count) {
        return row.view == null ? Cells.label("") : Cells.label(Integer.toString(count));
    }

    private static Node executions(Row row) {
        if (row.view == null) {
            return Cells.label("");
        }
        int times = row.view.count().executions();
        if (times < 2) {
            return Cells.label(Texts.of("calls.executed", times));
        }
        var again = Cells.label(Texts.of("calls.again", times), "again");
        again.setTooltip(new Tooltip(Texts.of("calls.again.tip")));
        return again;
    }
}
