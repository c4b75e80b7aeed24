package once.ui.spacetime;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Flight;
import once.ui.look.Glyph;
import once.ui.look.Palette;
import once.ui.look.Role;

/// Paints flights as slanted lines, one by one.
final class FlightPainter {

    private static final double WIDTH = 1.7;
    private static final double COPY_WIDTH = 1.1;
    private static final double[] LOST_DASHES = {4, 3};
    private static final double ARROW = 7;
    private static final double ZIGZAG_STEP = 7;
    private static final double ZIGZAG_WIDTH = 3;
    private static final double DOUBLE_GAP = 2;
    private static final double LEAST_PIXELS_FOR_ARROW = 3;

    private final GraphicsContext graphics;
    private final Plot plot;
    private final DiagramLayout layout;
    private final Palette palette;

    FlightPainter(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
        this.layout = plot.layout();
        this.palette = plot.scenery().palette();
    }

    void paint(List<Flight> flights) {
        flights.forEach(this::paint);
        graphics.setLineDashes();
    }

    private void paint(Flight flight) {
        var ink = palette.of(flight.trip().call());
        var muted = palette.of(Role.INK_MUTED);
        double from = plot.startX(flight);
        double until = plot.endX(flight);
        double over = plot.callEndX(flight);
        graphics.setLineWidth(flight.parent() == 0 ? WIDTH : COPY_WIDTH);
        graphics.setLineDashes(flight.isLost() ? LOST_DASHES : null);
        if (from < over && over < until) {
            double y = layout.y(flight, plot.progress(flight, over));
            stroke(flight, from, layout.startY(flight), over, y, ink);
            stroke(flight, over, y, until, layout.endY(flight), muted);
        } else {
            stroke(flight, from, layout.startY(flight), until, layout.endY(flight), over <= from ? muted : ink);
        }
        paintEnd(flight, from, until, over < until ? muted : ink);
    }

    private void stroke(Flight flight, double fromX, double fromY, double untilX, double untilY, Color ink) {
        graphics.setStroke(ink);
        switch (flight.fate()) {
            case Fate.Altered(_, Alteration.FlipBit _) -> zigzag(fromX, fromY, untilX, untilY);
            case Fate.Altered(_, Alteration.Rewrite _), Fate.Altered(_, Alteration.Replay _) -> twice(fromX, fromY, untilX, untilY);
            case Fate.Arrives _, Fate.Lost _ -> graphics.strokeLine(fromX, fromY, untilX, untilY);
        }
    }

    /// Some bits are not what they were.
    private void zigzag(double fromX, double fromY, double untilX, double untilY) {
        double length = Math.hypot(untilX - fromX, untilY - fromY);
        int turns = Math.max(2, (int) (length / ZIGZAG_STEP));
        graphics.beginPath();
        graphics.moveTo(fromX, fromY);
        for (int turn = 1; turn < turns; turn++) {
            double aside = turn % 2 == 0 ? ZIGZAG_WIDTH : -ZIGZAG_WIDTH;
            double along = turn / (double) turns;
            graphics.lineTo(fromX + (untilX - fromX) * along + aside * (untilY - fromY) / length,
                    fromY + (untilY - fromY) * along - aside * (untilX - fromX) / length);
        }
        graphics.lineTo(untilX, untilY);
        graphics.stroke();
    }

    /// Somebody has put a message of his own in its place.
    private void twice(double fromX, double fromY, double untilX, double untilY) {
        graphics.strokeLine(fromX - DOUBLE_GAP, fromY, untilX - DOUBLE_GAP, untilY);
        graphics.strokeLine(fromX + DOUBLE_GAP, fromY, untilX + DOUBLE_GAP, untilY);
    }

    private void paintEnd(Flight flight, double fromX, double x, Color ink) {
        if (!plot.isInView(x)) {
            return;
        }
        if (flight.isLost()) {
            graphics.setLineDashes();
            Glyph.CROSS.paint(graphics, x, layout.endY(flight), palette.of(Role.LOST), ink);
        } else {
            paintArrow(fromX, layout.startY(flight), x, layout.endY(flight), ink);
        }
    }

    private void paintArrow(double fromX, double fromY, double x, double y, Color ink) {
        double length = Math.hypot(x - fromX, y - fromY);
        if (length < LEAST_PIXELS_FOR_ARROW * ARROW) {
            return;
        }
        double alongX = (x - fromX) / length * ARROW;
        double alongY = (y - fromY) / length * ARROW;
        graphics.setFill(ink);
        graphics.fillPolygon(
                new double[] {x, x - alongX - alongY * 0.4, x - alongX + alongY * 0.4},
                new double[] {y, y - alongY + alongX * 0.4, y - alongY - alongX * 0.4}, 3);
    }
}
