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
/// @param chained whether a message goes from one server to the next, so that all ways are equally long
/// @param form how much stands in it
record DiagramLayout(double width, double height, int clients, int servers, boolean chained, Form form) {

    /// How much stands in a diagram.
    enum Form {
        /// Everything: the time axis, a bar for each call, the labels of both sides.
        WHOLE(26, 42, 30, 62, 46),
        /// The same, closer together, to leave room for the messages.
        LOW(22, 38, 26, 48, 30),
        /// One of several below each other, which share an axis: flights and marks, and what the servers made of them.
        ROW(4, 12, 12, 26, 18),
        /// The first of those, with the axis of all.
        FIRST_ROW(18, 12, 12, 26, 18);

        private final double top;
        private final double roomyPitch;
        private final double clientPitch;
        private final double belowServer;
        private final double serverPitch;

        Form(double top, double roomyPitch, double clientPitch, double belowServer, double serverPitch) {
            this.top = top;
            this.roomyPitch = roomyPitch;
            this.clientPitch = clientPitch;
            this.belowServer = belowServer;
            this.serverPitch = serverPitch;
        }
    }

    static final double GUTTER = 68;
    static final double RIGHT_MARGIN = 24;
    private static final double AXIS_BASELINE = 18;
    private static final double FIRST_ROW_BASELINE = 10;
    private static final double LOW_HEIGHT = 190;
    private static final double BAR_HEIGHT = 16;
    private static final double TIGHT_BAR_HEIGHT = 8;
    private static final double TIGHT_PITCH = 16;
    private static final double LEAST_CHANNEL = 64;
    private static final double NAME_REACH = 10;
    private static final double BAR_GAP = 6;
    private static final double LEAST_PITCH_WITH_LABELS = 34;
    private static final int ROOMY = 2;
    private static final int MOST_CLIENTS = 6;
    private static final double CROWD_SHARE = 0.4;

    /// A diagram with everything in it.
    DiagramLayout(double width, double height, int clients, int servers) {
        this(width, height, clients, servers, false, whole(height));
    }

    /// How a diagram is divided that has everything in it.
    static Form whole(double height) {
        return height < LOW_HEIGHT ? Form.LOW : Form.WHOLE;
    }

    boolean isWhole() {
        return form == Form.WHOLE || form == Form.LOW;
    }

    /// Whether times stand above it.
    boolean hasAxis() {
        return isWhole() || form == Form.FIRST_ROW;
    }

    double axisBaseline() {
        return isWhole() ? AXIS_BASELINE : FIRST_ROW_BASELINE;
    }

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
        return clients <= ROOMY ? form.roomyPitch : isTight() ? TIGHT_PITCH : form.clientPitch;
    }

    /// Whether the lines of the clients move together, with thin bars between them, to leave room for the messages.
    private boolean isTight() {
        return isWhole() && height - form.belowServer - form.top - clients * form.clientPitch < LEAST_CHANNEL;
    }

    /// How high the bars of the calls are.
    double barHeight() {
        return clients > ROOMY && isTight() ? TIGHT_BAR_HEIGHT : BAR_HEIGHT;
    }

    /// Whether there is room for words in a bar.
    boolean hasBarLabels() {
        return barHeight() == BAR_HEIGHT;
    }

    double clientY(int client) {
        return form.top + client * clientPitch();
    }

    double serverY(int server) {
        double last = Math.max(clientY(clients) + 24, height - form.belowServer);
        double even = (last - clientY(clients)) / servers;
        return last - (servers - server) * (chained ? even : Math.min(form.serverPitch, even));
    }

    double barTop(int client) {
        return clientY(client) - BAR_GAP * barHeight() / BAR_HEIGHT - barHeight();
    }

    /// Where a timeout is marked: above the bar where there is room, on the client's line otherwise.
    double timeoutY(int client) {
        return isWhole() && clients <= ROOMY ? barTop(client) - 7 : clientY(client);
    }

    /// Where the labels of what happened at a node stand.
    double labelBaseline(NodeId node) {
        return node.isClient() ? barTop(node.number()) - 3 : serverY(node.number()) + 21;
    }

    /// Whether there is room for labels at a client.
    boolean hasClientLabels() {
        return isWhole() && clients == 1;
    }

    /// Whether there is room for labels below a server's line.
    boolean hasLabels(int server) {
        return server == servers || serverY(server + 1) - serverY(server) >= LEAST_PITCH_WITH_LABELS;
    }

    double gridTop() {
        return isWhole() ? AXIS_BASELINE + 8 : form == Form.FIRST_ROW ? FIRST_ROW_BASELINE + 4 : 0;
    }

    double flagTop() {
        return isWhole() ? height - 24 : height;
    }

    double y(NodeId node) {
        return node.isClient() ? clientY(node.number()) : serverY(node.number());
    }

    /// The client whose bars are at a height; 0 for none.
    int clientOfBarAt(double y) {
        return isWhole() && !isCrowded() ? IntStream.rangeClosed(1, clients)
                .filter(client -> y >= barTop(client) && y <= barTop(client) + barHeight()).findFirst().orElse(0) : 0;
    }

    /// Whether a height lies between the first client's line and the last server's.
    boolean isBetweenNodes(double y) {
        return y >= clientY(1) && y <= serverY(servers);
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
