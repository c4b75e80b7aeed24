package once.oracle;

import java.util.ArrayList;
import java.util.List;
import once.oracle.World.Flight;

/// The network's part: what becomes of a message when it is sent.
record Air(Setup setup) {

    /// Lost, on its way, or on its way twice or more.
    ///
    /// @param result what a reply says; null for a request
    /// @param stamp what it says of itself
    List<World> sent(World world, int client, int call, String result, World.Stamp stamp) {
        var net = setup.net();
        boolean request = Flight.isToServer(result);
        var span = request ? net.requests() : net.replies();
        var flight = new Flight(client, call, result, stamp, span.least(), span.most());
        var once = world.in(World.and(world.air(), flight));
        var worlds = new ArrayList<World>();
        worlds.add(once);
        if (request ? net.losesRequests() : net.losesReplies()) {
            worlds.add(world);
        }
        for (var more = once; more.copies() < net.copies(); worlds.add(more)) {
            more = more.in(World.and(more.air(), flight)).doubling();
        }
        return worlds;
    }

    /// Whether nothing that was sent before it on the same way is still on it, where messages keep their order.
    boolean isNext(World world, int at) {
        var flight = world.air().get(at);
        return !setup.net().fifo() || world.air().subList(0, at).stream().noneMatch(flight::isWith);
    }
}
