package once.ui.spacetime;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import once.channel.Alteration;
import once.channel.Fate;
import once.channel.Flight;
import once.ui.look.Glyph;
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
    private final DiagramLayout layout;
    private final Scenery scenery;

    FlightPainter(GraphicsContext graphics, DiagramLayout layout, Scenery scenery) {
        this.graphics = graphics;
        this.layout = layout;
        this.scenery = scenery;
    }

    void paint(List<Flight> flights, TimeScale scale) {
        flights.forEach(flight -> paint(flight, scale));
        graphics.setLineDashes();
    }

    private void paint(Flight flight, TimeScale scale) {
        var ink = scenery.palette().of(flight.trip().call());
        long callEnd = scenery.callEnd(flight);
        graphics.setLineWidth(flight.parent() == 0 ? WIDTH : COPY_WIDTH);
        graphics.setLineDashes(flight.isLost() ? LOST_DASHES : null);
        if (callEnd > flight.sentAt() && callEnd < flight.endsAt()) {
            double over = flight.progress(callEnd);
            stroke(flight, scale, 0, over, ink);
            stroke(flight, scale, over, end(flight), scenery.palette().of(Role.INK_MUTED));
        } else {
            stroke(flight, scale, 0, end(flight), callEnd <= flight.sentAt() ? scenery.palette().of(Role.INK_MUTED) : ink);
        }
        paintEnd(flight, scale, callEnd < flight.endsAt() ? scenery.palette().of(Role.INK_MUTED) : ink);
    }

    private static double end(Flight flight) {
        return flight.progress(flight.endsAt());
    }

    private void stroke(Flight flight, TimeScale scale, double fromProgress, double untilProgress, Color ink) {
        graphics.setStroke(ink);
        double fromX = x(flight, scale, fromProgress);
        double untilX = x(flight, scale, untilProgress);
        double fromY = layout.y(flight, fromProgress);
        double untilY = layout.y(flight, untilProgress);
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

    private static double x(Flight flight, TimeScale scale, double progress) {
        double whole = (flight.endsAt() - flight.sentAt()) / Math.max(1e-9, end(flight));
        return scale.x(flight.sentAt() + whole * progress);
    }

    private void paintEnd(Flight flight, TimeScale scale, Color ink) {
        double x = scale.x(flight.endsAt());
        if (x < layout.left() || x > layout.right()) {
            return;
        }
        if (flight.isLost()) {
            graphics.setLineDashes();
            Glyph.CROSS.paint(graphics, x, layout.endY(flight), scenery.palette().of(Role.LOST), ink);
        } else {
            paintArrow(scale.x(flight.sentAt()), layout.startY(flight), x, layout.endY(flight), ink);
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
