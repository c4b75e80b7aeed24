package once.ui.spacetime;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import once.node.Outcome;
import once.simulation.CallBar;
import once.ui.look.Lettering;
import once.ui.look.Role;

/// Paints each call as a bar above its client's line, from the asking to the answer.
final class BarPainter {

    private static final double OPACITY = 0.2;
    private static final double END_WIDTH = 3;
    private static final double PADDING = 6;

    private final GraphicsContext graphics;
    private final Plot plot;
    private final DiagramLayout layout;
    private final Scenery scenery;

    BarPainter(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
        this.layout = plot.layout();
        this.scenery = plot.scenery();
    }

    void paint() {
        prepare();
        plot.places().bars().forEach(this::paint);
    }

    /// Paints the bar of a call whose end is not known yet.
    ///
    /// @return the pixel at which its text ends
    double paintOpen(CallBar bar, double from, double until) {
        prepare();
        return paint(bar.unended(), from, until);
    }

    private void prepare() {
        graphics.setFont(Lettering.mono(Lettering.SMALL));
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    /// What ends less than a pixel after the one before is left out.
    private void paint(Intervals<CallBar> bars) {
        var scale = plot.scale();
        int index = bars.firstReaching(scale.from());
        while (index < bars.size() && bars.from(index) < scale.until()) {
            double until = scale.x(bars.until(index));
            paint(bars.get(index), scale.x(bars.from(index)), until);
            index = Math.max(index + 1, bars.firstReaching(scale.place(until + 1)));
        }
    }

    private double paint(CallBar bar, double fromX, double untilX) {
        double from = Math.max(layout.left(), fromX);
        double until = Math.min(layout.right(), untilX);
        if (until <= layout.left() || from >= layout.right()) {
            return from;
        }
        double top = layout.barTop(bar.call().client());
        paintBar(bar, from, Math.max(1, until - from - 1), top);
        return layout.hasBarLabels() ? paintText(bar, from + PADDING, until - from - 2 * PADDING, top + 12) : from;
    }

    private void paintBar(CallBar bar, double from, double width, double top) {
        graphics.setFill(scenery.palette().of(Role.SURFACE));
        graphics.fillRect(from, top, width, layout.barHeight());
        graphics.setGlobalAlpha(OPACITY);
        graphics.setFill(scenery.palette().of(bar.call()));
        graphics.fillRoundRect(from, top, width, layout.barHeight(), 6, 6);
        graphics.setGlobalAlpha(1);
        if (bar.outcome() instanceof Outcome.Failure && width > 2 * END_WIDTH) {
            graphics.setFill(scenery.palette().of(Role.FAIL));
            graphics.fillRect(from + width - END_WIDTH, top, END_WIDTH, layout.barHeight());
        }
    }

    private double paintText(CallBar bar, double x, double room, double baseline) {
        graphics.setFill(scenery.palette().of(Role.INK));
        var text = texts(bar).stream().filter(each -> Lettering.monoWidth(each, Lettering.SMALL) <= room).findFirst().orElse("");
        graphics.fillText(text, x, baseline);
        return x + Lettering.monoWidth(text, Lettering.SMALL);
    }

    /// What could stand in the bar, the longest first.
    private List<String> texts(CallBar bar) {
        var name = scenery.names().of(bar.call());
        var outcome = switch (bar.outcome()) {
            case null -> "…";
            case Outcome.Success _ -> "ok";
            case Outcome.Failure _ -> "FAIL";
        };
        return List.of(name + " " + bar.operation().text() + " " + outcome, name + " " + outcome, name);
    }
}
