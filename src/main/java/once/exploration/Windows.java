package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.scenario.Scenario;

/// Requests that may be lost and arrive within a time, where all nodes have one timeline ([Retiring#BY_WINDOW]): it is left
/// open which of them are lost, see [Vanishing]. Replies may be as late as they like, see [Timing#withRepliesAsLateAsTheyLike].
///
/// - A copy of a request that is not executed may as well be lost: the reply to it may be the one to the copy that was.
/// - Of a call the windows in which its copies may arrive are [a₁, b₁], [a₂, b₂] … [aₖ, bₖ], both ends in the order of
///   sending, and aₖ ≤ b₁. Then m of them can come at times t₁ ≤ … ≤ tₘ if and only if aⱼ ≤ tⱼ ≤ bₖ₋ₘ₊ⱼ for each j. It is
///   necessary, for j copies have set out in time for tⱼ, and m - j + 1 are not too late for it. It is enough: those tⱼ that
///   are before aₖ may be copy j, for they are not after b₁; the others may be copy k - m + j. So of k copies of which m can be
///   executed, m rows are kept.
/// - When a call ends it is chosen how many of its copies will be executed; they keep no id. Where entries live for a while, the
///   first comes when the entry is gone ([Entries]), each other a lifetime after the one before.
/// - Whether a reply is heard is left open, too. Of replies that say the same the first is enough.
/// - Where a server crashes at given times, and may be silent afterwards ([Retiring#BY_WINDOW_AND_CRASH]), a copy can be executed
///   once more after each crash. Copies keep their identity; those that come while it is down or silent come to nothing, and may
///   as well be lost. The rest is as above: Hall's theorem does not ask what happens at the times.
/// - A call whose entry never ends is settled: its copies need not be followed, nor its attempts ([Retries]).
final class Windows {

    private final Moves moves;
    private final Retirement retirement;
    private final Entries entries;
    private final LateCopies policy;
    private final boolean active;
    private final boolean countsExecutions;

    Windows(Moves moves, Retirement retirement, boolean countsExecutions, Scenario scenario) {
        this.moves = moves;
        this.retirement = retirement;
        this.policy = LateCopies.of(scenario, moves.bounds);
        this.entries = new Entries(moves, retirement, policy);
        this.active = retirement.areWindowsOpen();
        this.countsExecutions = countsExecutions;
    }

    Entries entries() {
        return entries;
    }

    /// Whether it is a request that has to arrive within a time, and may be lost.
    boolean mayVanish(int item) {
        return active && moves.info(item).mayBeLost() && moves.info(item).node() >= moves.nodes.clients;
    }

    /// Whether copies of requests are followed in this way.
    boolean areFollowed() {
        return active;
    }

    /// Lets entries expire that have lived their lives, and drops copies that nobody needs.
    void settle(Sketch sketch) {
        entries.settle(sketch);
        dropNeedless(sketch);
    }

    /// How many more copies of a request can be executed: after each crash as many again.
    private int needed(Sketch sketch, CallId call) {
        if (!policy.filters()) {
            return policy.most();
        }
        if (!retirement.isByWindow()) {
            return policy.most() * (1 + crashesToCome(sketch)) - entries.executed(sketch.head, call);
        }
        int done = entries.executed(sketch.head, call);
        return policy.forgets() && done > 0 && entries.expiry(sketch, call) < 0 ? 0 : policy.most() - done;
    }

    private int crashesToCome(Sketch sketch) {
        int crashes = 0;
        for (int at = 0; at < sketch.count; at++) {
            crashes += moves.info(sketch.item(at)).item() instanceof Item.Crashing ? 1 : 0;
        }
        return crashes;
    }

    /// Whether a request that comes is not executed, so that it may as well be lost.
    boolean isInVain(Sketch sketch, int at) {
        int item = sketch.item(at);
        if (!mayVanish(item) || retirement.isByWindow()) {
            return false;
        }
        int server = moves.info(item).node();
        var reaction = moves.react(server, sketch.head[server], item, -1);
        return reaction.next() == sketch.head[server] && reaction.marks().length == 0
                && (policy.filters() || reaction.sends().isEmpty());
    }

    /// Whether copies that the network makes of a request can be of use.
    boolean isCopyOfUse(Sketch sketch, int item) {
        return !mayVanish(item) || needed(sketch, retirement.callOf(item)) > 1;
    }

    /// Keeps as many copies of each request as can be executed.
    private void dropNeedless(Sketch sketch) {
        for (int at = sketch.count - 1; active && at >= 0; at--) {
            if (at < sketch.count && mayVanish(sketch.item(at)) && isFirst(sketch, at)) {
                var call = retirement.callOf(sketch.item(at));
                sketch.spread(requests(sketch, call), needed(sketch, call));
            }
        }
    }

    private static boolean isFirst(Sketch sketch, int at) {
        return at == 0 || sketch.item(at - 1) != sketch.item(at);
    }

    private List<Integer> requests(Sketch sketch, CallId call) {
        var found = new ArrayList<Integer>();
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call)) {
                found.add(at);
            }
        }
        return found;
    }

    /// What a call that has just ended may leave: no execution more, or one for some of its copies.
    List<Retirement.Left> retire(Sketch sketch, int number) {
        var call = moves.nodes.call(number);
        var all = new ArrayList<Retirement.Left>();
        int most = Math.min(most(sketch, call), needed(sketch, call));
        for (int count = 0; count <= most; count++) {
            var next = sketch.copy();
            if (comeLater(next, call, count)) {
                all.add(new Retirement.Left(next,
                        countsExecutions ? new int[] {Mark.assign(Mark.executions(number), count)} : Moves.NO_MARKS));
            }
        }
        return all;
    }

    /// Where nobody counts, it does not matter how often something is read.
    private int most(Sketch sketch, CallId call) {
        var requests = requests(sketch, call);
        boolean matter = countsExecutions
                || !requests.isEmpty() && retirement.anonyms().changes(sketch.item(requests.getFirst()));
        return matter ? requests.size() : 0;
    }

    private boolean comeLater(Sketch sketch, CallId call, int count) {
        sketch.spread(requests(sketch, call), count);
        var requests = requests(sketch, call);
        int entry = entries.expiry(sketch, call);
        for (int number = 0; number < count && policy.forgets(); number++) {
            int at = requests.get(number);
            boolean fits = number > 0 ? sketch.comesAfter(at, requests.get(number - 1), policy.lifetimeMicros())
                    : entry < 0 || sketch.comesAfter(at, entry, 0);
            if (!fits) {
                return false;
            }
        }
        requests.reversed().forEach(at -> retirement.anonyms().makeAnonymous(sketch, at));
        return true;
    }

    /// A world that was reached along moves that leave out less: of copies that were not lost it is left open again.
    void leaveOpen(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            var info = moves.info(sketch.item(at));
            if (info.item() instanceof Item.Flying flying && info.node() >= moves.nodes.clients) {
                sketch.replace(at, moves.nodes.items.number(flying.open()));
            }
        }
        dropNeedless(sketch);
    }
}
