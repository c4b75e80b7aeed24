package once.ui.spacetime;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import once.ui.look.SharpCanvas;

/// The diagram without its playhead: painted when the view or the recording changes, and left alone while time passes.
final class StillPicture extends Group {

    /// Beyond as many lines a canvas takes longer than a frame.
    static final int MOST_CANVAS_LINES = 1_500;

    private final ImageView manyLines = new ImageView();
    private final SharpCanvas canvas = new SharpCanvas();
    private List<PlacedLabel> labels = List.of();

    StillPicture() {
        getChildren().addAll(manyLines, canvas);
        setMouseTransparent(true);
    }

    void paint(Plot plot) {
        var layout = plot.layout();
        var graphics = canvas.fresh(layout.width(), layout.height());
        new GridPainter(graphics, layout, plot.scenery().palette(), plot.scenery().isOfGenerals()).paint(plot.axis(), plot.scale());
        new SpanPainter(graphics, plot).paint();
        graphics.save();
        graphics.beginPath();
        graphics.rect(layout.left() - 1, 0, layout.right() - layout.left() + 2, layout.height());
        graphics.clip();
        new FoldPainter(graphics, plot).paint();
        paintFlights(plot);
        graphics.restore();
        if (!layout.isCrowded() && layout.isWhole()) {
            new BarPainter(graphics, plot).paint();
        }
        paintMarks(new MarkPainter(graphics, plot), plot);
        new HandMarks(graphics, plot).paint();
    }

    private void paintMarks(MarkPainter marks, Plot plot) {
        if (plot.isDense()) {
            marks.paintWarnings();
        }
        labels = plot.isDense() ? List.of() : marks.paint();
    }

    /// The labels that found room, from left to right.
    List<PlacedLabel> labels() {
        return labels;
    }

    private void paintFlights(Plot plot) {
        manyLines.setImage(null);
        var flights = plot.places().flights().between(plot.scale().from(), plot.scale().until());
        if (plot.isDense()) {
            new DensityPainter(canvas.getGraphicsContext2D(), plot).paint();
        } else if (flights.size() > MOST_CANVAS_LINES) {
            manyLines.setImage(new PixelLines(plot).paint(flights));
        } else {
            new FlightPainter(canvas.getGraphicsContext2D(), plot).paint(flights);
        }
    }
}
