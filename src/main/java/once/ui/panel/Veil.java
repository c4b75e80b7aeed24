package once.ui.panel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Something over everything else: the Tab key stays in it, and when it is closed the focus is where it was.
final class Veil {

    private final Parent root;
    private final FocusBefore before = new FocusBefore();
    private boolean open;

    /// @param root lies over everything else while it is visible
    Veil(Parent root) {
        this.root = root;
        root.managedProperty().bind(root.visibleProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                go(event.isShiftDown());
                event.consume();
            }
        });
    }

    /// What does not fit is scrolled by keys.
    static void scrollsByKeys(ScrollPane pane) {
        pane.viewportBoundsProperty().subscribe(bounds ->
                pane.setFocusTraversable(pane.getContent().getLayoutBounds().getHeight() > bounds.getHeight() + 1));
    }

    /// @param first has the focus then
    void open(Node first) {
        root.setVisible(true);
        if (root.getScene() != null) {
            if (!open) {
                before.keep(root.getScene());
            }
            Focus.give(first);
        }
        open = true;
    }

    void close() {
        root.setVisible(false);
        open = false;
        before.giveBack();
    }

    private void go(boolean back) {
        var all = FocusKept.all(root).toList();
        if (!all.isEmpty()) {
            int now = all.indexOf(root.getScene().getFocusOwner());
            reach(all, Math.floorMod(back ? Math.max(0, now) - 1 : now + 1, all.size()));
        }
    }

    /// By way of the one before, for the toolkit shows a focus only where it was led to.
    private void reach(List<Node> all, int index) {
        var from = index == 0 ? root : all.get(index - 1);
        from.requestFocus();
        from.requestFocusTraversal(TraversalDirection.NEXT);
    }
}
