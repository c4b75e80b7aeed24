package once.ui.look;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// A small shape that stands for a kind of thing that happens, so that colour never stands alone.
@FunctionalInterface
public interface Glyph {

    /// Paints it about a point.
    ///
    /// @param ink the colour it has here
    /// @param ground what is behind it
    void paint(GraphicsContext graphics, double x, double y, Color ink, Color ground);

    /// Executed: a filled square.
    Glyph SQUARE = (graphics, x, y, ink, _) -> {
        graphics.setFill(ink);
        graphics.fillRect(x - 5, y - 5, 10, 10);
    };

    /// Something ends here: a short stroke across the line.
    Glyph TICK = (graphics, x, y, ink, _) -> stroke(graphics, ink, 1.5, () -> graphics.strokeLine(x, y - 5, x, y + 5));

    /// Answered from memory: a ring.
    Glyph RING = (graphics, x, y, ink, ground) -> {
        graphics.setFill(ground);
        graphics.fillOval(x - 5.5, y - 5.5, 11, 11);
        stroke(graphics, ink, 2.5, () -> graphics.strokeOval(x - 5.5, y - 5.5, 11, 11));
    };

    /// Held up: a small bar.
    Glyph BAR = (graphics, x, y, ink, ground) -> {
        graphics.setFill(ground);
        graphics.fillRect(x - 6, y - 4, 12, 8);
        graphics.setFill(ink);
        graphics.fillRect(x - 6, y - 2, 12, 4);
    };

    /// Thrown away: a small open diamond.
    Glyph DIAMOND = (graphics, x, y, ink, ground) -> {
        double[] xs = {x, x + 5, x, x - 5};
        double[] ys = {y - 5, y, y + 5, y};
        graphics.setFill(ground);
        graphics.fillPolygon(xs, ys, 4);
        stroke(graphics, ink, 1.4, () -> graphics.strokePolygon(xs, ys, 4));
    };

    /// Lost: a cross.
    Glyph CROSS = (graphics, x, y, ink, _) -> stroke(graphics, ink, 2.2, () -> {
        graphics.strokeLine(x - 4.5, y - 4.5, x + 4.5, y + 4.5);
        graphics.strokeLine(x - 4.5, y + 4.5, x + 4.5, y - 4.5);
    });

    /// Broken down: a bolt.
    Glyph BOLT = (graphics, x, y, ink, ground) -> {
        double[] xs = {x + 2, x - 5, x - 1, x - 2, x + 5, x + 1};
        double[] ys = {y - 9, y + 1, y + 1, y + 9, y - 1, y - 1};
        stroke(graphics, ground, 4, () -> graphics.strokePolygon(xs, ys, 6));
        graphics.setFill(ink);
        graphics.fillPolygon(xs, ys, 6);
    };

    /// Waited in vain: an hourglass.
    Glyph HOURGLASS = (graphics, x, y, ink, _) -> stroke(graphics, ink, 1.4, () -> {
        graphics.strokePolygon(new double[] {x - 4, x + 4, x - 4, x + 4}, new double[] {y - 5, y - 5, y + 5, y + 5}, 4);
        graphics.setFill(ink);
        graphics.fillPolygon(new double[] {x, x + 2.6, x - 2.6}, new double[] {y + 1, y + 5, y + 5}, 3);
    });

    /// Done by hand: a small open hand.
    Glyph HAND = (graphics, x, y, ink, ground) -> {
        graphics.setFill(ground);
        graphics.fillOval(x - 8, y - 8, 16, 16);
        stroke(graphics, ink, 1.2, () -> graphics.strokeOval(x - 8, y - 8, 16, 16));
        graphics.setFill(ink);
        graphics.fillRoundRect(x - 3.4, y - 0.5, 6.4, 5.5, 3, 3);
        stroke(graphics, ink, 1.4, () -> {
            double[] tips = {-3.4, -4.9, -5, -3.8};
            for (int finger = 0; finger < tips.length; finger++) {
                double base = x - 2.7 + 1.7 * finger;
                graphics.strokeLine(base, y + 0.5, base, y + tips[finger]);
            }
            graphics.strokeLine(x - 2.8, y + 3, x - 5.2, y + 0.6);
        });
    };

    /// Rewritten by somebody in between: a small mask.
    Glyph MASK = (graphics, x, y, ink, ground) -> {
        graphics.setFill(ink);
        graphics.fillOval(x - 9, y - 5, 10, 9);
        graphics.fillOval(x - 1, y - 5, 10, 9);
        graphics.setFill(ground);
        graphics.fillOval(x - 6.5, y - 2.5, 4.5, 3.5);
        graphics.fillOval(x + 2, y - 2.5, 4.5, 3.5);
    };

    /// Executed again: the square with a heavy outline at a distance.
    ///
    /// @param warning the colour of the outline
    static Glyph again(Color warning) {
        return (graphics, x, y, ink, ground) -> {
            graphics.setFill(ground);
            graphics.fillRect(x - 9, y - 9, 18, 18);
            SQUARE.paint(graphics, x, y, ink, ground);
            stroke(graphics, warning, 3, () -> graphics.strokeRect(x - 8.5, y - 8.5, 17, 17));
        };
    }

    private static void stroke(GraphicsContext graphics, Color ink, double width, Runnable shape) {
        graphics.setStroke(ink);
        graphics.setLineWidth(width);
        shape.run();
    }
}
