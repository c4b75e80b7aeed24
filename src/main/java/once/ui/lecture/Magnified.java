package once.ui.lecture;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows a view so large that its smallest text reads from the last row.
public final class Magnified extends Region {

    /// At which the smallest text, of 11 pixels, is 20 pixels high.
    static final double LEAST = 20 / 11.0 + 0.005;
    private static final double MOST = 2.5;
    private static final double USUAL_WIDTH = 900;
    private static final double USUAL_HEIGHT = 520;

    private final Scale scale = new Scale();
    private Region content;

    /// By what the content is multiplied in a room of this size.
    static double factor(double width, double height) {
        return Math.clamp(Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT), LEAST, MOST);
    }

    /// What is shown.
    public Region getContent() {
        return content;
    }

    /// Shows something.
    public void setContent(Region shown) {
        content = shown;
        shown.getTransforms().add(scale);
        shown.setManaged(false);
        getChildren().setAll(shown);
    }

    @Override
    protected void layoutChildren() {
        double factor = factor(getWidth(), getHeight());
        scale.setX(factor);
        scale.setY(factor);
        if (content != null && getWidth() > 0) {
            content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
