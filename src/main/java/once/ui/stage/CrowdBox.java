package once.ui.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.simulation.CallView;
import once.simulation.Moment;
import once.ui.look.Texts;

/// Clients too many to show one by one, as one stack of layers.
final class CrowdBox extends VBox {

    private final Label waiting = Layer.styled(new Label(), "operation");
    private final Label done = Layer.styled(new Label(), "aside");
    private final Label attempts = Layer.styled(new Label(), "operation");
    private final Label answered = Layer.styled(new Label(), "aside");
    private int applied = -1;

    CrowdBox(StageRun run) {
        getStyleClass().addAll("node-box", "client-box");
        getChildren().addAll(
                Layer.styled(new HBox(Layer.styled(new Label(Texts.of("stage.crowd", run.clients())), "node-name")), "node-head"),
                new Layer("application", "application", waiting, done),
                new Layer("request-reply", "request-reply", attempts, answered).growing(),
                Layer.transport(run));
    }

    void show(Moment moment) {
        if (applied != moment.applied()) {
            applied = moment.applied();
            var calls = moment.calls().values();
            long waits = calls.stream().filter(CallView::isWaiting).count();
            waiting.setText(Texts.of("stage.crowd.waiting", waits));
            done.setText(Texts.of("stage.crowd.done", calls.size() - waits));
            attempts.setText(Texts.of("stage.crowd.attempts", calls.stream().mapToLong(call -> call.count().attempts()).sum()));
            answered.setText(Texts.of("stage.crowd.calls", calls.size()));
        }
    }
}
