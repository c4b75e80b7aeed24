package once.ui.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.simulation.CallView;
import once.simulation.Moment;

/// Clients too many to show one by one.
final class CrowdBox extends VBox {

    private final Label waiting = Layer.styled(new Label(), "operation");
    private final Label done = Layer.styled(new Label(), "aside");
    private int applied = -1;

    CrowdBox(StageRun run) {
        getStyleClass().addAll("node-box", "client-box");
        getChildren().addAll(
                Layer.styled(new Label(run.clients() + " clients"), "node-name"),
                new Layer("application", "application", waiting, done),
                new Layer("transport", "transport", Layer.styled(new Label(ChannelText.transport(run.scenario())), "aside")));
    }

    void show(Moment moment) {
        if (applied != moment.applied()) {
            applied = moment.applied();
            long waits = moment.calls().values().stream().filter(CallView::isWaiting).count();
            waiting.setText(waits + " waiting");
            done.setText(moment.calls().size() - waits + " calls done");
        }
    }
}
