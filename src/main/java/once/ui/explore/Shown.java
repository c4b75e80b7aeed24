package once.ui.explore;

import javafx.scene.Node;

/// What takes up room only while there is something to see.
final class Shown {

    private Shown() {}

    static void only(boolean when, Node... nodes) {
        for (var node : nodes) {
            node.setVisible(when);
            node.setManaged(when);
        }
    }
}
