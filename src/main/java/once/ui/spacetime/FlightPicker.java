package once.ui.spacetime;

import once.channel.Flight;

/// Finds the flight under the pointer.
final class FlightPicker {

    private static final double REACH = 6;

    private FlightPicker() {}

    /// The nearest flight within a few pixels; null for none.
    static Flight at(double x, double y, Plot plot) {
        Flight nearest = null;
        double least = REACH;
        for (var flight : plot.places().flights().between(plot.scale().place(x - REACH), plot.scale().place(x + REACH))) {
            double distance = distance(x, y, flight, plot);
            if (distance < least) {
                least = distance;
                nearest = flight;
            }
        }
        return nearest;
    }

    private static double distance(double x, double y, Flight flight, Plot plot) {
        double fromX = plot.startX(flight);
        double fromY = plot.layout().startY(flight);
        double dx = plot.endX(flight) - fromX;
        double dy = plot.layout().endY(flight) - fromY;
        double along = Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / Math.max(1e-9, dx * dx + dy * dy), 0, 1);
        return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
    }
}
