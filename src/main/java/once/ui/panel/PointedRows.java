package once.ui.panel;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import once.message.CallId;
import once.ui.playback.Selection;

/// The rows of a table that stand for calls: who points at one points at its call, on the stage and in the diagram, too; and
/// who points at a call there sees its row.
final class PointedRows<R> {

    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final Selection selection;
    private final Function<R, CallId> call;

    /// @param call which call a row stands for
    PointedRows(TableView<R> table, Selection selection, Function<R, CallId> call) {
        this.selection = selection;
        this.call = call;
        table.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(Cells.rowAt(event.getPickResult())));
        table.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
        selection.hoveredCallProperty().subscribe(_ ->
                table.lookupAll(".table-row-cell").forEach(node -> mark((TableRow<?>) node)));
    }

    /// Marks a row where its call is pointed at, wherever.
    ///
    /// @param held what it holds; null for nothing
    void mark(TableRow<R> row, R held) {
        row.pseudoClassStateChanged(POINTED, held != null && call.apply(held).equals(selection.hoveredCallProperty().get()));
    }

    @SuppressWarnings("unchecked")
    private void mark(TableRow<?> row) {
        mark((TableRow<R>) row, row.isEmpty() ? null : (R) row.getItem());
    }

    @SuppressWarnings("unchecked")
    private void point(TableRow<?> row) {
        selection.hoveredCallProperty().set(row == null ? null : call.apply((R) row.getItem()));
    }
}
