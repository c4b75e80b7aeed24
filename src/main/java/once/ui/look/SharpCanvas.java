package once.ui.look;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// A canvas with as many pixels as it takes on the screen, however much what it stands in is magnified. Whoever paints
/// on it need not know.
public final class SharpCanvas extends Canvas {

    private final Scale shrink = new Scale();

    /// A canvas without a size.
    public SharpCanvas() {
        getTransforms().add(shrink);
    }

    /// Gives it a size, in the units of what it stands in, and wipes it.
    public GraphicsContext fresh(double width, double height) {
        double magnified = getParent() == null ? 1 : Math.max(1, getParent().getLocalToSceneTransform().getMxx());
        setWidth(width * magnified);
        setHeight(height * magnified);
        shrink.setX(1 / magnified);
        shrink.setY(1 / magnified);
        var graphics = getGraphicsContext2D();
        graphics.setTransform(magnified, 0, 0, magnified, 0, 0);
        // the last column and line of pixels are begun, where a size is not whole
        graphics.clearRect(0, 0, width + 1, height + 1);
        return graphics;
    }
}
