package once.ui.stage;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import once.message.NodeId;
import once.node.VirtualTime;
import once.simulation.Health;
import once.ui.look.Texts;
import once.ui.look.Whole;

/// The name of a node, and whether it is up, which matters more where there is not room for both.
final class NodeHead extends HBox {

    private final NodeId node;
    private final Label state = Layer.styled(new Label(), "aside");

    NodeHead(String name, NodeId node) {
        this.node = node;
        getStyleClass().add("node-head");
        state.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Layer.styled(new Whole(name), "node-name"), Layer.gap(), state);
    }

    void show(Health health, long micros) {
        state.setText(state(node, health, micros));
    }

    /// A node and how it is: `s1 · down`.
    static String state(NodeId node, Health health, long micros) {
        if (health.isDown()) {
            return Texts.of("stage.is-down", node);
        }
        if (health.isSilent()) {
            return Texts.of("stage.is-silent", node, Long.toString((health.silentUntil() - micros) / VirtualTime.MILLI));
        }
        return health.incarnation() == 1 ? node.toString() : Texts.of("stage.incarnation", node, health.incarnation());
    }
}
