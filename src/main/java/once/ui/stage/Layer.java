package once.ui.stage;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.ui.look.Texts;
import once.ui.look.Whole;

/// One layer of a node's stack, with its name.
final class Layer extends VBox {

    private final HBox head = styled(new HBox(3), "layer-head");

    /// @param name of the text it is named by; empty for none
    Layer(String name, String style, Node... content) {
        getStyleClass().addAll("layer", style);
        if (!name.isEmpty()) {
            head.getChildren().add(styled(new Whole(Texts.of("stage.layer." + name).toUpperCase(Locale.ROOT)), "layer-name"));
            getChildren().add(head);
        }
        getChildren().addAll(content);
    }

    /// What carries the messages; it never changes, and takes one line.
    static Layer transport(StageRun run) {
        var what = styled(new Label(ChannelText.transport(run.scenario())), "aside");
        what.setMinWidth(0);
        return new Layer("", "transport", what);
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

    /// Shows or hides its name.
    void setNamed(boolean named) {
        showIf(named, head);
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

    /// Shows something and gives it room, or neither.
    static void showIf(boolean shown, Node node) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
