package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.message.CallId;
import once.message.MessageId;
import once.node.Timer;
import once.server.ServerState;

/// What a server knows of requests whose copies come late or never, and until when:
///
/// - An entry that outlives every copy of its request, those that may still be sent among them, is as good as one that never
///   ends. Whether it does is a case of its own as soon as it begins.
/// - When an entry ends matters to a copy of its request only, so nothing waits for it: a copy comes to nothing before, and
///   may as well be lost; or it comes afterwards.
final class Entries {

    private final Moves moves;
    private final Retirement retirement;
    private final LateCopies policy;
    private final boolean active;
    private final Map<CallId, Integer> expiries = new TreeMap<>();

    Entries(Moves moves, Retirement retirement, LateCopies policy) {
        this.moves = moves;
        this.retirement = retirement;
        this.policy = policy;
        this.active = retirement.isByWindow() && policy.filters();
    }

    /// Whether an entry lives until then.
    boolean isExpiry(int item) {
        return active && policy.forgets() && moves.info(item).item() instanceof Item.Running(_, Timer.EntryExpires _);
    }

    /// Lets an entry expire before a request arrives that would come to nothing otherwise.
    ///
    /// @param at where the request stands, which may be lost
    /// @return where it stands then; -1 where it comes to nothing
    int expire(Sketch sketch, int at) {
        int item = sketch.item(at);
        if (!active || !isExhausted(sketch, retirement.callOf(item))) {
            return at;
        }
        int entry = expiry(sketch, retirement.callOf(item));
        if (entry < 0 || !sketch.comesAfter(at, entry, 0)) {
            return -1;
        }
        end(sketch, entry);
        return entry < at ? at - 1 : at;
    }

    private void end(Sketch sketch, int entry) {
        int server = moves.info(sketch.item(entry)).node();
        sketch.head[server] = moves.react(server, sketch.head[server], sketch.item(entry), -1).next();
        sketch.takeAway(entry);
    }

    /// Lets entries expire that have lived their lives.
    void settle(Sketch sketch) {
        for (int at = sketch.count - 1; active && at >= 0; at--) {
            if (isExpiry(sketch.item(at)) && sketch.most(at) <= 0) {
                end(sketch, at);
            }
        }
    }

    /// How often what a server remembers of a call says that it was executed.
    int executed(int[] head, CallId call) {
        int server = retirement.anonyms().serverOf(call);
        return moves.nodes.state(server, head[server]) instanceof ServerState state
                ? state.executions(new MessageId(call.client(), call.number())) : 0;
    }

    private boolean isExhausted(Sketch sketch, CallId call) {
        return executed(sketch.head, call) >= policy.executions();
    }

    /// Whether a call that goes on is not executed any more.
    boolean isSettled(Sketch sketch, CallId call) {
        return active && isExhausted(sketch, call) && expiry(sketch, call) < 0;
    }

    /// Where the end of the entry of a call stands; -1 where it has none, or no end.
    int expiry(Sketch sketch, CallId call) {
        return policy.forgets() ? sketch.find(expiries.computeIfAbsent(call, this::expiry)) : -1;
    }

    private int expiry(CallId call) {
        var timer = new Timer.EntryExpires(new MessageId(call.client(), call.number()));
        return moves.nodes.items.number(new Item.Running(moves.nodes.id(retirement.anonyms().serverOf(call)), timer));
    }

    /// The cases in which an entry that has just begun to live outlives every copy of its request, and in which it does not.
    List<Sketch> outlived(Sketch sketch, Reaction reaction) {
        for (var start : reaction.starts()) {
            if (active && moves.info(start.item()).item() instanceof Item.Running(_, Timer.EntryExpires(var id))) {
                return outlived(sketch, sketch.find(start.item()), new CallId(id.client(), id.number()));
            }
        }
        return List.of(sketch);
    }

    private List<Sketch> outlived(Sketch sketch, int entry, CallId call) {
        int timeout = timeout(sketch, call);
        if (entry < 0 || timeout < 0) {
            return List.of(sketch);
        }
        var cases = new ArrayList<Sketch>();
        long latest = policy.afterTimeoutMicros(attempt(sketch, timeout));
        var outlives = sketch.copy();
        if (outlives.comesAfter(entry, timeout, latest + 1)) {
            outlives.takeAway(entry);
            cases.add(outlives);
        }
        if (sketch.comesBy(entry, timeout, latest)) {
            cases.add(sketch);
        }
        return cases;
    }

    private int timeout(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            var item = moves.info(sketch.item(at)).item();
            if (item instanceof Item.Running(_, Timer.AttemptTimeout(var of, _)) && of.equals(call)) {
                return at;
            }
        }
        return -1;
    }

    private int attempt(Sketch sketch, int timeout) {
        return ((Timer.AttemptTimeout) ((Item.Running) moves.info(sketch.item(timeout)).item()).timer()).attempt();
    }
}
