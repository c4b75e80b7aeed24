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

    private final GraphicsContext graphics;
    private final DiagramLayout layout;
    private final Scenery scenery;

    SpanPainter(GraphicsContext graphics, DiagramLayout layout, Scenery scenery) {
        this.graphics = graphics;
        this.layout = layout;
        this.scenery = scenery;
    }

    void paint(TimeScale scale) {
        scenery.chronicle().workings().forEach(working -> paint(working, scale));
        if (!layout.isCrowded()) {
            scenery.chronicle().spans().forEach(span -> paint(span, scale));
        }
    }

    private void paint(Working working, TimeScale scale) {
        double from = Math.max(layout.left(), scale.x(working.from()));
        double until = Math.min(layout.right(), scale.x(working.until()));
        if (until > from) {
            graphics.setFill(scenery.palette().of(working.trip().call()));
            graphics.setGlobalAlpha(WORKING_OPACITY);
            graphics.fillRect(from, layout.y(working.node()) - WORKING_HEIGHT / 2, until - from, WORKING_HEIGHT);
            graphics.setGlobalAlpha(1);
        }
    }

    /// The line breaks while the node is down, and is hatched while it is silent.
    private void paint(Span span, TimeScale scale) {
        double from = Math.max(layout.left(), scale.x(span.from()));
        double until = Math.min(layout.right(), scale.x(span.until()));
        if (until <= from) {
            return;
        }
        double y = layout.y(span.node());
        graphics.setFill(scenery.palette().of(Role.SURFACE));
        graphics.fillRect(from, y - 2, until - from, 4);
        graphics.setFill(scenery.palette().of(Role.INK_MUTED));
        graphics.setGlobalAlpha(SPAN_OPACITY);
        graphics.fillRect(from, y - SPAN_HEIGHT / 2, until - from, SPAN_HEIGHT);
        graphics.setGlobalAlpha(1);
        if (span.kind() == Span.Kind.SILENT) {
            graphics.setStroke(scenery.palette().of(Role.INK));
            graphics.setLineWidth(1.4);
            graphics.setLineDashes(2, 4);
            graphics.strokeLine(from, y, until, y);
            graphics.setLineDashes();
        }
    }
}
