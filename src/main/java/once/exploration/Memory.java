package once.exploration;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import once.message.CallId;
import once.message.MessageId;
import once.server.ServerState;

/// Makes servers forget what they will not be asked, where [Copies] lets few copies come:
///
/// - The id of a call that is over, where no copy of it can come any more.
/// - What was answered, where copies that come are not answered: those of which it is left open whether they come wait until
///   the server has forgotten the call.
final class Memory {

    private record Left(int node, int state, BitSet dropped, BitSet untold) {}

    private final Moves moves;
    private final Copies copies;
    private final Crashes crashes;
    private final Map<Left, Integer> known = new HashMap<>();

    Memory(Moves moves, Copies copies, Crashes crashes) {
        this.moves = moves;
        this.copies = copies;
        this.crashes = crashes;
    }

    void forget(Sketch sketch) {
        for (int node = moves.nodes.clients; copies.areLeftOpen() && node < moves.nodes.count; node++) {
            if (moves.nodes.state(node, sketch.head[node]) instanceof ServerState state && !state.entries().isEmpty()) {
                sketch.head[node] = forgotten(sketch, node, state);
            }
        }
    }

    private int forgotten(Sketch sketch, int node, ServerState state) {
        var dropped = new BitSet();
        var untold = new BitSet();
        int at = 0;
        for (var id : state.entries().keySet()) {
            boolean drops = isForNothing(sketch, id);
            dropped.set(at, drops);
            untold.set(at++, !drops && copies.mayAllBeLost(sketch, call(id)));
        }
        return known.computeIfAbsent(new Left(node, sketch.head[node], dropped, untold), left -> number(left, state));
    }

    private int number(Left left, ServerState state) {
        var next = state;
        int at = 0;
        for (var id : state.entries().keySet()) {
            next = left.dropped().get(at) ? next.without(id) : left.untold().get(at) ? next.withoutReply(id) : next;
            at++;
        }
        return moves.nodes.number(left.node(), next);
    }

    private boolean isForNothing(Sketch sketch, MessageId id) {
        var call = call(id);
        boolean over = moves.nodes.client(call.client() - 1, sketch.head[call.client() - 1]).call() > call.number();
        return over && !copies.areAny(sketch, call) && !crashes.mayCopy(sketch);
    }

    private static CallId call(MessageId id) {
        return new CallId(id.client(), id.number());
    }
}
