package once.exploration;

import once.message.CallId;
import once.node.Timer;
import once.scenario.Scenario;
import once.server.ServerState;

/// Makes servers forget the ids of calls that are over, when no live copy carries them any more.
final class Oblivion {

    private final Moves moves;
    private final Retirement retirement;
    private final Retiring how;
    private final Tuples tuples = new Tuples();
    private final Unasked unasked;
    private final LongIntMap forgotten = new LongIntMap();

    Oblivion(Moves moves, Retirement retirement, Retiring how, Scenario scenario) {
        this.moves = moves;
        this.retirement = retirement;
        this.how = how;
        this.unasked = new Unasked(moves, retirement, scenario, how == Retiring.NOT || how == Retiring.BY_WINDOW_AND_CRASH);
    }

    void forget(Sketch sketch) {
        if (how == Retiring.BY_EXECUTION) {
            dropExecuted(sketch);
        } else if (how == Retiring.BY_LIFETIME || how == Retiring.BY_WINDOW) {
            stopLifetimes(sketch);
        } else if (how != Retiring.BY_CALL) {
            unasked.forget(sketch);
            return;
        }
        for (int node = moves.nodes.clients; node < moves.nodes.count; node++) {
            sketch.head[node] = forgotten(sketch, node);
        }
    }

    private void stopLifetimes(Sketch sketch) {
        sketch.takeAwayIf(item -> item instanceof Item.Running(_, Timer.EntryExpires(var id))
                && retirement.isOver(sketch, new CallId(id.client(), id.number())));
    }

    private void dropExecuted(Sketch sketch) {
        for (int at = sketch.count - 1; at >= 0; at--) {
            var info = moves.info(sketch.item(at));
            boolean request = info.flight() && info.node() >= moves.nodes.clients;
            if (request && retirement.isOver(sketch, sketch.item(at))
                    && Copies.isKnown(moves, sketch.head, retirement.callOf(sketch.item(at)))) {
                sketch.takeAway(at);
            }
        }
    }

    private int forgotten(Sketch sketch, int node) {
        int key = tuples.number(tuples.number(0, node), sketch.head[node]);
        for (int client = 0; client < moves.nodes.clients; client++) {
            key = tuples.number(key, sketch.head[client]);
        }
        int known = forgotten.get(key);
        if (known == LongIntMap.ABSENT) {
            known = moves.nodes.number(node, pruned(sketch, (ServerState) moves.nodes.state(node, sketch.head[node])));
            forgotten.put(key, known);
        }
        return known;
    }

    private ServerState pruned(Sketch sketch, ServerState state) {
        var next = state;
        for (var id : state.entries().keySet()) {
            int client = id.client() - 1;
            if (moves.nodes.client(client, sketch.head[client]).call() > id.number()) {
                next = next.without(id);
            }
        }
        return next;
    }
}
