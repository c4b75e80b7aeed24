package once.exploration;

import once.message.CallId;
import once.message.MessageId;
import once.server.ServerState;

/// Which copies of requests matter to a server that executes a request once, where nodes have timelines of their own.
///
/// Between two crashes the first copy that comes is executed, and any other is ignored: the reply to it may be that to the
/// first, which is as late as it likes. So one copy is enough for each time that the server may still forget, and one more
/// where it does not know the call. Of those that were sent, the earliest are enough: what a later one does, an earlier
/// one can, which takes its time. This holds where those that are too many can be ignored, or lost without anybody's having
/// chosen it: where losses are left open, or there is nothing to come that makes a server forget.
final class Copies {

    private final Moves moves;
    private final Retirement retirement;
    private final boolean filters;
    private final boolean leftOpen;
    /// The server that crashes by chance; -1 for none.
    private final int crashing;

    Copies(Moves moves, Retirement retirement, boolean filters, boolean leftOpen) {
        this.moves = moves;
        this.retirement = retirement;
        this.filters = filters && moves.local && moves.nodes.planned().stream().allMatch(each -> isByChance(moves, each.item()));
        this.leftOpen = leftOpen;
        this.crashing = moves.nodes.planned().stream().filter(each -> isByChance(moves, each.item()))
                .mapToInt(each -> moves.nodes.index(each.item().node())).findFirst().orElse(-1);
    }

    private static boolean isByChance(Moves moves, Item item) {
        return item instanceof Item.Crashing(var node, _, var byChance) && byChance
                && moves.nodes.index(node) >= moves.nodes.clients;
    }

    /// Whether few copies of such a flight are enough.
    boolean areFewEnough(int item) {
        return filters && isRequest(item) && (crashing < 0 || leftOpen && moves.info(item).mayBeLost());
    }

    /// Whether few copies are enough, and it is left open which of them are lost.
    boolean areLeftOpen() {
        return filters && leftOpen;
    }

    /// Whether a server is going to forget what it has executed, or is about to.
    boolean mayBeForgotten(Sketch sketch) {
        return crashing >= 0
                && (sketch.crashes() < moves.bounds.crashes() || moves.nodes.isDown(crashing, sketch.head[crashing]));
    }

    boolean mayAllBeLost(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call) && !moves.info(sketch.item(at)).mayBeLost()) {
                return false;
            }
        }
        return true;
    }

    /// Whether a server crashes by chance, and may lose whatever comes to it.
    boolean areOpenAt(int server) {
        return leftOpen && server == crashing;
    }

    boolean isRequest(int item) {
        var info = moves.info(item);
        return info.flight() && info.node() >= moves.nodes.clients;
    }

    /// How many copies of a request are on their way that are as good as any: one that must arrive may do so while the server
    /// is down.
    int count(Sketch sketch, CallId call) {
        int copies = 0;
        boolean open = mayBeForgotten(sketch);
        for (int at = 0; at < sketch.count; at++) {
            boolean sure = !open || moves.info(sketch.item(at)).mayBeLost();
            copies += sure && retirement.isRequestOf(sketch.item(at), call) ? 1 : 0;
        }
        return copies;
    }

    /// Whether a copy of a request is on its way.
    boolean areAny(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call)) {
                return true;
            }
        }
        return false;
    }

    /// How many copies of a request can still be executed.
    int needed(Sketch sketch, int item) {
        boolean known = isKnown(moves, sketch.head, retirement.callOf(item));
        return (known ? 0 : 1) + (moves.info(item).node() == crashing ? moves.bounds.crashes() - sketch.crashes() : 0);
    }

    /// Whether its client need not send the request of a call again.
    boolean areEnough(Sketch sketch, CallId call) {
        int request = retirement.anonyms().requestOf(call);
        return areFewEnough(request) && count(sketch, call) >= needed(sketch, request);
    }

    /// Whether one copy more is of no use.
    boolean isNeedless(Sketch sketch, int item) {
        return areFewEnough(item) && count(sketch, retirement.callOf(item)) > needed(sketch, item);
    }

    /// Whether a second copy that the network makes of a request can be executed.
    boolean matters(Sketch sketch, Reaction.Launch launch) {
        int item = launch.items()[0];
        return !areFewEnough(item)
                || count(sketch, retirement.callOf(item)) + launch.items().length <= needed(sketch, item);
    }

    /// Where earlier copies were lost a later one may as well be, and the earlier one take its time. (Where a server has
    /// forgotten what it executed, none was lost; and where losses are left open, this one still may be.)
    boolean comesTooLate(Sketch sketch, int item) {
        return crashing < 0 && !leftOpen && areFewEnough(item) && needed(sketch, item) > count(sketch, retirement.callOf(item));
    }

    /// Drops copies that can only be ignored.
    void dropNeedless(Sketch sketch) {
        for (int at = sketch.count - 1; at >= 0; at--) {
            int item = sketch.item(at);
            if (areFewEnough(item) && !retirement.isCounted(sketch, item) && isNeedless(sketch, item)) {
                sketch.takeAway(at);
            }
        }
    }

    /// Whether a flight waits for a crash, because its call is known: until then it could only be ignored.
    boolean waitsForCrash(int[] world, int item) {
        return areFewEnough(item) && crashing >= 0 && isKnown(moves, world, retirement.callOf(item));
    }

    /// Whether a call that fails was executed while it lasted.
    boolean wasExecuted(Sketch sketch, CallId call) {
        return filters && isKnown(moves, sketch.head, call);
    }

    /// Whether nothing is to come that makes the sender of a reply forget it.
    boolean isLastChance(Sketch sketch) {
        return (filters || retirement.lifetimes().outliveClients()) && !mayBeForgotten(sketch);
    }

    /// Whether a server remembers a call.
    static boolean isKnown(Moves moves, int[] head, CallId call) {
        var id = new MessageId(call.client(), call.number());
        for (int node = moves.nodes.clients; node < moves.nodes.count; node++) {
            if (moves.nodes.state(node, head[node]) instanceof ServerState server && server.entries().containsKey(id)) {
                return true;
            }
        }
        return false;
    }
}
