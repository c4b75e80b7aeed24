package once.ui.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import once.message.NodeId;
import once.node.VirtualTime;
import once.simulation.Health;

/// The name of a node, and whether it is up.
final class NodeHead extends HBox {

    private final NodeId node;
    private final Label state = Layer.styled(new Label(), "aside");

    NodeHead(String name, NodeId node) {
        this.node = node;
        getStyleClass().add("node-head");
        getChildren().addAll(Layer.styled(new Label(name), "node-name"), Layer.gap(), state);
    }

    void show(Health health, long micros) {
        state.setText(node + state(health, micros));
    }

    private static String state(Health health, long micros) {
        if (health.isDown()) {
            return " · down";
        }
        if (health.isSilent()) {
            return " · silent " + (health.silentUntil() - micros) / VirtualTime.MILLI + " ms";
        }
        return health.incarnation() == 1 ? "" : " · incarnation " + health.incarnation();
    }
}
