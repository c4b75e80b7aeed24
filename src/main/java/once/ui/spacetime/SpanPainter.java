package once.ui.spacetime;

import javafx.scene.canvas.GraphicsContext;
import once.simulation.Span;
import once.simulation.Working;
import once.ui.look.Role;

/// Paints what lasts on the lines of the nodes: executions, and the times in which a node does not serve.
final class SpanPainter {

    private static final double WORKING_HEIGHT = 6;
    private static final double WORKING_OPACITY = 0.35;
    private static final double SPAN_HEIGHT = 14;
    private static final double SPAN_OPACITY = 0.22;
    private static final double LEAST_PIXELS = 0.5;
    private static final int FEW = 500;

    private final GraphicsContext graphics;
    private final Plot plot;
    private final DiagramLayout layout;

    SpanPainter(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
        this.layout = plot.layout();
    }

    void paint() {
        paintAll(plot.places().workings(), this::paint);
        if (!layout.isCrowded()) {
            paintAll(plot.places().spans(), this::paint);
        }
    }

    private interface Painting<T> {
        void paint(T thing, double from, double until);
    }

    /// What ends on the pixel of the one before is left out.
    private <T> void paintAll(Intervals<T> things, Painting<T> painting) {
        double painted = layout.left();
        int last = things.firstFrom(plot.scale().until());
        for (int index = things.firstReaching(plot.scale().from()); index < last; index++) {
            double until = Math.min(layout.right(), plot.scale().x(things.until(index)));
            if (until > painted + LEAST_PIXELS || until > layout.left() && things.size() < FEW) {
                painted = Math.max(painted, until);
                painting.paint(things.get(index), Math.max(layout.left(), plot.scale().x(things.from(index))), until);
            }
        }
    }

    private void paint(Working working, double from, double until) {
        if (until > from) {
            graphics.setFill(plot.scenery().palette().of(working.trip().call()));
            graphics.setGlobalAlpha(WORKING_OPACITY);
            graphics.fillRect(from, layout.y(working.node()) - WORKING_HEIGHT / 2, until - from, WORKING_HEIGHT);
            graphics.setGlobalAlpha(1);
        }
    }

    /// The line breaks while the node is down, and is hatched while it is silent.
    private void paint(Span span, double from, double until) {
        if (until <= from) {
            return;
        }
        double y = layout.y(span.node());
        graphics.setFill(plot.scenery().palette().of(Role.SURFACE));
        graphics.fillRect(from, y - 2, until - from, 4);
        graphics.setFill(plot.scenery().palette().of(Role.INK_MUTED));
        graphics.setGlobalAlpha(SPAN_OPACITY);
        graphics.fillRect(from, y - SPAN_HEIGHT / 2, until - from, SPAN_HEIGHT);
        graphics.setGlobalAlpha(1);
        if (span.kind() == Span.Kind.SILENT) {
            graphics.setStroke(plot.scenery().palette().of(Role.INK));
            graphics.setLineWidth(1.4);
            graphics.setLineDashes(2, 4);
            graphics.strokeLine(from, y, until, y);
            graphics.setLineDashes();
        }
    }
}
