package once.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import once.message.CallId;
import once.scenario.Scenario;

/// Takes the identity from requests whose call is over; see [Retiring].
final class Retirement {

    static final int NO_ITEM = -1;

    private final Moves moves;
    private final Retiring how;
    private final boolean countsExecutions;
    private final Map<Integer, CallId> callOf = new HashMap<>();
    private final Anonyms anonyms;
    private final Oblivion oblivion;
    private final Lifetimes lifetimes;
    private final Windows windows;

    Retirement(Moves moves, Retiring how, boolean countsExecutions, Scenario scenario) {
        this.moves = moves;
        this.how = how;
        this.countsExecutions = countsExecutions;
        this.anonyms = new Anonyms(moves, this, scenario);
        this.oblivion = new Oblivion(moves, this, how, scenario);
        this.lifetimes = new Lifetimes(moves, this, new Horizon(moves, scenario, moves.bounds), scenario, countsExecutions);
        this.windows = new Windows(moves, this, countsExecutions, scenario);
    }

    Anonyms anonyms() {
        return anonyms;
    }

    Windows windows() {
        return windows;
    }

    boolean isByWindow() {
        return how == Retiring.BY_WINDOW;
    }

    /// Whether requests are followed by [Windows], retired or not.
    boolean areWindowsOpen() {
        return isByWindow() || how == Retiring.BY_WINDOW_AND_CRASH;
    }

    Lifetimes lifetimes() {
        return lifetimes;
    }

    boolean isByLifetime() {
        return how == Retiring.BY_LIFETIME;
    }

    /// Drops replies that nobody waits for any more: a client ignores the replies of calls that are over, whatever comes.
    ///
    /// @return whether there were any
    boolean dropLateReplies(Sketch sketch, int client, CallId over) {
        int before = sketch.count;
        for (int at = sketch.count - 1; at >= 0; at--) {
            var call = callOf(sketch.item(at));
            if (call != null && call.equals(over) && moves.info(sketch.item(at)).node() == client) {
                sketch.takeAway(at);
            }
        }
        return sketch.count < before;
    }

    /// Whether a reply to a call is on its way.
    boolean expectsReply(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            var info = moves.info(sketch.item(at));
            if (info.flight() && info.node() < moves.nodes.clients && callOf(sketch.item(at)).equals(call)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a flight is a reply to a call that is over.
    boolean isLateReply(Sketch sketch, int item) {
        var info = moves.info(item);
        return info.flight() && info.node() < moves.nodes.clients && isOver(sketch, item);
    }

    /// What a call that has just ended may leave.
    ///
    /// @param marks what that adds to the outcome
    record Left(Sketch sketch, int[] marks) {}

    /// Retires the requests of a call that has just ended. Where it was left open how many of them are lost, it is chosen
    /// now: those that set out last are.
    List<Left> retire(Sketch sketch, int call) {
        if (isByLifetime()) {
            return lifetimes.retire(sketch, call);
        }
        if (isByWindow()) {
            return windows.retire(sketch, call);
        }
        if (!losesIdentity()) {
            return List.of(new Left(sketch, Moves.NO_MARKS));
        }
        var over = moves.nodes.call(call);
        var all = new ArrayList<Left>();
        for (int kept = open(sketch, over); kept > 0; kept--) {
            var next = sketch.copy();
            keep(next, over, kept);
            all.add(retired(next, call));
        }
        keep(sketch, over, 0);
        all.add(retired(sketch, call));
        return all;
    }

    /// The worlds that a world stands for in which calls that are over have not been retired.
    void retireAll(Sketch sketch, int number, int[] marks, Moves.Sink to) {
        if (number == moves.nodes.calls()) {
            oblivion.forget(sketch);
            to.move(sketch.finished(), marks, 0, 0);
        } else if (isOver(sketch, moves.nodes.call(number))) {
            retire(sketch, number).forEach(left -> retireAll(left.sketch(), number + 1, Moves.joined(marks, left.marks()), to));
        } else {
            retireAll(sketch, number + 1, marks, to);
        }
    }

    private int open(Sketch sketch, CallId call) {
        int open = 0;
        for (int at = 0; at < sketch.count; at++) {
            open += isOpen(sketch.item(at), call) ? 1 : 0;
        }
        return open;
    }

    private boolean isOpen(int item, CallId call) {
        return isRequestOf(item, call) && moves.info(item).mayBeLost();
    }

    private void keep(Sketch sketch, CallId call, int most) {
        int lost = open(sketch, call) - most;
        for (int at = sketch.count - 1; at >= 0 && lost > 0; at--) {
            if (isOpen(sketch.item(at), call)) {
                sketch.takeAway(at);
                lost--;
            }
        }
    }

    private Left retired(Sketch sketch, int call) {
        var over = moves.nodes.call(call);
        int executions = how == Retiring.BY_COPY ? retireCopies(sketch, over) : retireCall(sketch, over);
        return new Left(sketch, countsExecutions ? new int[] {Mark.assign(Mark.executions(call), executions)} : Moves.NO_MARKS);
    }

    private int retireCopies(Sketch sketch, CallId call) {
        int copies = 0;
        for (int at = sketch.count - 1; at >= 0; at--) {
            if (isRequestOf(sketch.item(at), call)) {
                copies++;
                anonyms.makeAnonymous(sketch, at);
            }
        }
        return copies;
    }

    private int retireCall(Sketch sketch, CallId call) {
        int first = NO_ITEM;
        for (int at = sketch.count - 1; at >= 0; at--) {
            if (isRequestOf(sketch.item(at), call)) {
                if (first != NO_ITEM) {
                    boolean earlier = moves.timed && sketch.least(at) < sketch.least(first);
                    sketch.takeAway(earlier ? first : at);
                    first = earlier ? at : first - 1;
                } else {
                    first = at;
                }
            }
        }
        if (first == NO_ITEM) {
            return 0;
        }
        if (Copies.isKnown(moves, sketch.head, call)) {
            sketch.takeAway(first);
            return 0;
        }
        anonyms.makeAnonymous(sketch, first);
        return 1;
    }

    /// What a request becomes when its call is over, [#NO_ITEM] where nothing is left of it.
    int retired(int item) {
        boolean request = moves.info(item).flight() && moves.info(item).node() >= moves.nodes.clients;
        return losesIdentity() && request ? anonyms.of(item) : NO_ITEM;
    }

    private boolean losesIdentity() {
        return how == Retiring.BY_COPY || how == Retiring.BY_CALL || isByLifetime() || isByWindow();
    }

    /// Makes servers forget the ids of calls that are over.
    void forget(Sketch sketch) {
        oblivion.forget(sketch);
    }

    /// Whether a flight belongs to a call that is over.
    boolean isOver(Sketch sketch, int item) {
        var call = callOf(item);
        return call != null && isOver(sketch, call);
    }

    boolean isOver(Sketch sketch, CallId call) {
        return moves.nodes.client(call.client() - 1, sketch.head[call.client() - 1]).call() > call.number();
    }

    /// Whether it is a request whose execution was counted when its call ended.
    boolean isCounted(Sketch sketch, int item) {
        return losesIdentity() && moves.info(item).node() >= moves.nodes.clients && isOver(sketch, item);
    }

    /// Whether of two such requests either may be the first to come: each of them may be followed by others so much later.
    boolean mayOvertake(int item) {
        return (isByLifetime() || isByWindow()) && moves.info(item).flight() && !moves.info(item).mayBeLost();
    }

    boolean isRequestOf(int item, CallId call) {
        var info = moves.info(item);
        return info.flight() && info.node() >= moves.nodes.clients && callOf(item).equals(call);
    }

    CallId callOf(int item) {
        return callOf.computeIfAbsent(item,
                number -> moves.info(number).item() instanceof Item.Flying flying ? flying.trip().call() : null);
    }
}
