package once.ui.gallery;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.SharpCanvas;

/// Paints a sketch; nothing until there is one.
final class SketchView extends Region {

    private static final double HEIGHT = 74;
    private static final double MARGIN = 8;
    private static final double CROSS = 2.5;
    private static final double SQUARE = 5;

    private final SharpCanvas canvas = new SharpCanvas();
    private final Palette palette;
    private Sketch sketch;

    SketchView(Palette palette) {
        this.palette = palette;
        getStyleClass().add("sketch");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
    }

    /// Shows a run.
    void show(Sketch next) {
        sketch = next;
        requestLayout();
    }

    /// Whether there is something to see yet.
    boolean isShown() {
        return sketch != null;
    }

    @Override
    protected void layoutChildren() {
        var graphics = canvas.fresh(getWidth(), getHeight());
        if (sketch != null && getWidth() > 2 * MARGIN) {
            paintNodes(graphics);
            sketch.strokes().forEach(stroke -> paint(graphics, stroke));
            sketch.dots().forEach(dot -> paint(graphics, dot));
        }
    }

    private double x(double part) {
        return MARGIN + part * (getWidth() - 2 * MARGIN);
    }

    private double y(double part) {
        return MARGIN / 2 + part * (getHeight() - MARGIN);
    }

    private void paintNodes(GraphicsContext graphics) {
        graphics.setStroke(palette.of(Role.BORDER));
        graphics.setLineWidth(1);
        for (int row = 0; row < sketch.rows(); row++) {
            double y = Math.floor(y((row + 0.5) / sketch.rows())) + 0.5;
            graphics.strokeLine(MARGIN / 2, y, getWidth() - MARGIN / 2, y);
        }
    }

    private void paint(GraphicsContext graphics, Sketch.Stroke stroke) {
        double x = x(stroke.toX());
        double y = y(stroke.toY());
        graphics.setStroke(palette.of(stroke.ink()));
        graphics.setLineWidth(1.2);
        graphics.strokeLine(x(stroke.fromX()), y(stroke.fromY()), x, y);
        if (stroke.lost()) {
            graphics.setStroke(palette.of(Role.LOST));
            graphics.strokeLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
            graphics.strokeLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
        }
    }

    private void paint(GraphicsContext graphics, Sketch.Dot dot) {
        double left = x(dot.x()) - SQUARE / 2;
        double top = y(dot.y()) - SQUARE / 2;
        switch (dot.kind()) {
            case EXECUTED -> fill(graphics, dot.ink(), left, top);
            case AGAIN -> {
                fill(graphics, dot.ink(), left, top);
                graphics.setStroke(palette.of(Role.AGAIN));
                graphics.setLineWidth(1.5);
                graphics.strokeRect(left - 2, top - 2, SQUARE + 4, SQUARE + 4);
            }
            case HIT -> {
                graphics.setFill(palette.of(Role.SURFACE));
                graphics.fillOval(left, top, SQUARE, SQUARE);
                graphics.setStroke(palette.of(Role.HIT));
                graphics.strokeOval(left, top, SQUARE, SQUARE);
            }
            case CRASH -> fill(graphics, Role.AGAIN, left, top);
        }
    }

    private void fill(GraphicsContext graphics, Role ink, double left, double top) {
        graphics.setFill(palette.of(ink));
        graphics.fillRect(left, top, SQUARE, SQUARE);
    }
}
