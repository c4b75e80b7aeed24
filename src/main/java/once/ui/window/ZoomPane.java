package once.ui.window;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Draws what is in it larger or smaller, in the same room.
final class ZoomPane extends Region {

    private final Node content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    ZoomPane(Node content, ObservableDoubleValue factor) {
        this.content = content;
        getChildren().add(content);
        content.getTransforms().add(scale);
        factor.subscribe(now -> {
            scale.setX(now.doubleValue());
            scale.setY(now.doubleValue());
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
