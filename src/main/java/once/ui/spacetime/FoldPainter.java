package once.ui.spacetime;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.node.Outcome;
import once.ui.look.Lettering;
import once.ui.look.Role;
import once.ui.look.Texts;

/// Paints stretches of folded calls as bands. Where there is one client each band says which call it is and how it ended
/// if there is room, and how many calls there are otherwise.
final class FoldPainter {

    private static final double LEAST_PIXELS = 24;
    private static final double TEXT_GAP = 15;

    private final GraphicsContext graphics;
    private final Plot plot;
    private final double top;
    private final double bottom;

    FoldPainter(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
        this.top = plot.layout().clientY(1);
        this.bottom = plot.layout().serverY(plot.layout().servers());
    }

    void paint() {
        if (!(plot.axis() instanceof FoldedAxis axis)) {
            return;
        }
        var folds = axis.folds();
        for (int first = 0, next; first < folds.size(); first = next) {
            next = first + 1;
            while (next < folds.size() && touches(folds.get(next - 1), folds.get(next)) && isNarrow(folds.get(next))) {
                next++;
            }
            if (x2(folds.get(next - 1)) >= plot.layout().left() && x1(folds.get(first)) <= plot.layout().right()) {
                paint(folds.get(first), folds.get(next - 1), next - first);
            }
        }
    }

    private static boolean touches(Fold one, Fold next) {
        return next.from() - one.until() < 1e-6;
    }

    private boolean isNarrow(Fold fold) {
        return x2(fold) - x1(fold) < LEAST_PIXELS;
    }

    private double x1(Fold fold) {
        return plot.scale().x(fold.start());
    }

    private double x2(Fold fold) {
        return plot.scale().x(fold.end());
    }

    private void paint(Fold first, Fold last, int count) {
        double from = x1(first);
        double width = x2(last) - from;
        graphics.setFill(plot.scenery().palette().of(Role.SURFACE_SUNKEN));
        graphics.fillRect(from, top, width, bottom - top);
        graphics.setStroke(plot.scenery().palette().of(Role.BORDER));
        graphics.setLineWidth(1);
        graphics.setLineDashes(2, 3);
        graphics.strokeLine(from, top, from, bottom);
        graphics.strokeLine(from + width, top, from + width, bottom);
        graphics.setLineDashes();
        double x = from + width / 2;
        double y = (top + bottom) / 2;
        if (plot.layout().clients() > 1) {
            text(Texts.of("fold.folded"), x, y, width, Role.INK_MUTED);
        } else if (count > 1) {
            text(Texts.of("fold.calls", count), x, y - TEXT_GAP / 2, width, Role.INK);
            text(Texts.of("fold.folded"), x, y + TEXT_GAP / 2, width, Role.INK_MUTED);
        } else if (width >= LEAST_PIXELS) {
            paintOne(first, x, y, width);
        }
    }

    private void paintOne(Fold fold, double x, double y, double width) {
        text(plot.scenery().names().of(fold.call()), x, y - TEXT_GAP, width, Role.INK);
        boolean failed = plot.scenery().chronicle().bar(fold.call()).outcome() instanceof Outcome.Failure;
        text(Texts.of(failed ? "fold.fail" : "fold.ok"), x, y, width, failed ? Role.FAIL : Role.SUCCESS);
        text(Texts.of("fold.folded"), x, y + TEXT_GAP, width, Role.INK_MUTED);
    }

    private void text(String text, double x, double y, double room, Role role) {
        if (Lettering.textWidth(text, Lettering.SMALL) <= room) {
            graphics.setFont(Lettering.text(Lettering.SMALL));
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.setFill(plot.scenery().palette().of(role));
            graphics.fillText(text, x, y + 4);
        }
    }
}
