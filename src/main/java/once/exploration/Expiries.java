package once.exploration;

import once.message.CallId;
import once.message.MessageId;
import once.node.Timer;
import once.scenario.Scenario;
import once.server.ServerState;

/// Makes a server whose entries expire forget at once those that nobody will ask for any more: their calls are over, and no
/// copy of their requests is on its way. All that such an entry can still do is to expire, which no outcome depends on.
///
/// Copies are made when a message is sent, so none comes later. Not done where anything but time ends an entry, where crashes or
/// stamps ask for more than the id, or where fates are prescribed.
final class Expiries {

    private final Moves moves;
    private final Retirement retirement;
    private final boolean expire;

    Expiries(Moves moves, Retirement retirement, Scenario scenario) {
        this.moves = moves;
        this.retirement = retirement;
        this.expire = Mechanisms.mayForget(scenario) && Mechanisms.executeAtOnce(scenario)
                && Mechanisms.ignoreLateReplies(scenario) && !Mechanisms.isPrescribed(scenario);
    }

    void dropNeedless(Sketch sketch) {
        for (int node = moves.nodes.clients; expire && node < moves.nodes.count; node++) {
            if (moves.nodes.state(node, sketch.head[node]) instanceof ServerState state && !state.entries().isEmpty()) {
                sketch.head[node] = moves.nodes.number(node, dropped(sketch, node, state));
            }
        }
    }

    private ServerState dropped(Sketch sketch, int node, ServerState state) {
        var next = state;
        for (var id : state.entries().keySet()) {
            if (isNeedless(sketch, id)) {
                next = next.without(id);
                sketch.stop(moves.nodes.items.number(new Item.Running(moves.nodes.id(node), new Timer.EntryExpires(id))));
            }
        }
        return next;
    }

    private boolean isNeedless(Sketch sketch, MessageId id) {
        var call = new CallId(id.client(), id.number());
        boolean over = moves.nodes.client(id.client() - 1, sketch.head[id.client() - 1]).call() > id.number();
        return over && !isOnItsWay(sketch, call);
    }

    private boolean isOnItsWay(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call)) {
                return true;
            }
        }
        return false;
    }
}
