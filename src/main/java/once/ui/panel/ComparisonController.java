package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import once.scenario.Semantics;
import once.ui.look.Texts;

/// The same calls with the same luck under every semantics.
public final class ComparisonController {

    /// @param current whether it is the semantics on the stage
    /// @param differs whether it ends in another state than that
    private record Row(Ending end, boolean current, boolean differs) {
        String text() {
            return end.cut() ? Texts.of("comparison.cut") : end.finalState();
        }
    }

    /// In a line of the last column.
    private static final int MOST_LETTERS = 9;

    private final Workspace workspace;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Row> semantics;
    @FXML private TableColumn<Row, Row> succeed;
    @FXML private TableColumn<Row, Row> again;
    @FXML private TableColumn<Row, Row> state;

    ComparisonController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        Cells.fill(semantics, row -> Cells.label(row.end.semantics().title(), row.current ? "strong" : "plain"));
        Cells.fill(succeed, row -> Cells.label(succeed(row.end)));
        Cells.fill(again, row -> Cells.label(row.end.again() == 0 ? "–" : row.end.again() + "×", row.end.again() == 0 ? "muted" : "again"));
        Cells.say(state, ComparisonController::state);
        workspace.comparisonProperty().subscribe(this::show);
        workspace.semanticsProperty().subscribe(this::show);
        Cells.whenChosen(table, this::take);
    }

    private static String succeed(Ending end) {
        return end.calls() == 0 ? "–" : Texts.of("comparison.succeed", Long.toString(end.succeeded()), Long.toString(end.calls()));
    }

    private static Said state(Row row) {
        return Said.of(row.differs ? "≠ " + row.text() : row.text(), "mono", row.differs ? "again" : "strong")
                .orElse(Texts.of(row.differs ? "comparison.differs" : "comparison.same"))
                .explained(Texts.of(row.differs ? "comparison.differs.tip" : "comparison.same.tip", row.text()));
    }

    private void show() {
        var ends = workspace.comparisonProperty().get();
        var current = workspace.semanticsProperty().get();
        var here = ends.stream().filter(end -> end.semantics() == current).map(Ending::finalState).findFirst().orElse("");
        int rows = workspace.offered().size();
        boolean twoLines = ends.stream().anyMatch(end -> end.finalState().length() > MOST_LETTERS);
        Cells.fit(table, rows, rows, twoLines);
        Cells.show(table, ends.stream().map(end -> row(end, current, here)).toList());
    }

    private static Row row(Ending end, Semantics current, String here) {
        return new Row(end, end.semantics() == current, !end.finalState().equals(here));
    }

    private void take() {
        var row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            workspace.choose(row.end.semantics());
        }
    }
}
