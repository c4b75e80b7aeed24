package once.ui.panel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;

/// Where the focus was before something was opened, to be given back when that is closed.
public final class FocusBefore {

    private Node node;
    private boolean visible;

    /// Remembers what has the focus now; nothing where there is no window yet.
    public void keep(Scene scene) {
        node = scene == null ? null : scene.getFocusOwner();
        visible = node != null && node.isFocusVisible();
    }

    /// Gives it back, as visibly as it was; does nothing where nothing had it.
    public void giveBack() {
        if (node != null && node.getScene() != null) {
            if (visible) {
                showOn(node);
            } else {
                node.requestFocus();
            }
        }
        node = null;
    }

    /// Gives the focus to a node, and shows it there: the toolkit shows a focus only where the Tab key has led to.
    static void showOn(Node wanted) {
        var scene = wanted.getScene();
        wanted.requestFocus();
        if (wanted.requestFocusTraversal(TraversalDirection.NEXT)) {
            scene.getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (scene.getFocusOwner() != wanted) {
            wanted.requestFocus();
        }
    }
}
