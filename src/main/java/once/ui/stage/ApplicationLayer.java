package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import once.message.CallId;
import once.node.Happening.Stage;
import once.service.Service;
import once.simulation.Mark;
import once.simulation.Moment;
import once.simulation.ServerView;

/// The application on the server: the cell that was written last, old and new, and a light that shines when an execution
/// has just happened and stays dark when a duplicate is answered from the cache.
final class ApplicationLayer extends StackPane {

    private static final PseudoClass EXECUTED = PseudoClass.getPseudoClass("executed");
    private static final PseudoClass AGAIN = PseudoClass.getPseudoClass("again");

    private final StageRun run;
    private final Region light = Layer.styled(new Region(), "light");
    private final CallLabel by = new CallLabel();
    private final Label word = Layer.styled(new Label(), "execution-word");
    private final Label cell = Layer.styled(new Label(), "cell");
    private final Label before = Layer.styled(new Label(), "before");
    private final Label after = Layer.styled(new Label(), "after");
    private final Bar working = new Bar();

    ApplicationLayer(StageRun run) {
        this.run = run;
        getStyleClass().add("executor");
        after.setId("state");
        word.setId("execution");
        var what = new HBox(5, by, word);
        what.setAlignment(Pos.BASELINE_LEFT);
        var change = new HBox(6, new VBox(cell, what), Layer.gap(), before, after);
        change.setAlignment(Pos.CENTER_LEFT);
        after.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(new Layer("application", "application", change, working), light);
        light.setMouseTransparent(true);
    }

    void show(Moment moment) {
        var server = moment.server();
        var execution = run.chronicle().lastOf(run.chronicle().executions(), moment.applied());
        showState(server.service(), server.change());
        boolean busy = !server.running().isEmpty();
        working.setVisible(busy);
        if (busy) {
            var latest = server.running().lastEntry();
            showProgress(working, latest.getValue(), moment.micros());
            showWord(latest.getKey().call(), text(latest.getValue().stage()));
        }
        showLight(execution, !busy, moment.micros());
    }

    private void showState(Service service, Service.Change change) {
        boolean written = change != null && !change.cell().isEmpty();
        cell.setText(written ? change.cell() : "state");
        before.setText(written && change.wrote() ? shown(change.before()) + " →" : "");
        after.setText(written ? shown(change.after()) : service.text());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private void showLight(Mark.Executed execution, boolean idle, long micros) {
        double fresh = execution == null ? 0 : run.freshness(execution.at(), micros);
        boolean again = fresh > 0 && execution.isAgain();
        light.setOpacity(fresh);
        pseudoClassStateChanged(EXECUTED, fresh > 0 && !again);
        pseudoClassStateChanged(AGAIN, again);
        if (fresh > 0) {
            showWord(execution.trip().call(), again ? "again, " + execution.nth() + "×" : "executed");
        } else if (idle) {
            by.clear();
            word.setText("");
        }
    }

    private void showWord(CallId call, String text) {
        by.show(call, run.names());
        word.setText(text);
    }

    private static void showProgress(Bar bar, ServerView.Running running, long micros) {
        double lasts = running.until() - running.since();
        bar.show(lasts == 0 ? 1 : Math.clamp((micros - running.since()) / lasts, 0, 1));
    }

    private static String text(Stage stage) {
        return switch (stage) {
            case LOG_ID, LOG_REPLY -> "writing to disk";
            case EXECUTE -> "executing";
            case REPLY -> "replying";
        };
    }
}
