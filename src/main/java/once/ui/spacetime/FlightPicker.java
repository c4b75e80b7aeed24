package once.ui.spacetime;

import once.channel.Flight;

/// Finds the flight under the pointer.
final class FlightPicker {

    private static final double REACH = 6;

    private FlightPicker() {}

    /// The nearest flight within a few pixels; null for none.
    static Flight at(double x, double y, Scenery scenery, DiagramLayout layout, TimeScale scale) {
        Flight nearest = null;
        double least = REACH;
        for (var flight : scenery.flights().between(scale.micros(x - REACH), scale.micros(x + REACH))) {
            double distance = distance(x, y, flight, layout, scale);
            if (distance < least) {
                least = distance;
                nearest = flight;
            }
        }
        return nearest;
    }

    private static double distance(double x, double y, Flight flight, DiagramLayout layout, TimeScale scale) {
        double fromX = scale.x(flight.sentAt());
        double fromY = layout.startY(flight);
        double dx = scale.x(flight.endsAt()) - fromX;
        double dy = layout.endY(flight) - fromY;
        double along = Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / Math.max(1e-9, dx * dx + dy * dy), 0, 1);
        return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
    }
}
