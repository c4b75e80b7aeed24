package once.ui.spacetime;

import java.util.TreeSet;
import javafx.scene.canvas.GraphicsContext;
import once.channel.Flight;
import once.channel.Intervention;
import once.message.NodeId;
import once.message.Trip;
import once.ui.look.Glyph;
import once.ui.look.Role;

/// Paints a small hand wherever a person has interfered: at the flight, or on the line of the node.
final class HandMarks {

    private static final double ALONG = 0.22;
    private static final double ABOVE_NODE = 15;

    private final GraphicsContext graphics;
    private final DiagramLayout layout;
    private final Scenery scenery;

    HandMarks(GraphicsContext graphics, DiagramLayout layout, Scenery scenery) {
        this.graphics = graphics;
        this.layout = layout;
        this.scenery = scenery;
    }

    void paint(TimeScale scale) {
        var trips = new TreeSet<Trip>();
        for (var intervention : scenery.recording().scenario().interventions()) {
            switch (intervention) {
                case Intervention.OnFlight onFlight -> trips.add(onFlight.trip());
                case Intervention.Crash(var outage) -> paint(outage.node(), outage.at(), scale);
                case Intervention.Restart(var node, var at) -> paint(node, at, scale);
            }
        }
        if (!trips.isEmpty()) {
            scenery.recording().flights().stream().filter(flight -> trips.contains(flight.trip())).forEach(flight -> paint(flight, scale));
        }
    }

    private void paint(Flight flight, TimeScale scale) {
        double whole = flight.endsAt() - flight.sentAt();
        double end = flight.progress(flight.endsAt());
        paint(scale.x(flight.sentAt() + whole * ALONG), layout.y(flight, end * ALONG));
    }

    private void paint(NodeId node, long at, TimeScale scale) {
        paint(scale.x(at), layout.y(node) - ABOVE_NODE);
    }

    private void paint(double x, double y) {
        if (x >= layout.left() && x <= layout.right()) {
            Glyph.HAND.paint(graphics, x, y, scenery.palette().of(Role.ACCENT), scenery.palette().of(Role.SURFACE));
        }
    }
}
