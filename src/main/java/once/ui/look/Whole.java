package once.ui.look;

import javafx.scene.control.Label;

/// A text that is shown whole or not at all, and gives way to what stands beside it: the same can be read elsewhere.
public final class Whole extends Label {

    private static final double SLACK = 0.05;

    /// Made by the FXML loader, or by hand.
    public Whole() {}

    /// The same with a text.
    public Whole(String text) {
        super(text);
    }

    @Override
    public void resize(double width, double height) {
        super.resize(width, height);
        setVisible(isWrapText() ? height + SLACK >= prefHeight(width) : width + SLACK >= prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return isWrapText() ? 0 : super.computeMinHeight(width);
    }
}
