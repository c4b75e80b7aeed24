package once.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One layer of a node's stack, with its name.
final class Layer extends VBox {

    private final HBox head = new HBox();

    /// A layer; with no name where there is no room for one.
    Layer(String name, String style, Node... content) {
        getStyleClass().addAll("layer", style);
        if (!name.isEmpty()) {
            head.getChildren().add(styled(new Label(name.toUpperCase(java.util.Locale.ROOT)), "layer-name"));
            getChildren().add(head);
        }
        getChildren().addAll(content);
    }

    /// Adds something at the right end of the layer's name.
    Layer withMark(Node mark) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(gap, mark);
        return this;
    }

    static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
