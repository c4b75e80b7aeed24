package once.ui.design;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls until something can be seen.
final class Sight {

    private Sight() {}

    static void bring(Node node) {
        for (var around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane) {
                bring(node, pane);
                return;
            }
        }
    }

    private static void bring(Node node, ScrollPane pane) {
        pane.applyCss();
        pane.layout();
        var content = pane.getContent();
        double room = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
        double top = content.sceneToLocal(node.localToScene(0, 0)).getY();
        if (room > 0) {
            pane.setVvalue(Math.clamp((top - pane.getViewportBounds().getHeight() / 3) / room, 0, 1));
        }
    }
}
