package once.ui.stage;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import once.message.CallId;
import once.message.NodeId;
import once.node.Happening.Stage;
import once.service.Counter;
import once.service.Service;
import once.simulation.CallView;
import once.simulation.Mark;
import once.simulation.Moment;
import once.simulation.ServerView;
import once.ui.look.Fitting;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.look.Whole;

/// The application on a server: the cell that was written last, old and new, and a light that shines when an execution
/// has just happened and stays dark when a duplicate is answered from the cache.
final class ApplicationLayer extends StackPane {

    private static final PseudoClass EXECUTED = PseudoClass.getPseudoClass("executed");
    private static final PseudoClass AGAIN = PseudoClass.getPseudoClass("again");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final int MOST_LARGE = 3;
    private static final int MOST_LONG = 9;
    private static final int MOST_WHOLE_VALUE = 17;
    private static final int MOST_WHOLE = 8;
    private static final double TWO_LINES = 31;

    private final NodeId node;
    private final StageRun run;
    private final List<Mark.Executed> executions;
    private final Layer layer;
    private final Label name;
    private final Region light = Layer.styled(new Region(), "light");
    private final CallLabel by = new CallLabel();
    private final Label word = Layer.styled(new Label(), "execution-word");
    private final Label cell = Layer.styled(new Whole(), "cell");
    private final Label before = Layer.styled(new Whole(), "before");
    private final Fitting after = Layer.styled(new Fitting(), "after");
    private final Bar working = new Bar();
    private final HBox what = new HBox(4, by, word);
    private final VBox beside = new VBox(cell);

    ApplicationLayer(NodeId node, StageRun run) {
        this.node = node;
        this.run = run;
        this.executions = run.chronicle().executions().stream().filter(execution -> execution.node().equals(node)).toList();
        this.name = Layer.styled(new Label(node.toString()), "node-name");
        getStyleClass().add("executor");
        after.setId("state");
        word.setId("execution");
        what.setAlignment(Pos.BASELINE_LEFT);
        what.setMinWidth(USE_PREF_SIZE);
        what.managedProperty().bind(word.textProperty().isNotEmpty());
        beside.setAlignment(Pos.CENTER_LEFT);
        var change = new HBox(3, name, beside, Layer.gap(), before, after);
        change.setAlignment(Pos.CENTER_LEFT);
        after.setMinWidth(USE_PREF_SIZE);
        by.setMinWidth(USE_PREF_SIZE);
        layer = new Layer("application", "application", change, working).withMark(what);
        getChildren().addAll(layer, light);
        light.setMouseTransparent(true);
        setBrief(false);
    }

    /// Names the server in place of the layer, where there is not room for both.
    void setBrief(boolean brief) {
        layer.setNamed(!brief);
        if (brief && !beside.getChildren().contains(what)) {
            beside.getChildren().add(what);
        } else if (!brief && beside.getChildren().contains(what)) {
            layer.withMark(what);
        }
        Layer.showIf(brief, name);
        beside.setMinHeight(brief ? TWO_LINES : 0);
        layer.getStyleClass().remove("brief-layer");
        if (brief) {
            layer.getStyleClass().add("brief-layer");
        }
    }

    void show(Moment moment) {
        var server = moment.servers().get(node);
        showState(server.service(), server.change());
        boolean busy = !server.running().isEmpty();
        Layer.showIf(busy, working);
        if (busy) {
            showRunning(server, moment);
        }
        showLight(run.chronicle().lastOf(executions, moment.applied()), !busy, moment.micros());
    }

    private void showRunning(ServerView server, Moment moment) {
        var latest = server.running().lastEntry();
        showProgress(working, latest.getValue(), moment.micros());
        showWord(latest.getKey().call(), text(latest.getValue().stage(), isOrphan(moment.calls().get(latest.getKey().call()), moment)));
    }

    /// Whether nobody waits for it any more: its call is over, or its client has crashed.
    private static boolean isOrphan(CallView call, Moment moment) {
        return call == null || !call.isWaiting() || moment.clients().get(NodeId.client(call.call().client())).isDown();
    }

    private void showState(Service service, Service.Change change) {
        boolean written = change != null && !change.cell().isEmpty();
        cell.setText(written ? change.cell() : Texts.of(service instanceof Counter ? "store.counter" : "stage.state"));
        before.setText(written && change.wrote() ? shown(change.before()) + " →" : "");
        var value = written ? shown(change.after()) : service.text();
        after.tell(value, Texts.of("text.letters", value.length()));
        int length = value.length();
        after.pseudoClassStateChanged(LONG, length > MOST_LARGE);
        after.pseudoClassStateChanged(LONGER, length > MOST_LONG);
        cell.setMinWidth(cell.getText().length() <= MOST_WHOLE && length <= MOST_LONG ? USE_PREF_SIZE : 0);
        after.setMinWidth(length > MOST_WHOLE_VALUE ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        Tip.on(after, value);
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
            showWord(execution.trip().call(), again ? Texts.of("stage.again", execution.nth()) : Texts.of("stage.executed"));
        } else if (idle) {
            by.clear();
            word.setText("");
        }
    }

    private void showWord(CallId call, String text) {
        if (!run.isCrowded()) {
            by.show(call, run.names());
        }
        word.setText(text);
    }

    private static void showProgress(Bar bar, ServerView.Running running, long micros) {
        double lasts = running.until() - running.since();
        bar.show(lasts == 0 ? 1 : Math.clamp((micros - running.since()) / lasts, 0, 1));
    }

    private static String text(Stage stage, boolean orphan) {
        var doing = switch (stage) {
            case LOG_ID, LOG_REPLY -> Texts.of("stage.writing");
            case EXECUTE -> Texts.of("stage.executing");
            case REPLY -> Texts.of("stage.replying");
        };
        return orphan ? Texts.of("stage.orphan", doing) : doing;
    }
}
