package once.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One layer of a node's stack, with its name.
final class Layer extends VBox {

    private final HBox head = styled(new HBox(6), "layer-head");

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
        head.getChildren().addAll(gap(), mark);
        return this;
    }

    /// Adds something right after the layer's name.
    Layer withNote(Node note) {
        head.getChildren().add(1, note);
        return this;
    }

    /// Takes what height is left over.
    Layer growing() {
        setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(this, Priority.ALWAYS);
        return this;
    }

    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
