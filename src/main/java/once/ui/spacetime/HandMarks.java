package once.ui.spacetime;

import javafx.scene.canvas.GraphicsContext;
import once.channel.Flight;
import once.channel.Intervention;
import once.message.NodeId;
import once.ui.look.Glyph;
import once.ui.look.Role;

/// Paints a small hand wherever a person has interfered: at the flight, or on the line of the node.
final class HandMarks {

    private static final double ALONG = 0.22;
    private static final double ABOVE_NODE = 15;

    private final GraphicsContext graphics;
    private final Plot plot;

    HandMarks(GraphicsContext graphics, Plot plot) {
        this.graphics = graphics;
        this.plot = plot;
    }

    void paint() {
        for (var intervention : plot.scenery().recording().scenario().interventions()) {
            switch (intervention) {
                case Intervention.OnFlight _ -> { }
                case Intervention.Crash(var outage) -> paint(outage.node(), outage.at());
                case Intervention.Restart(var node, var at) -> paint(node, at);
            }
        }
        plot.scenery().touched().forEach(this::paint);
    }

    private void paint(Flight flight) {
        double start = plot.startX(flight);
        double end = flight.progress(flight.endsAt());
        paint(start + (plot.endX(flight) - start) * ALONG, plot.layout().y(flight, end * ALONG));
    }

    private void paint(NodeId node, long at) {
        paint(plot.x(at), plot.layout().y(node) - ABOVE_NODE);
    }

    private void paint(double x, double y) {
        if (plot.isInView(x)) {
            Glyph.HAND.paint(graphics, x, y, plot.scenery().palette().of(Role.ACCENT), plot.scenery().palette().of(Role.SURFACE));
        }
    }
}
