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

    void paint(Scenery scenery, DiagramLayout layout, TimeScale scale) {
        var graphics = canvas.fresh(layout.width(), layout.height());
        new GridPainter(graphics, layout, scenery.palette()).paint(scale);
        new SpanPainter(graphics, layout, scenery).paint(scale);
        graphics.save();
        graphics.beginPath();
        graphics.rect(layout.left() - 1, 0, layout.right() - layout.left() + 2, layout.height());
        graphics.clip();
        paintFlights(scenery, layout, scale);
        graphics.restore();
        if (!layout.isCrowded() && layout.isWhole()) {
            new BarPainter(graphics, layout, scenery).paint(scale);
        }
        labels = new MarkPainter(graphics, layout, scenery).paint(scale);
        new HandMarks(graphics, layout, scenery).paint(scale);
    }

    /// The labels that found room, from left to right.
    List<PlacedLabel> labels() {
        return labels;
    }

    private void paintFlights(Scenery scenery, DiagramLayout layout, TimeScale scale) {
        var flights = scenery.flights().between(scale.fromMicros(), scale.untilMicros());
        if (flights.size() > MOST_CANVAS_LINES) {
            manyLines.setImage(new PixelLines(layout, scenery).paint(flights, scale));
        } else {
            manyLines.setImage(null);
            new FlightPainter(canvas.getGraphicsContext2D(), layout, scenery).paint(flights, scale);
        }
    }
}
