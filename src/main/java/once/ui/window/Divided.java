package once.ui.window;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.SplitPane;

/// Keeps the share that a viewer gives to the upper part of a pane while the pane becomes higher or lower. The toolkit gives
/// to both parts alike and takes from both alike, which leaves next to nothing of the lower one in a window that becomes small.
final class Divided {

    private final SplitPane pane;
    private final DoubleProperty share;
    private double height = -1;

    private Divided(SplitPane pane, DoubleProperty share) {
        this.pane = pane;
        this.share = share;
    }

    /// @param share of the upper part, 0 to 1; follows when the viewer moves the divider
    static void keep(SplitPane pane, DoubleProperty share) {
        var divided = new Divided(pane, share);
        pane.getDividers().getFirst().positionProperty().addListener(_ -> divided.moved());
        share.subscribe(divided::place);
    }

    /// By the toolkit where the height has changed, and by the viewer otherwise.
    private void moved() {
        if (pane.getHeight() == height) {
            share.set(pane.getDividerPositions()[0]);
        } else {
            height = pane.getHeight();
            place();
        }
    }

    private void place() {
        pane.setDividerPosition(0, share.get());
    }
}
