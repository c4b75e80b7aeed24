package once.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import once.channel.Flight;
import once.message.NodeId;
import once.simulation.Moment;
import once.ui.playback.Selection;

/// The boxes of all nodes of a run: clients on the left, servers on the right, those that pass on between them.
final class Nodes {

    private final Map<NodeId, Region> boxes = new TreeMap<>();
    private final List<ClientBox> clients = new ArrayList<>();
    private final List<ServerBox> servers = new ArrayList<>();
    private final List<RelayPost> relays = new ArrayList<>();
    private final CrowdBox crowd;

    Nodes(StageRun run, Selection selection) {
        boolean crowded = run.isCrowded();
        this.crowd = crowded ? new CrowdBox(run) : null;
        for (int number = 1; !crowded && number <= run.clients(); number++) {
            clients.add(new ClientBox(number, run));
            boxes.put(NodeId.client(number), clients.getLast());
        }
        run.servers().forEach(server -> {
            servers.add(new ServerBox(server, run));
            boxes.put(server, servers.getLast());
        });
        run.relays().forEach(relay -> {
            relays.add(new RelayPost(relay));
            boxes.put(relay, relays.getLast());
        });
        boxes.forEach((node, box) -> NodePicking.install(box, node, selection));
    }

    List<Region> all() {
        return Stream.concat(boxes.values().stream(), Stream.ofNullable(crowd)).toList();
    }

    /// What a client does not see.
    List<Region> hiddenFromClients() {
        return Stream.concat(servers.stream(), relays.stream()).map(Region.class::cast).toList();
    }

    void show(Moment moment) {
        clients.forEach(client -> client.show(moment));
        servers.forEach(server -> server.show(moment));
        relays.forEach(relay -> relay.show(moment));
        if (crowd != null) {
            crowd.show(moment);
        }
    }

    void showPicked(NodeId picked) {
        boxes.forEach((node, box) -> NodePicking.show(box, node, picked));
    }

    /// Puts the boxes at both ends of a channel.
    void place(StageForm form, double width, double height) {
        if (crowd != null) {
            crowd.resizeRelocate(form.margin(), form.margin(), form.side(), height);
        }
        clients.forEach(client -> client.fit(each(clients, form, height), form.low()));
        stack(clients, form.margin(), form, height);
        servers.forEach(server -> server.fit(each(servers, form, height), form.low()));
        stack(servers, width - form.margin() - form.side(), form, height);
    }

    private static double each(List<? extends Region> column, StageForm form, double height) {
        return (height + form.gap() / 2) / column.size() - form.gap() / 2;
    }

    private static void stack(List<? extends Region> column, double x, StageForm form, double height) {
        double each = column.isEmpty() ? 0 : each(column, form, height);
        for (int index = 0; index < column.size(); index++) {
            column.get(index).resizeRelocate(x, form.margin() + index * (each + form.gap() / 2), form.side(), each);
        }
    }

    /// Puts those that pass on into the channel, at equal distances.
    void placeRelays(double left, double right, double top, double bottom) {
        for (int index = 0; index < relays.size(); index++) {
            double x = left + (right - left) * (index + 1) / (relays.size() + 1);
            relays.get(index).resizeRelocate(x - RelayPost.WIDTH / 2, top, RelayPost.WIDTH, bottom - top);
        }
    }

    /// The boxes need their places before flights can leave from them.
    void layOut() {
        servers.forEach(Region::layout);
    }

    /// What a reply comes out of, or what a request goes into.
    Node end(Flight flight) {
        boolean forth = flight.trip().direction().toServer();
        var at = forth ? flight.to() : flight.from();
        return boxes.get(at) instanceof ServerBox server ? forth ? server : server.source(flight) : boxes.get(at);
    }
}
