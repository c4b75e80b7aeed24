package once.ui.relations;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import once.simulation.CacheHistory;
import once.simulation.CacheHistory.Life;
import once.ui.look.Lettering;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.Texts;

/// Paints the strip: a bar for each time in which a request is remembered, under it the span in which copies can come,
/// hatched where nobody remembers, and the copies that came.
final class StripPainter {

    private static final double NAME_X = 12;
    private static final double BAR_TOP = 2;
    private static final double BAR = 10;
    private static final double SPAN = 16;
    private static final double HATCH = 5;
    private static final double WORD_ROOM = 38;
    private static final double POINT = 6;

    private final GraphicsContext graphics;
    private final StripLayout layout;
    private final Palette palette;
    private final ArrivalPainter arrivals;

    StripPainter(GraphicsContext graphics, StripLayout layout, Palette palette) {
        this.graphics = graphics;
        this.layout = layout;
        this.palette = palette;
        this.arrivals = new ArrivalPainter(graphics, palette);
    }

    void paint() {
        var rows = layout.schedule().rows();
        for (int row = 0; row < rows.size(); row++) {
            writeName(rows.get(row), StripLayout.top(row));
        }
        graphics.save();
        graphics.beginPath();
        graphics.rect(layout.left() - 1, 0, layout.right() - layout.left() + 2, StripLayout.height(layout.schedule()));
        graphics.clip();
        for (int row = 0; row < rows.size(); row++) {
            paint(rows.get(row), StripLayout.top(row));
        }
        graphics.restore();
    }

    private void paint(CacheHistory history, double top) {
        history.lives().forEach(life -> paint(life, ink(history), top));
        history.holes(layout.schedule().lastArrival()).forEach(hole -> paint(hole, top));
        paintSpan(history, top);
        history.arrivals().stream().filter(arrival -> layout.isInView(arrival.at()))
                .forEach(arrival -> arrivals.paint(arrival.what(), layout.x(arrival.at()), top + BAR_TOP + BAR / 2, ink(history)));
    }

    private Color ink(CacheHistory history) {
        return history.call() == null ? palette.of(Role.INK_MUTED) : palette.of(history.call());
    }

    private void writeName(CacheHistory history, double top) {
        graphics.setFont(Lettering.mono(Lettering.SMALL));
        graphics.setFill(ink(history));
        graphics.fillText(StripText.name(history, layout.schedule()), NAME_X, top + BAR_TOP + BAR);
    }

    private void paint(Life life, Color ink, double top) {
        long end = Math.min(life.until(), life.endedAt());
        double from = layout.x(life.from());
        double until = layout.x(end);
        graphics.setFill(ink);
        graphics.setGlobalAlpha(.35);
        graphics.fillRect(from, top + BAR_TOP, Math.max(1, until - from), BAR);
        graphics.setGlobalAlpha(1);
        if (layout.goesOn(end)) {
            paintPoint(until, top);
        } else {
            graphics.fillRect(until - 1, top + BAR_TOP - 2, 2, BAR + 4);
        }
    }

    private void paintPoint(double x, double top) {
        double middle = top + BAR_TOP + BAR / 2;
        graphics.fillPolygon(new double[] {x - POINT, x, x - POINT}, new double[] {middle - BAR / 2, middle, middle + BAR / 2}, 3);
    }

    private void paint(CacheHistory.Hole hole, double top) {
        double from = layout.x(hole.from());
        double until = layout.x(hole.until());
        if (until <= from) {
            return;
        }
        graphics.setStroke(palette.of(Role.FAIL));
        graphics.setLineWidth(1);
        graphics.strokeRect(from + .5, top + BAR_TOP + .5, Math.max(1, until - from - 1), BAR - 1);
        for (double x = from + HATCH; x < until; x += HATCH) {
            graphics.strokeLine(x, top + BAR_TOP, x - HATCH, top + BAR_TOP + BAR);
        }
        if (layout.goesOn(hole.until())) {
            graphics.setFill(palette.of(Role.FAIL));
            paintPoint(until, top);
        }
        if (until - from > WORD_ROOM) {
            writeHole((from + until) / 2, top);
        }
    }

    private void writeHole(double middle, double top) {
        var word = Texts.of("lifetimes.hole.word");
        double width = Lettering.textWidth(word, Lettering.SMALL) + 6;
        graphics.setFill(palette.of(Role.SURFACE));
        graphics.fillRect(middle - width / 2, top + BAR_TOP, width, BAR);
        graphics.setFont(Lettering.text(Lettering.SMALL));
        graphics.setFill(palette.of(Role.FAIL));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(word, middle, top + BAR_TOP + 9);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /// From the first sending until the last copy can come.
    private void paintSpan(CacheHistory history, double top) {
        long last = Schedule.lateUntil(history, layout.schedule().lastArrival());
        paintSpan(graphics, layout.x(history.firstSentAt()), layout.x(last), top + SPAN, !layout.goesOn(last), palette);
    }

    /// A line between two pixels, with an upright at each end that it has.
    static void paintSpan(GraphicsContext graphics, double from, double until, double height, boolean ends, Palette palette) {
        double y = Math.round(height) + .5;
        graphics.setStroke(palette.of(Role.INK_MUTED));
        graphics.setLineWidth(1);
        graphics.strokeLine(from, y, until, y);
        graphics.strokeLine(from, y - 2, from, y + 2);
        if (ends) {
            graphics.strokeLine(until, y - 3, until, y + 2);
        }
    }
}
