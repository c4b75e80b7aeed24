package once.ui.spacetime;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.channel.Flight;
import once.message.NodeId;

/// Which height belongs to what in the diagram, in pixels from its top.
///
/// @param clients how many clients there are, from 1
/// @param servers how many servers there are, from 1
record DiagramLayout(double width, double height, int clients, int servers) {

    static final double GUTTER = 68;
    static final double RIGHT_MARGIN = 24;
    static final double AXIS_BASELINE = 18;
    static final double BAR_HEIGHT = 16;
    private static final double NAME_REACH = 10;
    private static final double TOP = 26;
    private static final double BELOW_SERVER = 62;
    private static final double SERVER_PITCH = 46;
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

    double serverY(int server) {
        double last = Math.max(clientY(clients) + 24, height - BELOW_SERVER);
        return last - (servers - server) * SERVER_PITCH;
    }

    double barTop(int client) {
        return clientY(client) - BAR_GAP - BAR_HEIGHT;
    }

    /// Where a timeout is marked: above the bar where there is room, on the client's line otherwise.
    double timeoutY(int client) {
        return clients <= ROOMY ? barTop(client) - 7 : clientY(client);
    }

    /// Where the labels of what happened at a node stand.
    double labelBaseline(NodeId node) {
        return node.isClient() ? barTop(node.number()) - 3 : serverY(node.number()) + 21;
    }

    double flagTop() {
        return height - 24;
    }

    double y(NodeId node) {
        return node.isClient() ? clientY(node.number()) : serverY(node.number());
    }

    /// The node whose name is at a place; null for none.
    NodeId nodeNamedAt(double x, double y) {
        if (x >= left()) {
            return null;
        }
        return Stream.concat(named(isCrowded() ? 0 : clients, NodeId::client), named(servers, NodeId::server))
                .filter(node -> Math.abs(y - y(node)) <= NAME_REACH).findFirst().orElse(null);
    }

    private static Stream<NodeId> named(int count, IntFunction<NodeId> node) {
        return IntStream.rangeClosed(1, count).mapToObj(node);
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
        return y(flight, flight.progress(flight.endsAt()));
    }
}
