package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import once.channel.Outage;
import once.message.CallId;
import once.message.MessageId;
import once.server.ServerState;

/// Crashes of a server by chance, where losses are left open and nodes have timelines of their own:
///
/// - A crash and the restart after it are one move. Nothing happens at the server in between but that requests are lost, and
///   they may be lost anyway.
/// - A server crashes only where it forgets a call that may come to it again. Any other crash does no more than to take
///   time, and a server may take its time without one.
/// - Copies that the network makes of a request set out when the server crashes. A copy is executed only where another one
///   was executed before that crash, so whether it was made can be chosen then; and it arrives after the restart, which is
///   after the other one has arrived, so it has been on its way for long enough.
final class Crashes {

    private final Moves moves;
    private final Copies copies;
    private final Retirement retirement;
    private final boolean copiesLate;

    Crashes(Moves moves, Copies copies, Retirement retirement) {
        this.moves = moves;
        this.copies = copies;
        this.retirement = retirement;
        this.copiesLate = moves.allowed.mayDuplicate() && Math.min(moves.bounds.crashes(), moves.bounds.duplications()) == 1;
    }

    /// Whether copies of requests are made when a server crashes, rather than when they are sent.
    boolean makeCopies() {
        return copiesLate;
    }

    /// Whether it is the crash of a server that may lose whatever comes to it.
    boolean areLeftOpen(Moves.Info info) {
        return info.item() instanceof Item.Crashing(_, _, var byChance) && byChance && copies.areOpenAt(info.node());
    }

    /// Whether a crash is one move.
    boolean isOneMove(int[] world, Moves.Info info) {
        return areLeftOpen(info) && info.item() instanceof Item.Crashing(_, var down, _) && down > 0
                && areOpen(world, info.node());
    }

    private boolean areOpen(int[] world, int server) {
        for (int at = moves.nodes.count + Sketch.EXTRA; at < world.length; at++) {
            var info = moves.info(world[at] >>> 1);
            if (info.flight() && info.node() == server && !info.mayBeLost()) {
                return false;
            }
        }
        return true;
    }

    /// Whether it makes a server forget a call that may come to it again.
    boolean matters(int[] world, Moves.Info info) {
        return info.item() instanceof Item.Crashing(_, var down, _) && down != Outage.FOR_EVER
                && known(world, info.node()).stream().anyMatch(call -> mayComeAgain(world, call));
    }

    private boolean mayComeAgain(int[] world, CallId call) {
        boolean isCopied = mayCopy(Sketch.duplications(moves, world));
        return isCopied || moves.nodes.client(call.client() - 1, world[call.client() - 1]).call() <= call.number()
                || isOnItsWay(world, call);
    }

    private boolean mayCopy(int duplications) {
        return copiesLate && duplications < moves.bounds.duplications();
    }

    /// Whether a crash is to come at which the network may make copies.
    boolean mayCopy(Sketch sketch) {
        return copies.mayBeForgotten(sketch) && mayCopy(sketch.duplications());
    }

    private boolean isOnItsWay(int[] world, CallId call) {
        for (int at = moves.nodes.count + Sketch.EXTRA; at < world.length; at++) {
            if (retirement.isRequestOf(world[at] >>> 1, call)) {
                return true;
            }
        }
        return false;
    }

    /// The calls that a server remembers.
    List<CallId> known(int[] head, int server) {
        var known = new ArrayList<CallId>();
        if (moves.nodes.state(server, head[server]) instanceof ServerState state) {
            for (MessageId id : state.entries().keySet()) {
                known.add(new CallId(id.client(), id.number()));
            }
        }
        return known;
    }

    /// Lets the network make copies of requests that the server knows, as many as it may. (They may be lost.)
    void copy(Sketch sketch, List<CallId> known, Consumer<Sketch> then) {
        int most = copiesLate ? Math.min(known.size(), moves.bounds.duplications() - sketch.duplications()) : 0;
        copy(sketch, known, most, then);
    }

    private void copy(Sketch sketch, List<CallId> known, int most, Consumer<Sketch> then) {
        if (most == 0) {
            then.accept(sketch);
            return;
        }
        for (int first = 0; first + most <= known.size(); first++) {
            var next = sketch.copy();
            next.countDuplication();
            next.add(retirement.anonyms().requestOf(known.get(first)), 0, Zone.NEVER);
            copy(next, known.subList(first + 1, known.size()), most - 1, then);
        }
    }
}
