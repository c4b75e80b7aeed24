package once.exploration;

import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.node.Timer;
import once.scenario.Scenario;
import once.server.ServerState;

/// What a server remembers of a request that nobody will send again: its call is over, and no copy of it is on its way, waits at
/// the server, or is executed there. A filter looks at an entry only when a request, or an acknowledgement, comes with
/// its id; so an entry that no request will come for is as good as none, and so is its end; and an acknowledgement does
/// nothing where it can drop no other entry.
///
/// (Not where room is short, or slots are few: there the entries of other requests count. Nor where anybody else may use an id;
/// nor where nodes have timelines of their own, for there a copy may be made when a server crashes that remembers its call
/// ([Crashes]), and [Memory] forgets.)
final class Unasked {

    private final Moves moves;
    private final Retirement retirement;
    private final boolean active;
    private final LongIntMap without = new LongIntMap();

    Unasked(Moves moves, Retirement retirement, Scenario scenario, boolean active) {
        this.moves = moves;
        this.retirement = retirement;
        this.active = active && !moves.local && Mechanisms.askWhileCallsLast(scenario);
    }

    /// Makes servers forget it.
    void forget(Sketch sketch) {
        for (int server = moves.nodes.clients; active && server < moves.nodes.count; server++) {
            if (moves.nodes.state(server, sketch.head[server]) instanceof ServerState state) {
                for (var id : state.entries().keySet()) {
                    if (!state.isBusyWith(id) && isUnasked(sketch, id)) {
                        forget(sketch, server, id);
                    }
                }
            }
        }
        if (active && !moves.fifo) {
            dropAcknowledgements(sketch);
        }
    }

    private boolean isUnasked(Sketch sketch, MessageId id) {
        var call = new CallId(id.client(), id.number());
        if (!retirement.isOver(sketch, call)) {
            return false;
        }
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call) && !isAcknowledgement(sketch, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAcknowledgement(Sketch sketch, int at) {
        return moves.info(sketch.item(at)).item() instanceof Item.Flying(_, _, Message.Acknowledgement _, _, _, _);
    }

    private void forget(Sketch sketch, int server, MessageId id) {
        sketch.stop(moves.nodes.items.number(new Item.Running(moves.nodes.id(server), new Timer.EntryExpires(id))));
        long key = ((long) server << 28 | sketch.head[server]) << 28 | moves.nodes.call(new CallId(id.client(), id.number()));
        int known = without.get(key);
        if (known == LongIntMap.ABSENT) {
            known = moves.nodes.number(server, ((ServerState) moves.nodes.state(server, sketch.head[server])).without(id));
            without.put(key, known);
        }
        sketch.head[server] = known;
    }

    private void dropAcknowledgements(Sketch sketch) {
        for (int at = sketch.count - 1; at >= 0; at--) {
            if (moves.info(sketch.item(at)).item() instanceof Item.Flying(_, _, Message.Acknowledgement(var id), _, _, _)
                    && isUnasked(sketch, id)) {
                sketch.takeAway(at);
            }
        }
    }
}
