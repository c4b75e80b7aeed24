package once.ui.spacetime;

import javafx.scene.control.Label;
import once.ui.look.Texts;

/// Covers what a client cannot see.
final class Curtain extends Label {

    /// How much of a flight its client sees, in pixels.
    private static final double STUB = 14;

    Curtain() {
        super(Texts.of("worlds.curtain"));
        getStyleClass().add("curtain");
        setManaged(false);
    }

    /// Covers all below the lines of the clients.
    void cover(DiagramLayout layout) {
        double top = layout.clientY(layout.clients()) + STUB;
        resizeRelocate(0, top, layout.width(), Math.max(0, layout.flagTop() - top));
    }
}
