package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.node.Outcome;
import once.node.VirtualTime;
import once.simulation.CallView;
import once.simulation.Moment;

/// A client as a stack of layers: what its application asks, the attempt it waits for, what carries its messages.
final class ClientBox extends VBox {

    private static final int MOST_WITH_NAMED_LAYERS = 1;
    private static final int MOST_WITH_LAYERS = 3;

    static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

    private final int number;
    private final StageRun run;
    private final Label operation = Layer.styled(new Label(), "operation");
    private final Label progress = Layer.styled(new Label(), "aside");
    private final CallLabel call = new CallLabel();
    private final Label attempt = new Label();
    private final Label timeout = Layer.styled(new Label(), "aside");
    private final TimeoutRing ring;
    private final NodeHead head;

    ClientBox(int number, StageRun run) {
        this.number = number;
        this.run = run;
        boolean roomy = run.clients() <= MOST_WITH_NAMED_LAYERS;
        this.head = new NodeHead("Client", NodeId.client(number));
        this.ring = new TimeoutRing(roomy ? 17 : 15);
        getStyleClass().addAll("node-box", "client-box");
        setId("client-" + number);
        if (roomy) {
            stackLayers();
        } else {
            stackCompactly();
        }
    }

    private void stackLayers() {
        getChildren().addAll(
                head,
                new Layer("application", "application", operation, progress),
                new Layer("request–reply", "request-reply", pending(timeout)).growing(),
                new Layer("transport", "transport", Layer.styled(new Label(ChannelText.transport(run.scenario())), "aside")));
    }

    private void stackCompactly() {
        getStyleClass().add("compact");
        var name = Layer.styled(new Label(NodeId.client(number).toString()), "node-name");
        var application = new HBox(8, name, operation, Layer.gap(), progress);
        application.setAlignment(Pos.BASELINE_LEFT);
        if (run.clients() <= MOST_WITH_LAYERS) {
            getChildren().addAll(new Layer("", "application", application), new Layer("", "request-reply", pending(timeout)));
        } else {
            getChildren().add(new Layer("", "request-reply", application, pending()));
        }
    }

    private HBox pending(Node... below) {
        var first = new HBox(6, call, attempt);
        first.setAlignment(Pos.BASELINE_LEFT);
        var lines = new VBox(2, first);
        lines.getChildren().addAll(below);
        var box = new HBox(lines, Layer.gap(), ring);
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
        operation.setText("—");
        progress.setText("not begun");
        call.clear();
        attempt.setText("");
        timeout.setText("");
        ring.show(null, 0);
    }

    private void show(CallView view, long micros) {
        operation.setText(view.operation().text());
        progress.setText(progress(view));
        call.show(view.call(), run.names());
        attempt.setText(attempt(view));
        timeout.setText(timeout(view));
        ring.show(view.timeout(), micros);
    }

    private String progress(CallView view) {
        int calls = run.scenario().clients().get(number - 1).size();
        var state = switch (view.end()) {
            case null -> "waiting";
            case CallView.End(Outcome.Success(var result), _) -> "got " + result.text();
            case CallView.End(Outcome.Failure _, _) -> "failed";
        };
        return (calls == 1 ? "" : view.call().number() + " of " + calls + " · ") + state;
    }

    private String attempt(CallView view) {
        int most = run.retry().attempts();
        return "attempt " + view.count().attempts() + (most == RetryPolicy.UNBOUNDED ? "" : " of " + most);
    }

    private static String timeout(CallView view) {
        return switch (view.end()) {
            case null -> view.timeout() == null ? "" : "timeout " + VirtualTime.text(view.timeout().until() - view.timeout().since()) + " ms";
            case CallView.End(Outcome.Success _, _) -> "success";
            case CallView.End(Outcome.Failure(var why), _) -> why.isDefinite() ? "not executed" : "may have been executed";
        };
    }
}
