package once.ui.stage;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import once.message.NodeId;
import once.ui.playback.Selection;

/// Lets the pointer hover and pick the box of a node.
final class NodePicking {

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private NodePicking() {}

    static void install(Region box, NodeId node, Selection selection) {
        box.setOnMouseEntered(_ -> selection.hoveredNodeProperty().set(node));
        box.setOnMouseExited(_ -> selection.hoveredNodeProperty().set(null));
        box.setOnMouseClicked(_ -> selection.selectedNodeProperty().set(node.equals(selection.selectedNodeProperty().get()) ? null : node));
    }

    /// Shows whether a node is the one that was picked.
    static void show(Region box, NodeId node, NodeId picked) {
        box.pseudoClassStateChanged(PICKED, node.equals(picked));
    }
}
