package once.ui.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import once.message.CallId;
import once.node.Outcome;
import once.scenario.Scenario;
import once.service.Operation;
import once.simulation.CallView;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// What the client believes of each call, beside how often the server executed it.
public final class CallsController {

    /// @param view null for a call that is still to come
    private record Row(CallId call, Operation operation, CallView view) {}

    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 10;
    private static final int MOST_RESULT = 4;

    private final Playback playback;
    private final Selection selection;
    private final Places places;
    private List<CallId> calls = List.of();
    private RowsAt<Row> rows;
    private Names names;
    private PSortedMap<CallId, CallView> shown;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Row> call;
    @FXML private TableColumn<Row, Row> client;
    @FXML private TableColumn<Row, Row> tries;
    @FXML private TableColumn<Row, Row> delivered;
    @FXML private TableColumn<Row, Row> executed;
    @FXML private Label summary;

    CallsController(Playback playback, Selection selection, Places places) {
        this.places = places;
        this.playback = playback;
        this.selection = selection;
    }

    @FXML
    private void initialize() {
        table.setColumnResizePolicy(features -> Cells.<Row>restToFirst(features));
        Cells.say(call, this::name);
        Cells.say(client, CallsController::belief);
        Cells.say(tries, row -> count(row, CallView.Count::attempts));
        Cells.say(delivered, row -> count(row, CallView.Count::delivered));
        Cells.say(executed, CallsController::executions);
        Cells.fit(table, LEAST_ROWS, MOST_ROWS);
        Cells.showWhile(places.serverHiddenProperty().not(), delivered);
        Cells.showWhile(places.serverHiddenProperty().not(), executed);
        Cells.dress(table, new PointedRows<Row>(table, selection, row -> row.call)::mark);
        playback.recordingProperty().subscribe(this::list);
        playback.momentProperty().subscribe(this::show);
        Cells.keepInSight(table, () -> shown == null ? 0 : shown.size());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                selection.selectedCallProperty().set(row.call);
            }
        });
        selection.selectedCallProperty().subscribe(this::mark);
    }

    private void list(Recording recording) {
        if (recording == null) {
            return;
        }
        names = Names.of(recording);
        calls = calls(recording.scenario());
        shown = TreePMap.empty();
        rows = new RowsAt<>(calls.size(), source(recording.scenario(), shown));
        table.setItems(rows);
        int most = Math.clamp(rows.size(), 1, MOST_ROWS);
        Cells.fit(table, Math.min(LEAST_ROWS, most), most);
        mark(selection.selectedCallProperty().get());
        show(playback.momentProperty().get());
    }

    private static List<CallId> calls(Scenario scenario) {
        var calls = new ArrayList<CallId>();
        for (int client = 1; client <= scenario.clients().size(); client++) {
            for (int number = 1; number <= scenario.clients().get(client - 1).size(); number++) {
                calls.add(new CallId(client, number));
            }
        }
        return List.copyOf(calls);
    }

    private IntFunction<Row> source(Scenario scenario, PSortedMap<CallId, CallView> views) {
        var ids = calls;
        return index -> {
            var id = ids.get(index);
            return new Row(id, scenario.clients().get(id.client() - 1).get(id.number() - 1).operation(), views.get(id));
        };
    }

    private void show(Moment moment) {
        if (moment == null || rows == null || moment.calls() == shown) {
            return;
        }
        shown = moment.calls();
        var inSight = Cells.inSight(table);
        rows.change(source(playback.recordingProperty().get().scenario(), shown), inSight.first(), inSight.last());
        Cells.reveal(table, shown.size());
        summary.setText(Texts.of("calls.summary", ended(true), ended(false)));
    }

    /// Marks the call that is picked elsewhere.
    private void mark(CallId picked) {
        int row = picked == null ? -1 : Collections.binarySearch(calls, picked);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else if (row != table.getSelectionModel().getSelectedIndex()) {
            table.getSelectionModel().clearAndSelect(row);
        }
    }

    private long ended(boolean well) {
        return shown.values().stream().filter(view -> view.end() != null)
                .filter(view -> view.end().outcome() instanceof Outcome.Success == well).count();
    }

    private Said name(Row row) {
        var text = names.of(row.call) + " " + row.operation.text();
        var brief = Names.verb(row.operation);
        return Said.of(text, "mono", row.view == null ? "muted" : Cells.colour(row.call)).orElse(names.of(row.call) + " " + brief).explained(text);
    }

    private static Said belief(Row row) {
        return switch (row.view) {
            case null -> Said.of(Texts.of("calls.to-come"), "chip", "plain");
            case CallView view when view.isWaiting() -> Said.of(Texts.of("calls.waiting"), "chip", "waiting");
            case CallView view -> ended(view.end().outcome());
        };
    }

    /// Of a long result only the end of the call is told; the whole is in its tooltip.
    private static Said succeeded(String result) {
        var whole = Texts.of("calls.success", result);
        return Said.of(result.length() <= MOST_RESULT ? whole : Texts.of("calls.success.only"), "chip", "success").explained(whole);
    }

    private static Said ended(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Success(var result) -> succeeded(result.text());
            case Outcome.Failure _ -> Said.of(Texts.of("calls.fail"), "chip", "fail").explained(Texts.of("calls.fail.tip"));
        };
    }

    private static Said count(Row row, ToIntFunction<CallView.Count> which) {
        return Said.of(row.view == null ? "" : Integer.toString(which.applyAsInt(row.view.count())));
    }

    private static Said executions(Row row) {
        if (row.view == null) {
            return Said.of("");
        }
        int times = row.view.count().executions();
        return times < 2 ? Said.of(Texts.of("calls.executed", times))
                : Said.of(Texts.of("calls.again", times), "again").explained(Texts.of("calls.again.tip"));
    }
}
