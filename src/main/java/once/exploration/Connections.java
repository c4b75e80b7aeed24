package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.channel.Environment;
import once.message.NodeId;
import once.scenario.Scenario;

/// The connections in the run to be, as far as its transport has any.
final class Connections {

    private final Moves moves;
    private final Players players;
    private final Journeys journeys;
    private final Appointments appointments;
    private final boolean any;
    private final long roundTripMicros;
    private final List<Item.Connected> standing = new ArrayList<>();

    Connections(Scenario scenario, Moves moves, Players players, Journeys journeys, Appointments appointments) {
        this.moves = moves;
        this.players = players;
        this.journeys = journeys;
        this.appointments = appointments;
        this.any = scenario.environment().transport() == Environment.Transport.TCP;
        this.roundTripMicros = Adversity.roundTripMicros(scenario.environment());
    }

    void stands(Item.Connected connection) {
        standing.add(connection);
    }

    /// When a flight can leave: on a connection only when that stands.
    int setUp(NodeId from, NodeId to, int event) {
        var connection = from.isClient() ? new Item.Connected(from, to) : new Item.Connected(to, from);
        if (!any || standing.contains(connection)) {
            return event;
        }
        var connecting = new Item.Connecting(connection.from(), connection.to());
        return appointments.due(connecting).orElseGet(() ->
                appointments.appoint(players.isUp(to) ? connecting : new Item.Waiting(), event, roundTripMicros));
    }

    /// Those of a node break; what is on them is lost, and who is at the other end is told.
    void disconnect(NodeId node, int event) {
        if (!any) {
            return;
        }
        journeys.disconnect(node);
        appointments.cancelIf(each ->
                each instanceof Item.Connecting(var from, var to) && (from.equals(node) || to.equals(node)));
        standing.removeIf(each -> each.from().equals(node) || each.to().equals(node));
        for (int each = 0; each < moves.nodes.count; each++) {
            if (moves.nodes.hears(each, node) && players.isUp(moves.nodes.id(each))) {
                appointments.appoint(new Item.Disconnecting(moves.nodes.id(each), node), event, 0);
            }
        }
    }
}
