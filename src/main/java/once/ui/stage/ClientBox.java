package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.node.Outcome;
import once.node.VirtualTime;
import once.simulation.CallView;
import once.simulation.Moment;
import once.ui.look.Fitting;
import once.ui.look.Names;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.look.Whole;

/// A client as a stack of layers: what its application asks, the attempt it waits for, what carries its messages.
final class ClientBox extends VBox {

    static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final PseudoClass SUCCESS = PseudoClass.getPseudoClass("success");
    private static final PseudoClass FAIL = PseudoClass.getPseudoClass("fail");

    /// An operation of as many letters is told whole, whatever stands beside it.
    private static final int MOST_WHOLE = 14;

    private final int number;
    private final StageRun run;
    private final Label name;
    private final Fitting operation = Layer.styled(new Fitting(), "operation");
    private final Label progress = Layer.styled(new Whole(), "aside");
    private final CallLabel call = new CallLabel();
    private final Label attempt = Layer.styled(new Label(), "attempt");
    private final Label ending = Layer.styled(new Label(), "aside", "ending");
    private final TimeoutRing ring;
    private final NodeHead head;
    private BoxForm form;

    ClientBox(int number, StageRun run) {
        this.number = number;
        this.run = run;
        this.name = Layer.styled(new Label(NodeId.client(number).toString()), "node-name");
        this.head = new NodeHead(run.title(NodeId.client(number)), NodeId.client(number));
        this.ring = new TimeoutRing(15);
        getStyleClass().addAll("node-box", "client-box");
        setId("client-" + number);
    }

    /// Shows as much as there is room for.
    void fit(double height, boolean low) {
        var fitting = BoxForm.of(height, low);
        if (fitting != form) {
            form = fitting;
            getStyleClass().remove("brief");
            stack(fitting);
        }
        lookupAll(".transport").forEach(layer -> Layer.showIf(BoxForm.hasTransport(height), layer));
    }

    private void stack(BoxForm fitting) {
        switch (fitting) {
            case FULL -> getChildren().setAll(
                    head,
                    new Layer("application", "application", operation, progress),
                    new Layer("request-reply", "request-reply", beside(pending(), ending)).growing(),
                    Layer.transport(run));
            case BRIEF -> stackBriefly(new Layer("", "application", titled()), new Layer("", "request-reply", beside(pending(), ending)));
            case LINE -> stackBriefly(new Layer("", "request-reply", beside(titled(), pending())));
        }
    }

    private void stackBriefly(Layer... layers) {
        getStyleClass().add("brief");
        getChildren().setAll(layers);
    }

    private HBox titled() {
        var line = new HBox(8, name, operation, Layer.gap(), progress);
        line.setAlignment(Pos.BASELINE_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        return line;
    }

    private HBox pending() {
        var line = new HBox(6, call, attempt);
        line.setAlignment(Pos.BASELINE_LEFT);
        call.setMinWidth(USE_PREF_SIZE);
        return line;
    }

    /// Lines, and the ring of the attempt that is waited for beside them.
    private HBox beside(Node... texts) {
        var lines = new VBox(2, texts);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var box = new HBox(lines, ring);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    void show(Moment moment) {
        var health = moment.clients().get(NodeId.client(number));
        head.show(health, moment.micros());
        pseudoClassStateChanged(DOWN, health.isDown());
        var id = StageRun.currentCall(number, moment);
        var view = id == null ? null : moment.calls().get(id);
        if (view == null) {
            showNothing();
        } else {
            show(view, moment.micros());
        }
    }

    private void showNothing() {
        operation.tell("—");
        progress.setText(Texts.of("stage.not-begun"));
        call.clear();
        attempt.setText("");
        ending.setText("");
        ring.show(null, 0);
        showEnd(null);
    }

    private void show(CallView view, long micros) {
        var text = view.operation().text();
        operation.tell(text, Names.verb(view.operation()));
        operation.setMinWidth(text.length() <= MOST_WHOLE ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        Tip.on(operation, text);
        progress.setText(progress(view));
        call.show(view.call(), run.names());
        attempt.setText(attempt(view));
        ending.setText(ending(view));
        ring.show(view.timeout(), micros);
        showEnd(view.end());
    }

    private void showEnd(CallView.End end) {
        ending.pseudoClassStateChanged(SUCCESS, end instanceof CallView.End(Outcome.Success _, _));
        ending.pseudoClassStateChanged(FAIL, end instanceof CallView.End(Outcome.Failure _, _));
    }

    private String progress(CallView view) {
        int calls = run.scenario().clients().get(number - 1).size();
        var state = switch (view.end()) {
            case null -> Texts.of("stage.waiting");
            case CallView.End(Outcome.Success(var result), _) -> Texts.of("stage.got", result.text());
            case CallView.End(Outcome.Failure _, _) -> Texts.of("stage.failed");
        };
        return calls < 2 ? state : Texts.of("stage.call-of", Integer.toString(view.call().number()), Integer.toString(calls), state);
    }

    private String attempt(CallView view) {
        int most = run.retry().attempts();
        boolean brief = form == BoxForm.LINE;
        var count = Integer.toString(view.count().attempts());
        return most == RetryPolicy.UNBOUNDED ? Texts.of(brief ? "stage.try" : "stage.attempt", count)
                : Texts.of(brief ? "stage.try-of" : "stage.attempt-of", count, Integer.toString(most));
    }

    private static String ending(CallView view) {
        return switch (view.end()) {
            case null -> view.timeout() == null ? ""
                    : Texts.of("stage.timeout", VirtualTime.text(view.timeout().until() - view.timeout().since()));
            case CallView.End(Outcome.Success _, _) -> Texts.of("stage.success");
            case CallView.End(Outcome.Failure(var why), _) -> Texts.of(why.isDefinite() ? "stage.not-executed" : "stage.may-be-executed");
        };
    }
}
