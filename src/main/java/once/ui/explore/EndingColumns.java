package once.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import once.exploration.Ending;
import once.message.CallId;
import once.scenario.Scenario;
import once.service.Service;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.panel.Cells;

/// The columns of the list of outcomes: one for each call, and one for the final state.
final class EndingColumns {

    private static final double CALL_WIDTH = 66;
    private static final double STATE_WIDTH = 92;

    private EndingColumns() {}

    /// @param calls to be filled with the calls in the order of their columns
    static List<TableColumn<Ending, Ending>> of(Scenario scenario, Names names, List<CallId> calls) {
        var columns = new ArrayList<TableColumn<Ending, Ending>>();
        columns.add(column(Texts.of("explore.state"), STATE_WIDTH, ending -> Cells.label(state(ending), "mono", "strong"), EndingColumns::state));
        for (int client = 1; client <= scenario.clients().size(); client++) {
            for (int number = 1; number <= scenario.clients().get(client - 1).size(); number++) {
                int index = calls.size();
                calls.add(new CallId(client, number));
                columns.add(column(names.of(calls.getLast()), CALL_WIDTH, ending -> call(ending.calls().get(index)), ending -> said(ending.calls().get(index))));
            }
        }
        return columns;
    }

    private static TableColumn<Ending, Ending> column(String title, double width, Function<Ending, Node> cell, Function<Ending, String> said) {
        var column = new TableColumn<Ending, Ending>(title);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        Cells.fill(column, cell, said);
        return column;
    }

    private static Node call(Ending.OfCall call) {
        boolean success = call.told() != null && call.told().success();
        var told = Cells.label(told(call), "mono", success ? "ok" : "failed");
        var executed = Cells.label(Texts.of("calls.executed", call.executions()), "mono", call.executions() > 1 ? "again" : "muted");
        var cell = new HBox(5, told, executed);
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private static String told(Ending.OfCall call) {
        return call.told() == null ? Texts.of("explore.no-end") : call.told().text();
    }

    private static String said(Ending.OfCall call) {
        return told(call) + " " + Texts.of("calls.executed", call.executions());
    }

    private static String state(Ending ending) {
        return ending.services().stream().map(Service::text).collect(Collectors.joining(", "));
    }

    /// An outcome in a few words.
    static String text(Ending ending) {
        var calls = ending.calls().stream().map(EndingColumns::told).toList();
        return Texts.of("excursion.ending", String.join(" ", calls), state(ending));
    }
}
