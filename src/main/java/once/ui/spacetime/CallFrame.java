package once.ui.spacetime;

import javafx.scene.shape.Rectangle;
import once.message.CallId;
import once.ui.look.Role;

/// A frame around the bar of the call that is pointed at or picked.
final class CallFrame extends Rectangle {

    private static final double LEAST_WIDTH = 4;

    CallFrame() {
        setFill(null);
        setStrokeWidth(2);
        setArcWidth(6);
        setArcHeight(6);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// Frames a call; nothing for null, and for one out of view.
    void show(CallId call, Plot plot) {
        var layout = plot.layout();
        var bar = call == null || layout.isCrowded() || !layout.isWhole() ? null : plot.scenery().chronicle().bar(call);
        setVisible(bar != null && plot.startX(bar) < layout.right() && plot.endX(bar) > layout.left());
        if (isVisible()) {
            double from = Math.max(layout.left(), plot.startX(bar));
            setX(from);
            setWidth(Math.max(LEAST_WIDTH, Math.min(layout.right(), plot.endX(bar)) - from - 1));
            setY(layout.barTop(call.client()));
            setHeight(layout.barHeight());
            setStroke(plot.scenery().palette().of(Role.ACCENT));
        }
    }
}
