package once.ui.look;

import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// A canvas with as many pixels as it takes on the screen, however much what it stands in is magnified. Whoever paints
/// on it need not know.
public final class SharpCanvas extends Group {

    /// A canvas keeps no more than so many times the pixels that it needs.
    private static final double SPARE = 1.25;

    private final Scale shrink = new Scale();
    private Canvas canvas;
    private double heldWidth;
    private double heldHeight;

    /// A canvas without a size.
    public SharpCanvas() {
        renew();
    }

    /// Gives it a size, in the units of what it stands in, and wipes it.
    public GraphicsContext fresh(double width, double height) {
        double magnified = getParent() == null ? 1 : Math.max(1, getParent().getLocalToSceneTransform().getMxx());
        fit(width * magnified, height * magnified);
        shrink.setX(1 / magnified);
        shrink.setY(1 / magnified);
        var graphics = getGraphicsContext2D();
        graphics.setTransform(magnified, 0, 0, magnified, 0, 0);
        // the last column and line of pixels are begun, where a size is not whole
        graphics.clearRect(0, 0, width + 1, height + 1);
        return graphics;
    }

    /// To go on painting with.
    public GraphicsContext getGraphicsContext2D() {
        return canvas.getGraphicsContext2D();
    }

    /// The toolkit's canvas keeps the pixels that it has, also where it needs fewer; after a window that filled the screen, or a
    /// zoom, that would be many for ever.
    private void fit(double width, double height) {
        boolean grows = width > heldWidth || height > heldHeight;
        boolean shrinks = !grows && heldWidth * heldHeight > SPARE * width * height;
        if (shrinks) {
            renew();
        }
        if (grows || shrinks) {
            heldWidth = width;
            heldHeight = height;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    private void renew() {
        canvas = new Canvas();
        canvas.setManaged(false);
        canvas.getTransforms().add(shrink);
        getChildren().setAll(canvas);
    }
}
