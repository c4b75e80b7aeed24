package once.ui.spacetime;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.ui.look.Lettering;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.Texts;

/// Paints how many messages leave when, where there are too many for lines: requests above the middle, replies below it,
/// and at the outer end of each column those that do not arrive.
final class DensityPainter {

    static final double COLUMN_PIXELS = 2;
    private static final double OPACITY = 0.6;
    private static final double MARGIN = 12;
    private static final double AIR = 6;
    private static final double LEAST_FOR_LEGEND = 18;

    private final GraphicsContext graphics;
    private final Plot plot;
    private final Palette palette;
    private final double middle;
    private final double reach;

    DensityPainter(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
        this.palette = plot.scenery().palette();
        double top = plot.layout().clientY(plot.layout().clients()) + AIR;
        double bottom = plot.layout().serverY(1) - AIR;
        this.middle = (top + bottom) / 2;
        this.reach = Math.max(1, (bottom - top) / 2);
    }

    void paint() {
        double most = Math.max(1, most(plot));
        for (double x = plot.layout().left(); x < plot.layout().right(); x += COLUMN_PIXELS) {
            var count = count(plot, x);
            paint(x, -reach / most, count.requests(), count.lostRequests());
            paint(x, reach / most, count.replies(), count.lostReplies());
        }
        graphics.setStroke(palette.of(Role.INK_MUTED));
        graphics.setLineWidth(1);
        graphics.strokeLine(plot.layout().left(), middle, plot.layout().right(), middle);
        if (reach >= LEAST_FOR_LEGEND) {
            paintLegend();
        }
    }

    /// A column from the middle outwards.
    ///
    /// @param height of one message; negative for upwards
    private void paint(double x, double height, int all, int lost) {
        graphics.setGlobalAlpha(OPACITY);
        paint(x, middle, (all - lost) * height, Role.ACCENT);
        graphics.setGlobalAlpha(1);
        paint(x, middle + (all - lost) * height, lost * height, Role.LOST);
    }

    private void paint(double x, double from, double height, Role role) {
        if (height != 0) {
            graphics.setFill(palette.of(role));
            graphics.fillRect(x, Math.min(from, from + height), COLUMN_PIXELS, Math.abs(height));
        }
    }

    private void paintLegend() {
        graphics.setFont(Lettering.text(Lettering.SMALL));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setFill(palette.of(Role.INK_MUTED));
        graphics.fillText(Texts.of("density.requests"), MARGIN, middle - reach / 2 + 4);
        graphics.fillText(Texts.of("density.replies"), MARGIN, middle + reach / 2 + 4);
        graphics.setFill(palette.of(Role.LOST));
        graphics.fillText(Texts.of("density.lost"), MARGIN, middle + 4);
    }

    /// Where the column begins that a pixel lies in.
    static double column(Plot plot, double x) {
        return plot.layout().left() + Math.floor((x - plot.layout().left()) / COLUMN_PIXELS) * COLUMN_PIXELS;
    }

    /// What leaves within the column at a pixel.
    static Crowd.Count count(Plot plot, double x) {
        return plot.places().crowd().between(plot.scale().place(x), plot.scale().place(x + COLUMN_PIXELS));
    }

    /// The most messages of one direction in any column in view.
    static int most(Plot plot) {
        int most = 0;
        for (double x = plot.layout().left(); x < plot.layout().right(); x += COLUMN_PIXELS) {
            var count = count(plot, x);
            most = Math.max(most, Math.max(count.requests(), count.replies()));
        }
        return most;
    }
}
