package once.ui.relations;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import once.simulation.CacheHistory.Arrival;
import once.ui.look.Palette;
import once.ui.look.Role;

/// Paints what the server did about a copy, in the shapes of the diagram.
record ArrivalPainter(GraphicsContext graphics, Palette palette) {

    private static final double RADIUS = 4;
    private static final double OUTLINE = 6.5;

    /// @param ink the colour of the call
    void paint(Arrival.What what, double x, double y, Color ink) {
        switch (what) {
            case EXECUTED -> paintSquare(x, y, ink);
            case AGAIN -> {
                paintSquare(x, y, ink);
                graphics.setStroke(palette.of(Role.AGAIN));
                graphics.setLineWidth(2.5);
                graphics.strokeRect(x - OUTLINE, y - OUTLINE, 2 * OUTLINE, 2 * OUTLINE);
            }
            case HIT -> paintRing(x, y);
            case TURNED_AWAY -> paintCross(x, y);
        }
    }

    private void paintSquare(double x, double y, Color ink) {
        graphics.setFill(ink);
        graphics.fillRect(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private void paintRing(double x, double y) {
        graphics.setFill(palette.of(Role.SURFACE));
        graphics.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        graphics.setStroke(palette.of(Role.HIT));
        graphics.setLineWidth(2);
        graphics.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private void paintCross(double x, double y) {
        graphics.setStroke(palette.of(Role.INK));
        graphics.setLineWidth(1.5);
        graphics.strokeLine(x - 3, y - 3, x + 3, y + 3);
        graphics.strokeLine(x - 3, y + 3, x + 3, y - 3);
    }
}
