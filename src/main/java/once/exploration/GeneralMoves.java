package once.exploration;

import once.message.Direction;
import once.message.NodeId;
import once.scenario.Scenario;

/// The moves of any scenario. Literally taken, every loss is a move of its own and every flight arrives. Otherwise these
/// are left out, because no outcome depends on them:
///
/// - Whether a flight is lost is chosen when it is sent. A lost flight does nothing, so when it vanishes does not matter.
/// - A reply whose call is over is dropped: its client ignores it whenever it comes.
/// - Where a reply may be lost, or be as late as it likes, each reply either ends its call or is as good as lost; which of
///   the two is chosen when it is sent. So at most one reply to a call is on its way, and ways on which it comes too late
///   are left out.
/// - The network makes no copies of replies. Of two copies of a reply at most one is not ignored; the run in which
///   only that one exists has the same outcome, and its time is one that the original could have taken. (Neither this nor the
///   one before where a server refuses for want of room: such replies do not end a call, and are counted.)
/// - Requests whose call is over are retired; see [Retiring].
/// - Of copies that nobody tells apart the one that set out first arrives first. Were it otherwise, the two could change
///   places: each would be on its way for longer than the one and for less long than the other was. (Where that cannot be, as
///   one of them may come at once, either may be the first.)
/// - Where nodes have timelines of their own, a reply that ends its call does so at once: between its sending and its
///   arrival nothing happens to its client but timeouts, and these may be let happen before.
/// - There, few copies of a request are enough; see [Copies].
/// - There, where requests may be lost, it is left open whether one is: it may stay on its way for ever. A world in which
///   nothing else is left to happen may be at rest. (Not where faults are told.)
/// - What a crash is there, see [Crashes].
///
/// Where a crash by chance shows at rest, it has come or is said never to come before a run is over: without that move, runs
/// that leave out what does nothing would be over too early for it.
///
/// None of this is done to flights that keep their order, as far as it would change who waits behind whom: a late reply
/// that is dropped could have arrived at its earliest, so it held nobody up; with prescribed delays nothing is dropped.
final class GeneralMoves extends Moves {

    private final boolean literal;
    private final boolean forgetsPresent;
    private final boolean mayForget;
    private final Sendings.Replies replies;
    private final Retirement retirement;
    private final Copies copies;
    private final Crashes crashes;
    private final Retries retries;
    private final Leeway leeway;
    private final Snapshots snapshots;
    private final Adversity adversity;
    private final Sendings sendings;
    private final Windows windows;
    private final Beginnings beginnings;
    private final Vanishing vanishing = new Vanishing(this);

    /// How the moves are taken.
    enum Manner {
        /// As they are.
        LITERAL,
        /// Without those on which no outcome depends.
        REDUCED,
        /// The same, but a reply that comes too late is told from one that is lost: fewer faults lead to the same outcomes.
        TELLING_FAULTS
    }

    GeneralMoves(Search search, Allowed allowed, Manner manner, boolean dropsLateReplies, Scenario scenario,
            boolean countsExecutions) {
        super(search, allowed);
        this.literal = manner == Manner.LITERAL;
        this.forgetsPresent = manner == Manner.REDUCED && !local;
        this.replies = replies(scenario, manner, dropsLateReplies);
        this.adversity = new Adversity(this, scenario);
        this.retirement = new Retirement(this, retiring(search, manner), countsExecutions, scenario);
        this.beginnings = new Beginnings(this, scenario, manner);
        this.windows = retirement.windows();
        this.mayForget = Mechanisms.mayForget(scenario);
        boolean leavesLossOpen = !literal && allowed.leavesLossOpen();
        this.copies = new Copies(this, retirement,
                scenario.protocol().server().filtersDuplicates() && !mayForget, leavesLossOpen);
        this.crashes = new Crashes(this, copies, retirement);
        this.retries = new Retries(this, copies, windows, scenario);
        this.snapshots = new Snapshots(this, !literal);
        this.leeway = new Leeway(this, copies, scenario);
        var launching = new Launching(this, copies, retirement, adversity, dropsLateReplies);
        this.sendings = new Sendings(this, replies, retirement, copies, crashes, launching, literal);
    }

    private static Retiring retiring(Search search, Manner manner) {
        boolean all = manner == Manner.REDUCED || manner == Manner.TELLING_FAULTS && search.retiring() != Retiring.BY_LIFETIME
                && search.retiring() != Retiring.BY_WINDOW && search.retiring() != Retiring.BY_WINDOW_AND_CRASH;
        return all ? search.retiring() : Retiring.NOT;
    }

    private Sendings.Replies replies(Scenario scenario, Manner manner, boolean dropsLate) {
        boolean everyOneEnds = Mechanisms.ignoreLateRepliesWhateverTheySay(scenario) && !Mechanisms.mayRefuse(scenario);
        boolean plain = dropsLate && everyOneEnds && !fifo && !Mechanisms.isPrescribed(scenario);
        boolean mayGoUnheard = plain && Timing.isUnbounded(scenario, Direction.REPLY)
                && !Allowed.mustLose(scenario, Direction.REPLY);
        boolean one = plain && (mayGoUnheard || Allowed.mayLose(scenario, Direction.REPLY));
        boolean overdue = manner == Manner.TELLING_FAULTS && one && !mayGoUnheard;
        return new Sendings.Replies(dropsLate, one, mayGoUnheard, overdue, everyOneEnds);
    }

    @Override
    void forgetTimes(Sketch sketch) {
        snapshots.forget(sketch);
        beginnings.forget(sketch);
        windows.settle(sketch);
        retirement.lifetimes().settle(sketch);
        retries.skip(sketch);
        leeway.use(sketch);
    }

    @Override
    boolean lifetimesMatter() {
        return mayForget && !retirement.lifetimes().outliveClients();
    }

    @Override
    void stoodFor(int[] world, Sink to) {
        if (retirement.isByLifetime() || windows.areFollowed()) {
            var sketch = Sketch.of(this, world);
            if (windows.areFollowed()) {
                windows.leaveOpen(sketch);
            }
            retirement.retireAll(sketch, 0, NO_MARKS, to);
        } else if (forgetsPresent && timed) {
            to.move(Sketch.of(this, world).finished(), NO_MARKS, 0, 0);
        } else {
            super.stoodFor(world, to);
        }
    }

    @Override
    boolean vanishes(int item) {
        return windows.mayVanish(item);
    }

    @Override
    boolean isPassive(int item) {
        return super.isPassive(item) || windows.entries().isExpiry(item);
    }

    @Override
    boolean forgetsPresent() {
        return forgetsPresent;
    }

    @Override
    int retired(int item) {
        return retirement.retired(item);
    }

    @Override
    void from(int[] world, Sink to) {
        int headLength = nodes.count + Sketch.EXTRA;
        if (isAtRest(world) && !mayCrashAtRest(world)) {
            return;
        }
        int items = world.length - headLength;
        if (info(world[headLength] >>> 1).item() instanceof Item.Starting) {
            happen(world, 0, to);
            return;
        }
        for (int at = 0; at < items; at++) {
            int code = world[headLength + at];
            boolean alike = at > 0 && code >>> 1 == world[headLength + at - 1] >>> 1;
            if (!alike || !isBehind(world, at)) {
                offer(world, at, code, to);
            }
        }
    }

    /// Whether an item comes after the one before it that is like it.
    private boolean isBehind(int[] world, int at) {
        int code = world[nodes.count + Sketch.EXTRA + at];
        boolean inOrder = !literal && !vanishes(code >>> 1) && !retirement.mayOvertake(code >>> 1);
        return (code & 1) == 1 || inOrder && isNoEarlier(world, at);
    }

    /// What set out later may come earlier where it takes no time at all: its sender's timer has kept the other one waiting.
    private boolean isNoEarlier(int[] world, int at) {
        int headLength = nodes.count + Sketch.EXTRA;
        int row = timelines() - 1;
        for (int i = 0; i <= at; i++) {
            row += 1 - (world[headLength + i] & 1);
        }
        boolean isBeforeFree = (world[headLength + at - 1] & 1) == 1;
        return isBeforeFree || Zone.isNoLater(zones.value(world[headLength - 1]).bounds(), row - 1, row);
    }

    /// A copy that nobody has chosen yet to make may be on its way.
    private boolean mayCrashAtRest(int[] world) {
        for (int at = nodes.count + Sketch.EXTRA; at < world.length; at++) {
            var info = info(world[at] >>> 1);
            if (crashes.isOneMove(world, info) && crashes.matters(world, info)) {
                return true;
            }
        }
        return false;
    }

    private void offer(int[] world, int at, int code, Sink to) {
        var info = info(code >>> 1);
        if (info.item().isStanding() || copies.waitsForCrash(world, code >>> 1)
                || windows.entries().isExpiry(code >>> 1)) {
            return;
        }
        boolean mayCrash = isCrashByChance(info.item());
        if (!(mayCrash && isInVain(world, info)) && (!fifo || !info.flight() || isFirst(world, at, info.link()))) {
            happen(world, at, to);
        }
        if (literal && info.mayBeLost()) {
            vanish(world, at, Cost.of(1, 0), to);
        } else if (mayCrash && !info.housekeeping() && isAtRestBut(world, at)) {
            vanish(world, at, 0, to);
        }
    }

    /// Whether a crash by chance changes nothing.
    private boolean isInVain(int[] world, Info info) {
        return nodes.isDown(info.node(), world[info.node()])
                || crashes.isOneMove(world, info) && !crashes.matters(world, info);
    }

    private static boolean isCrashByChance(Item item) {
        return item instanceof Item.Crashing(_, _, var byChance) && byChance;
    }

    private void vanish(int[] world, int at, int cost, Sink to) {
        var sketch = Sketch.of(this, world);
        int item = sketch.item(at);
        sketch.takeAway(at);
        to.move(sketch.finished(), NO_MARKS, cost, Label.of(Label.LOST, 0, item));
    }

    /// Whether a crash by chance is all that may still come.
    private boolean isAtRestBut(int[] world, int crash) {
        int headLength = nodes.count + Sketch.EXTRA;
        for (int at = headLength; at < world.length; at++) {
            if (at != headLength + crash && !info(world[at] >>> 1).housekeeping()) {
                return false;
            }
        }
        return true;
    }

    private boolean isFirst(int[] world, int at, int link) {
        int headLength = nodes.count + Sketch.EXTRA;
        return at == 0 || info(world[headLength + at - 1] >>> 1).link() != link;
    }

    private void happen(int[] world, int at, Sink to) {
        var now = Sketch.of(this, world);
        if (!windows.areFollowed()) {
            happen(world, now, at, to);
            return;
        }
        if (windows.isInVain(now, at)) {
            return;
        }
        int next = vanishes(now.item(at)) ? windows.entries().expire(now, at) : at;
        if (next >= 0) {
            vanishing.before(now, next, (sketch, place) -> happen(world, sketch, place, to));
        }
    }

    private void happen(int[] world, Sketch sketch, int at, Sink to) {
        int item = sketch.item(at);
        if (crashes.areLeftOpen(info(item))) {
            crash(sketch, at, crashes.isOneMove(world, info(item)), to);
            return;
        }
        int hold = adversity.hold(sketch, info(item));
        if (!(hold < 0 ? sketch.happens(at) : sketch.waits(at, adversity.held(item), hold))) {
            return;
        }
        if (hold >= 0 || adversity.befalls(sketch, item)) {
            to.move(sketch.finished(), NO_MARKS, 0, Label.of(Label.HAPPENS, 0, item));
        } else {
            react(sketch, info(item).node(), item, changing(world, info(item), to));
        }
    }

    private Sink changing(int[] world, Info info, Sink to) {
        return retirement.lifetimes().changing(world, info, snapshots.changing(world, info, to));
    }

    /// @param comesBack whether the server comes back in the same move
    private void crash(Sketch sketch, int at, boolean comesBack, Sink to) {
        int item = sketch.item(at);
        int node = info(item).node();
        var known = crashes.known(sketch.head, node);
        if (sketch.happens(at)) {
            var crash = react(node, sketch.head[node], item, -1);
            var then = comesBack ? back(item, crash, to) : to;
            crashes.copy(sketch, known, copied -> go(copied, node, crash, Sent.by(item), then, null));
        }
    }

    private Sink back(int item, Reaction crash, Sink to) {
        int node = info(item).node();
        int restarting = crash.starts().getFirst().item();
        return (world, _, _, _) -> {
            var sketch = Sketch.of(this, world);
            if (sketch.happens(sketch.find(restarting))) {
                go(sketch, node, react(node, sketch.head[node], restarting, -1), Sent.by(item), to, null);
            }
        };
    }

    private void react(Sketch sketch, int node, int item, Sink to) {
        try {
            go(sketch, node, react(node, sketch.head[node], item, -1), Sent.by(item), to, null);
        } catch (Nodes.ClockRead read) {
            atEachTime(sketch, node, item, to, read);
        }
    }

    /// The node looks at its clock: every time it may be is a case of its own.
    private void atEachTime(Sketch sketch, int node, int item, Sink to, Nodes.ClockRead read) {
        int beginning = beginning(sketch);
        if (beginning < 0) {
            throw read;
        }
        long earliest = -sketch.most(beginning);
        long latest = -sketch.least(beginning);
        int state = sketch.head[node];
        var pieces = new ClockPieces(time -> {
            findings.heed.run();
            return react(node, state, item, time);
        }, clock).of(earliest, latest);
        findings.cutAtClock |= pieces.isCut();
        for (var piece : pieces.all()) {
            var then = sketch.copy();
            if (then.limit(beginning(then), -piece.latest(), -piece.earliest())) {
                go(then, node, piece.reaction(), Sent.by(item), to, piece);
            }
        }
    }

    private int beginning(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            if (info(sketch.item(at)).item() instanceof Item.Beginning) {
                return at;
            }
        }
        return -1;
    }

    /// @param piece the span of time it is in, where the node has looked at its clock
    void go(Sketch sketch, int node, Reaction reaction, Sent before, Sink to, ClockPieces.Piece piece) {
        if (isBeyond(node, reaction.next())) {
            return;
        }
        int item = before.item();
        sketch.head[node] = reaction.next();
        for (int stopped : reaction.stops()) {
            sketch.stop(stopped);
        }
        for (var start : reaction.starts()) {
            if (piece != null && piece.isAbsolute(start.item())) {
                sketch.addAt(start.item(), beginning(sketch), piece.earliest() + start.afterMicros());
            } else {
                sketch.add(start.item(), start.afterMicros(), start.mostMicros());
            }
        }
        var marks = joined(before.marks(), retirement.isCounted(sketch, item) ? NO_MARKS : reaction.marks());
        int cost = before.cost() + Cost.of(crash(sketch, node, reaction, item), info(item).flight() ? 0 : 1);
        end(sketch, reaction, 0, before.with(marks, cost), to);
    }

    /// Deals with what the calls leave that end now.
    private void end(Sketch sketch, Reaction reaction, int number, Sent so, Sink to) {
        if (literal || number == reaction.ended().length) {
            sendings.send(sketch, reaction, 0, so, to);
            return;
        }
        int ended = reaction.ended()[number];
        var over = nodes.call(ended);
        sketch.takeAwayIf(each -> each instanceof Item.Overdue(var flight) && flight.trip().call().equals(over));
        int client = nodes.index(NodeId.client(over.client()));
        boolean dropped = replies.areDropped() && retirement.dropLateReplies(sketch, client, over);
        if (dropped && replies.oneIsHeard() && !windows.areFollowed()) {
            return;
        }
        if (info(so.item()).item() instanceof Item.Running && copies.wasExecuted(sketch, over)) {
            return;
        }
        for (var left : retirement.retire(sketch, ended)) {
            end(left.sketch(), reaction, number + 1, so.with(joined(so.marks(), left.marks()), so.cost()), to);
        }
    }

    /// What a crash takes with it; gives how many faults that is.
    private int crash(Sketch sketch, int node, Reaction reaction, int item) {
        if (!reaction.crashes()) {
            return 0;
        }
        sketch.stopAll(node);
        adversity.disconnect(sketch, nodes.id(node));
        if (!isCrashByChance(info(item).item())) {
            return 0;
        }
        sketch.countCrash();
        if (sketch.crashes() < bounds.crashes()) {
            sketch.add(item, 0, Zone.NEVER);
        }
        return 1;
    }
}
