package once.ui.stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.message.NodeId;
import once.simulation.Moment;
import once.ui.look.Texts;

/// A server that passes on what it is asked: a post in the middle of the channel.
final class RelayPost extends VBox {

    static final double WIDTH = 46;

    private final NodeId node;
    private final Label state = Layer.styled(new Label(), "aside");

    RelayPost(NodeId node) {
        this.node = node;
        setId("relay-" + node.number());
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("node-box", "relay");
        getChildren().addAll(Layer.styled(new Label(node.toString()), "node-name"), state);
    }

    void show(Moment moment) {
        boolean down = moment.servers().get(node).health().isDown();
        pseudoClassStateChanged(ClientBox.DOWN, down);
        state.setText(Texts.of(down ? "stage.down" : "stage.relay"));
    }
}
