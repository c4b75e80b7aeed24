package once.ui.spacetime;

import once.channel.Flight;
import once.message.Direction;
import once.message.NodeId;

/// Which height belongs to what in the diagram, in pixels from its top.
///
/// @param clients how many client lines there are, from 1
record DiagramLayout(double width, double height, int clients) {

    static final double GUTTER = 68;
    static final double RIGHT_MARGIN = 24;
    static final double AXIS_BASELINE = 18;
    static final double BAR_HEIGHT = 16;
    private static final double TOP = 26;
    private static final double BELOW_SERVER = 62;
    private static final double BAR_GAP = 6;
    private static final int ROOMY = 2;
    private static final int MOST_CLIENTS = 6;
    private static final double CROWD_SHARE = 0.4;

    double left() {
        return GUTTER;
    }

    double right() {
        return Math.max(GUTTER + 1, width - RIGHT_MARGIN);
    }

    /// Whether there are too many clients to show each one's calls.
    boolean isCrowded() {
        return clients > MOST_CLIENTS;
    }

    private double clientPitch() {
        if (isCrowded()) {
            return CROWD_SHARE * height / clients;
        }
        return clients <= ROOMY ? 42 : 30;
    }

    double clientY(int client) {
        return TOP + client * clientPitch();
    }

    double serverY() {
        return Math.max(clientY(clients) + 24, height - BELOW_SERVER);
    }

    double barTop(int client) {
        return clientY(client) - BAR_GAP - BAR_HEIGHT;
    }

    /// Where a timeout is marked: above the bar where there is room, on the client's line otherwise.
    double timeoutY(int client) {
        return clients <= ROOMY ? barTop(client) - 7 : clientY(client);
    }

    double labelBaseline(int row) {
        return serverY() + 21 + 14 * row;
    }

    double flagTop() {
        return height - 24;
    }

    private double y(NodeId node) {
        return node.isClient() ? clientY(node.number()) : serverY();
    }

    double startY(Flight flight) {
        return y(flight.from());
    }

    /// How high a flight is at a part of its way.
    double y(Flight flight, double progress) {
        double from = y(flight.from());
        return from + (y(flight.to()) - from) * progress;
    }

    double endY(Flight flight) {
        return y(flight, flight.isLost() ? 0.5 : 1);
    }

    static int clientOf(Flight flight) {
        return flight.trip().direction() == Direction.REQUEST ? flight.from().number() : flight.to().number();
    }
}
