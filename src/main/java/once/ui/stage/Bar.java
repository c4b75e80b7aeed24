package once.ui.stage;

import javafx.scene.layout.Region;

/// A thin bar of which a part is filled: how much of a lifetime is left, how much of an execution is done.
final class Bar extends Region {

    private final Region fill = new Region();
    private double part = 1;

    Bar() {
        getStyleClass().add("bar");
        fill.getStyleClass().add("bar-fill");
        fill.setManaged(false);
        getChildren().add(fill);
        widthProperty().subscribe(this::place);
        heightProperty().subscribe(this::place);
    }

    /// Fills a part, 0 to 1.
    void show(double filled) {
        part = filled;
        place();
    }

    private void place() {
        fill.resizeRelocate(0, 0, getWidth() * part, getHeight());
    }
}
