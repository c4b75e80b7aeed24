package once.ui.panel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Gives the focus to where work goes on. Whoever works by keys sees it there at once; who has clicked, only when the Tab
/// key is used, so that the space bar keeps its meaning.
public final class Focus {

    private static final Object BY_KEYS = new Object();

    private Focus() {}

    /// From now on it is known of a window whether keys or the mouse were used last.
    public static void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> scene.getProperties().put(BY_KEYS, true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> scene.getProperties().remove(BY_KEYS));
    }

    /// Gives the focus to something; nothing happens while it is in no window.
    public static void give(Node wanted) {
        give(wanted, wanted.getScene() != null && wanted.getScene().getProperties().containsKey(BY_KEYS));
    }

    /// Gives the focus to where one begins, unless somebody goes about by keys already, or it cannot have it yet.
    public static void offer(Node wanted) {
        var owner = wanted.getScene() == null ? null : wanted.getScene().getFocusOwner();
        boolean isElsewhere = owner != null && owner.isFocusVisible() && FocusKept.isShown(owner);
        if (!isElsewhere && FocusKept.canHave(wanted)) {
            give(wanted);
        }
    }

    /// @param seen whether the focus is to be seen
    static void give(Node wanted, boolean seen) {
        if (seen) {
            showOn(wanted);
        } else {
            wanted.requestFocus();
        }
    }

    /// The toolkit shows a focus only where the Tab key has led to.
    private static void showOn(Node wanted) {
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
