package once.ui.spacetime;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import once.channel.Flight;
import once.ui.look.Glyph;
import once.ui.look.Role;

/// Paints flights as slanted lines, one by one.
final class FlightPainter {

    private static final double WIDTH = 1.7;
    private static final double COPY_WIDTH = 1.1;
    private static final double ARROW = 7;
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
        if (flight.isLost()) {
            graphics.setLineDashes(4, 3);
        } else {
            graphics.setLineDashes();
        }
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
        return flight.isLost() ? 0.5 : 1;
    }

    private void stroke(Flight flight, TimeScale scale, double fromProgress, double untilProgress, Color ink) {
        graphics.setStroke(ink);
        graphics.strokeLine(
                x(flight, scale, fromProgress), layout.y(flight, fromProgress),
                x(flight, scale, untilProgress), layout.y(flight, untilProgress));
    }

    private static double x(Flight flight, TimeScale scale, double progress) {
        double whole = (flight.endsAt() - flight.sentAt()) / end(flight);
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
