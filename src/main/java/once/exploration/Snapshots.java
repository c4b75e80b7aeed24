package once.exploration;

import java.util.Arrays;
import once.node.Timer;
import once.server.ServerState;

/// What servers save of their filters, again and again without end, though a run waits for none of it:
///
/// - It is read after a crash only. So a server for which no crash is to come any more saves nothing, and has saved nothing.
/// - A server that saves what it has saved already, while nothing else has come nearer, is in the same world as before: a
///   run that does so any number of times goes on like one that does not.
final class Snapshots {

    private final Moves moves;
    private final boolean forgotten;

    /// @param forgotten whether those that nobody will read are left out
    Snapshots(Moves moves, boolean forgotten) {
        this.moves = moves;
        this.forgotten = forgotten;
    }

    /// Leaves out those that nobody will read.
    void forget(Sketch sketch) {
        for (int at = sketch.count - 1; forgotten && at >= 0; at--) {
            var info = moves.info(sketch.item(at));
            if (isSaving(info) && !mayCrash(sketch, info.node())) {
                sketch.takeAway(at);
                var state = (ServerState) moves.nodes.state(info.node(), sketch.head[info.node()]);
                sketch.head[info.node()] = moves.nodes.number(info.node(), state.withoutSnapshot());
            }
        }
    }

    private static boolean isSaving(Moves.Info info) {
        return info.item() instanceof Item.Running(_, Timer.SnapshotDue _);
    }

    private boolean mayCrash(Sketch sketch, int node) {
        for (int at = 0; at < sketch.count; at++) {
            var info = moves.info(sketch.item(at));
            if (info.node() == node && info.item() instanceof Item.Crashing) {
                return true;
            }
        }
        return false;
    }

    /// Passes over moves by which nothing changes.
    Moves.Sink changing(int[] world, Moves.Info info, Moves.Sink to) {
        if (!isSaving(info)) {
            return to;
        }
        return (next, marks, cost, label) -> {
            if (!Arrays.equals(next, world)) {
                to.move(next, marks, cost, label);
            }
        };
    }
}
