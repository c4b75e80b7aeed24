package once.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.Direction;
import once.message.MessageId;
import once.node.Timer;
import once.scenario.Scenario;
import once.server.ServerState;

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
///   first comes when the entry is gone, each other a lifetime after the one before.
/// - An entry that outlives every copy of its request, those that may still be sent among them, is as good as one that never
///   ends. Whether it does is a case of its own as soon as it begins.
/// - When an entry ends matters to a copy of its request only, so nothing waits for it: a copy comes to nothing before, and may as
///   well be lost; or it comes afterwards.
/// - Whether a reply is heard is left open, too. Of replies that say the same the first is enough.
/// - A call whose entry never ends is settled: its copies need not be followed, nor its attempts ([Retries]).
final class Windows {

    private final Moves moves;
    private final Retirement retirement;
    private final RetryPolicy retry;
    private final boolean active;
    private final boolean filters;
    private final boolean forgets;
    private final boolean countsExecutions;
    private final int executions;
    private final int attempts;
    private final long lifetimeMicros;
    private final long latestMicros;
    /// How many copies of one request can be executed, if the server does not know it.
    private final int most;
    private final Map<CallId, Integer> expiries = new HashMap<>();

    Windows(Moves moves, Retirement retirement, boolean countsExecutions, Scenario scenario) {
        var server = scenario.protocol().server();
        this.moves = moves;
        this.retirement = retirement;
        this.active = retirement.isByWindow();
        this.filters = server.filtersDuplicates();
        this.forgets = Mechanisms.mayForget(scenario);
        this.executions = server.filter().executions();
        this.countsExecutions = countsExecutions;
        this.retry = scenario.protocol().retry();
        this.attempts = Timing.attempts(scenario, moves.bounds);
        this.lifetimeMicros = server.lifetimeMicros();
        this.latestMicros = Allowed.mostMicros(scenario.environment().requestDelay());
        this.most = most(scenario);
    }

    private int most(Scenario scenario) {
        if (!filters || !forgets) {
            return filters ? executions : Integer.MAX_VALUE;
        }
        long span = Timing.spanMicros(retry, attempts) + latestMicros - scenario.environment().requestDelay().minMicros();
        return (int) Math.min(Integer.MAX_VALUE, 1 + span / lifetimeMicros);
    }

    /// Whether copies of requests are followed in this way.
    static boolean areFollowed(Scenario scenario, Bounds bounds) {
        return mayBeFollowed(scenario) && Timing.mayRepliesBeAsLateAsTheyLike(scenario, bounds)
                && areAllOpenAtOnce(scenario, bounds);
    }

    private static boolean mayBeFollowed(Scenario scenario) {
        boolean mayLose = Allowed.mayLose(scenario, Direction.REQUEST) && !Allowed.mustLose(scenario, Direction.REQUEST);
        return mayLose && !Allowed.mustLose(scenario, Direction.REPLY) && !Timing.isUnbounded(scenario, Direction.REQUEST)
                && !Mechanisms.isPrescribed(scenario) && Mechanisms.executeAtOnceSoOften(scenario)
                && (scenario.protocol().server().filter().executions() == 1 || !Mechanisms.mayForget(scenario));
    }

    /// Whether the last copy of a request may come before the first one has to; and it comes after what happens when it is
    /// sent, as those do that were sent before.
    private static boolean areAllOpenAtOnce(Scenario scenario, Bounds bounds) {
        var delay = scenario.environment().requestDelay();
        long span = Timing.spanMicros(scenario.protocol().retry(), Timing.attempts(scenario, bounds));
        return delay.minMicros() > 0 && span + delay.minMicros() <= Allowed.mostMicros(delay);
    }

    /// Whether it is a request that has to arrive within a time, and may be lost.
    boolean mayVanish(int item) {
        return active && moves.info(item).mayBeLost() && moves.info(item).node() >= moves.nodes.clients;
    }

    /// Whether copies of requests are followed in this way.
    boolean areFollowed() {
        return active;
    }

    /// Whether an entry lives until then.
    boolean isExpiry(int item) {
        return active && forgets && moves.info(item).item() instanceof Item.Running(_, Timer.EntryExpires _);
    }

    /// Lets an entry expire before a request arrives that would come to nothing otherwise.
    ///
    /// @param at where the request stands
    /// @return where it stands then; -1 where it comes to nothing
    int expire(Sketch sketch, int at) {
        int item = sketch.item(at);
        if (!mayVanish(item) || !filters || executed(sketch.head, retirement.callOf(item)) < executions) {
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
        dropNeedless(sketch);
    }

    /// How often what a server remembers of a call says that it was executed.
    private int executed(int[] head, CallId call) {
        int server = retirement.serverOf(call);
        return moves.nodes.state(server, head[server]) instanceof ServerState state
                ? state.executions(new MessageId(call.client(), call.number())) : 0;
    }

    /// Whether a call that goes on is not executed any more.
    boolean isSettled(Sketch sketch, CallId call) {
        return active && filters && executed(sketch.head, call) >= executions && expiry(sketch, call) < 0;
    }

    private int expiry(Sketch sketch, CallId call) {
        return forgets ? sketch.find(expiries.computeIfAbsent(call, of -> moves.nodes.items.number(
                new Item.Running(moves.nodes.id(retirement.serverOf(of)), new Timer.EntryExpires(new MessageId(of.client(), of.number()))))))
                : -1;
    }

    /// How many more copies of a request can be executed.
    private int needed(Sketch sketch, CallId call) {
        if (!filters) {
            return most;
        }
        int done = executed(sketch.head, call);
        return forgets && done > 0 && expiry(sketch, call) < 0 ? 0 : most - done;
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
        boolean matter = countsExecutions || !requests.isEmpty() && retirement.changes(sketch.item(requests.getFirst()));
        return matter ? requests.size() : 0;
    }

    private boolean comeLater(Sketch sketch, CallId call, int count) {
        sketch.spread(requests(sketch, call), count);
        var requests = requests(sketch, call);
        int entry = expiry(sketch, call);
        for (int number = 0; number < count && forgets; number++) {
            int at = requests.get(number);
            boolean fits = number > 0 ? sketch.comesAfter(at, requests.get(number - 1), lifetimeMicros)
                    : entry < 0 || sketch.comesAfter(at, entry, 0);
            if (!fits) {
                return false;
            }
        }
        requests.reversed().forEach(at -> retirement.makeAnonymous(sketch, at));
        return true;
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
        long latest = latest(sketch, timeout);
        var outlives = sketch.copy();
        if (outlives.comesAfter(entry, timeout, latest + 1)) {
            outlives.takeAway(entry);
            dropNeedless(outlives);
            cases.add(outlives);
        }
        if (sketch.comesBy(entry, timeout, latest)) {
            cases.add(sketch);
        }
        return cases;
    }

    private int timeout(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            if (moves.info(sketch.item(at)).item() instanceof Item.Running(_, Timer.AttemptTimeout(var of, _)) && of.equals(call)) {
                return at;
            }
        }
        return -1;
    }

    /// How long after a timeout the last copy of its call arrives at the latest; less than 0 where it is before it.
    private long latest(Sketch sketch, int timeout) {
        var running = (Timer.AttemptTimeout) ((Item.Running) moves.info(sketch.item(timeout)).item()).timer();
        int attempt = running.attempt();
        long rest = attempt < attempts
                ? Timing.spanMicros(retry, attempts) - Timing.spanMicros(retry, attempt + 1)
                : -retry.leastTimeoutMicros(attempt);
        return rest + latestMicros;
    }

    /// A world that was reached along moves that leave out less: of copies that were not lost it is left open again.
    void leaveOpen(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            if (moves.info(sketch.item(at)).item() instanceof Item.Flying flying && moves.info(sketch.item(at)).node() >= moves.nodes.clients) {
                sketch.replace(at, moves.nodes.items.number(flying.open()));
            }
        }
        dropNeedless(sketch);
    }
}
