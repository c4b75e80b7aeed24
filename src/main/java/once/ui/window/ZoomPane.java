package once.ui.window;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Draws what is in it larger or smaller, in the same room.
final class ZoomPane extends Region {

    private static final double SMALLEST = .25;

    private final Node content;
    private final ObservableDoubleValue factor;
    private final Scale scale = new Scale(1, 1, 0, 0);

    ZoomPane(Node content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        getChildren().add(content);
        content.getTransforms().add(scale);
        factor.subscribe(_ -> requestLayout());
    }

    /// Everything is drawn so that there is room for it, smaller in a small window.
    private double bounded() {
        double most = Math.min(getWidth() / Settings.LEAST.width(), getHeight() / Settings.LEAST.height());
        return Math.max(SMALLEST, Math.min(factor.get(), most));
    }

    @Override
    protected void layoutChildren() {
        double drawn = bounded();
        scale.setX(drawn);
        scale.setY(drawn);
        content.resizeRelocate(0, 0, getWidth() / drawn, getHeight() / drawn);
    }
}
