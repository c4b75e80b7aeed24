package once.ui.panel;

import javafx.scene.Node;
import javafx.scene.Scene;

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
            Focus.give(node, visible);
        }
        node = null;
    }
}
