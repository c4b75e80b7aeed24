package once.ui.relations;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import once.node.VirtualTime;
import once.simulation.CacheHistory;
import once.simulation.CacheHistory.Arrival.What;
import once.simulation.CacheHistory.Life;
import once.ui.look.Lettering;
import once.ui.look.Palette;
import once.ui.look.Role;
import once.ui.look.Texts;

/// Paints the strip: a bar for each time in which a request is remembered, under it the span in which copies can come,
/// hatched where nobody remembers, and the copies that came.
final class StripPainter {

    private static final double BAR_TOP = 4;
    private static final double BAR = 10;
    private static final double SPAN = 18;
    private static final double HATCH = 5;
    private static final double TICK_ROOM = 78;
    private static final double WORD_ROOM = 38;
    private static final double LINE = 15;

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
        var schedule = layout.schedule();
        paintAxis();
        for (int row = 0; row < schedule.rows().size(); row++) {
            paint(schedule.rows().get(row), layout.top(row));
        }
        double below = StripLayout.rowsEnd(schedule);
        if (schedule.left() > 0) {
            write(Texts.of("lifetimes.more", schedule.left()), StripLayout.LEFT, below + 13, Role.INK_MUTED);
            below += LINE + 3;
        }
        paintLegend(below + 12);
    }

    private void paintAxis() {
        long step = step(layout.schedule().untilMicros() / Math.max(1, (layout.right() - StripLayout.LEFT) / TICK_ROOM));
        for (long at = 0; at <= layout.schedule().untilMicros(); at += step) {
            double x = Math.round(layout.x(at)) + .5;
            graphics.setStroke(palette.of(Role.GRID));
            graphics.setLineWidth(1);
            graphics.strokeLine(x, StripLayout.AXIS - 2, x, StripLayout.rowsEnd(layout.schedule()));
            graphics.setTextAlign(at == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            if (x < layout.right() - 16) {
                write(VirtualTime.text(at) + (at == 0 ? " ms" : ""), x, 11, Role.INK_MUTED);
            }
        }
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /// 1, 2 or 5 times a power of ten that is not less.
    private static long step(double least) {
        long power = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, least)))));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }

    private void paint(CacheHistory history, double top) {
        writeName(history, top);
        history.lives().forEach(life -> paint(life, ink(history), top));
        history.holes(layout.schedule().lastArrival()).forEach(hole -> paint(hole, top));
        paintSpan(history, top);
        history.arrivals().forEach(arrival -> arrivals.paint(arrival.what(), layout.x(arrival.at()), top + BAR_TOP + BAR / 2, ink(history)));
    }

    private Color ink(CacheHistory history) {
        return history.call() == null ? palette.of(Role.INK_MUTED) : palette.of(history.call());
    }

    private void writeName(CacheHistory history, double top) {
        graphics.setFont(Lettering.mono(Lettering.SMALL));
        graphics.setFill(ink(history));
        graphics.fillText(StripText.name(history, layout.schedule()), 0, top + 14);
    }

    private void paint(Life life, Color ink, double top) {
        double from = layout.x(life.from());
        double until = layout.x(Math.min(life.until(), life.endedAt()));
        graphics.setFill(ink);
        graphics.setGlobalAlpha(.35);
        graphics.fillRect(from, top + BAR_TOP, Math.max(1, until - from), BAR);
        graphics.setGlobalAlpha(1);
        if (Math.min(life.until(), life.endedAt()) < layout.schedule().untilMicros()) {
            graphics.fillRect(until - 1, top + BAR_TOP - 2, 2, BAR + 4);
        } else {
            graphics.fillPolygon(new double[] {until - 6, until, until - 6}, new double[] {top + BAR_TOP, top + BAR_TOP + BAR / 2, top + BAR_TOP + BAR}, 3);
        }
    }

    private void paint(CacheHistory.Hole hole, double top) {
        double from = layout.x(hole.from());
        double until = layout.x(hole.until());
        graphics.setStroke(palette.of(Role.FAIL));
        graphics.setLineWidth(1);
        graphics.strokeRect(from + .5, top + BAR_TOP + .5, Math.max(1, until - from - 1), BAR - 1);
        for (double x = from + HATCH; x < until; x += HATCH) {
            graphics.strokeLine(x, top + BAR_TOP, x - HATCH, top + BAR_TOP + BAR);
        }
        if (until - from > WORD_ROOM) {
            var word = Texts.of("lifetimes.hole.word");
            double width = Lettering.textWidth(word, Lettering.SMALL) + 6;
            graphics.setFill(palette.of(Role.SURFACE));
            graphics.fillRect((from + until - width) / 2, top + BAR_TOP, width, BAR);
            graphics.setTextAlign(TextAlignment.CENTER);
            write(word, (from + until) / 2, top + BAR_TOP + 9, Role.FAIL);
            graphics.setTextAlign(TextAlignment.LEFT);
        }
    }

    /// From the first sending until the last copy can come.
    private void paintSpan(CacheHistory history, double top) {
        double from = layout.x(history.firstSentAt());
        double until = layout.x(Schedule.lateUntil(history, layout.schedule().lastArrival()));
        double y = Math.round(top + SPAN) + .5;
        graphics.setStroke(palette.of(Role.INK_MUTED));
        graphics.setLineWidth(1);
        graphics.strokeLine(from, y, until, y);
        graphics.strokeLine(from, y - 2, from, y + 2);
        if (until < layout.right()) {
            graphics.strokeLine(until, y - 3, until, y + 2);
        }
    }

    /// What the shapes mean, in two lines.
    private void paintLegend(double y) {
        double x = paintLegend(0, y, What.EXECUTED, "lifetimes.legend.executed");
        x = paintLegend(x, y, What.HIT, "lifetimes.legend.hit");
        paintLegend(x, y, What.AGAIN, "lifetimes.legend.again");
        double line = Math.round(y + LINE - 4) + .5;
        graphics.setStroke(palette.of(Role.INK_MUTED));
        graphics.setLineWidth(1);
        graphics.strokeLine(2, line, 22, line);
        graphics.strokeLine(2, line - 3, 2, line + 3);
        graphics.strokeLine(22, line - 3, 22, line + 3);
        write(Texts.of("lifetimes.legend.late"), 28, y + LINE, Role.INK_MUTED);
    }

    private double paintLegend(double x, double y, What what, String key) {
        var text = Texts.of(key);
        arrivals.paint(what, x + 8, y - 4, palette.of(Role.INK_MUTED));
        write(text, x + 19, y, Role.INK_MUTED);
        return x + 19 + Lettering.textWidth(text, Lettering.SMALL) + 12;
    }

    private void write(String text, double x, double y, Role role) {
        graphics.setFont(Lettering.text(Lettering.SMALL));
        graphics.setFill(palette.of(role));
        graphics.fillText(text, x, y);
    }
}
