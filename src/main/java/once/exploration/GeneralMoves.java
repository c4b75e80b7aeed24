package once.exploration;

import java.util.function.Consumer;
import once.message.Direction;
import once.node.Timer;
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
/// - Requests whose call is over are retired, see [Retiring], and entries that nobody will ask for are dropped, see [Expiries].
/// - Of copies that nobody tells apart the one that set out first arrives first. Were it otherwise, the two could change
///   places: each would be on its way for longer than the one and for less long than the other was.
/// - Where nodes have timelines of their own, a reply that ends its call does so at once: between its sending and its
///   arrival nothing happens to its client but timeouts, and these may be let happen before.
/// - There, of a request that will be executed once at most, one copy is enough: any other one would be ignored, and the
/// reply to it
///   may be that to the first. Where it is lost, so are those after it; were one of them not, the first one might have come
/// in its stead.
///
/// Where a crash by chance shows at rest, it has come or is said never to come before a run is over: without that move, runs
/// that leave out what does nothing would be over too early for it.
///
/// None of this is done to flights that keep their order, as far as it would change who waits behind whom: a late reply
/// that is dropped could have arrived at its earliest, so it held nobody up; with prescribed delays nothing is dropped.
final class GeneralMoves extends Moves {

    private static final int[] NO_CALLS = {};

    private final boolean literal;
    private final boolean dropsLateReplies;
    private final boolean everyReplyEnds;
    private final boolean hearsOneReply;
    private final boolean mayGoUnheard;
    private final boolean fewCopies;
    private final boolean tellsFaults;
    private final Retirement retirement;
    private final Expiries expiries;
    private final Adversity adversity;

    /// How the moves are taken.
    enum Manner {
        /// As they are.
        LITERAL,
        /// Without those on which no outcome depends.
        REDUCED,
        /// The same, but a reply that comes too late is told from one that is lost: fewer faults lead to the same outcomes.
        TELLING_FAULTS
    }

    GeneralMoves(Search search, Manner manner, boolean dropsLateReplies, Scenario scenario, boolean countsExecutions) {
        super(search);
        this.literal = manner == Manner.LITERAL;
        this.dropsLateReplies = dropsLateReplies;
        this.everyReplyEnds = !Mechanisms.mayRefuse(scenario);
        boolean plainReplies = dropsLateReplies && everyReplyEnds && !fifo && !Mechanisms.isPrescribed(scenario);
        this.mayGoUnheard = plainReplies && Timing.isUnbounded(scenario, Direction.REPLY)
                && !Allowed.mustLose(scenario, Direction.REPLY);
        this.hearsOneReply = plainReplies && (mayGoUnheard || Allowed.mayLose(scenario, Direction.REPLY));
        this.fewCopies = local && nodes.planned().isEmpty() && scenario.protocol().server().filtersDuplicates();
        this.tellsFaults = manner == Manner.TELLING_FAULTS && hearsOneReply && !mayGoUnheard;
        this.adversity = new Adversity(this, scenario);
        this.retirement = new Retirement(this, literal ? Retiring.NOT : search.retiring(), countsExecutions, scenario);
        this.expiries = new Expiries(this, retirement, scenario);
    }

    @Override
    int retired(int item) {
        return retirement.retired(item);
    }

    @Override
    void from(int[] world, Sink to) {
        int headLength = nodes.count + Sketch.EXTRA;
        if (isAtRest(world)) {
            return;
        }
        int items = world.length - headLength;
        if (info(world[headLength] >>> 1).item() instanceof Item.Starting) {
            happen(world, 0, to);
            return;
        }
        for (int at = 0; at < items; at++) {
            int code = world[headLength + at];
            boolean behind = at > 0 && code >>> 1 == world[headLength + at - 1] >>> 1 && (!literal || (code & 1) == 1);
            if (!behind) {
                offer(world, at, code, to);
            }
        }
    }

    private void offer(int[] world, int at, int code, Sink to) {
        var info = info(code >>> 1);
        boolean mayCrash = isCrashByChance(info.item());
        boolean crashesInVain = mayCrash && nodes.isDown(info.node(), world[info.node()]);
        if (info.item().isStanding()) {
            return;
        }
        if (!crashesInVain && (!fifo || !info.flight() || isFirst(world, at, info.link()))) {
            happen(world, at, to);
        }
        if (literal && info.mayBeLost()) {
            vanish(world, at, Cost.of(1, 0), to);
        } else if (mayCrash && !info.housekeeping() && isAtRestBut(world, at)) {
            vanish(world, at, 0, to);
        }
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
        var sketch = Sketch.of(this, world);
        int item = sketch.item(at);
        int hold = adversity.hold(sketch, info(item));
        if (isBeyond(item) || !(hold < 0 ? sketch.happens(at) : sketch.waits(at, adversity.held(item), hold))) {
            return;
        }
        if (hold >= 0 || adversity.befalls(sketch, item)) {
            to.move(sketch.finished(), NO_MARKS, 0, Label.of(Label.HAPPENS, 0, item));
        } else {
            react(sketch, info(item).node(), item, to);
        }
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
        var pieces = new ClockPieces(time -> react(node, state, item, time), clock).of(earliest, latest);
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
    private void go(Sketch sketch, int node, Reaction reaction, Sent before, Sink to, ClockPieces.Piece piece) {
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
        for (int ended : literal ? NO_CALLS : reaction.ended()) {
            var over = nodes.call(ended);
            sketch.takeAwayIf(each -> each instanceof Item.Overdue(var flight) && flight.trip().call().equals(over));
            if (dropsLateReplies && retirement.dropLateReplies(sketch, node, nodes.call(ended)) && hearsOneReply) {
                return;
            }
            marks = joined(marks, retirement.retire(sketch, ended));
        }
        int cost = before.cost() + Cost.of(crash(sketch, node, reaction, item), info(item).flight() ? 0 : 1);
        send(sketch, reaction, 0, before.with(marks, cost), to);
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

    /// A move so far.
    ///
    /// @param choices what was chosen for the things sent so far, as [Label] has it
    /// @param place what the next digit counts
    /// @param first what happened first, and gives the move its name
    /// @param item what happened last
    private record Sent(int[] marks, int cost, long choices, long place, int first, int item) {
        static Sent by(int item) {
            return new Sent(NO_MARKS, 0, 0, 1, item, item);
        }

        Sent with(int[] moreMarks, int moreCost) {
            return new Sent(moreMarks, moreCost, choices, place, first, item);
        }

        Sent then(int more, int choice, int possibilities) {
            return new Sent(marks, cost + more, choices + choice * place, place * Label.digit(possibilities), first, item);
        }

        Sent accepted(int reply) {
            return new Sent(marks, cost, choices, place, first, reply);
        }

        int kind() {
            return first == item ? Label.HAPPENS : Label.ACCEPTED;
        }
    }

    private void send(Sketch sketch, Reaction reaction, int number, Sent so, Sink to) {
        if (!Label.fits(so.choices())) {
            findings.cutAtAlterations = true;
            return;
        }
        if (number == reaction.sends().size()) {
            if (!literal) {
                retirement.forget(sketch);
                expiries.dropNeedless(sketch);
            }
            if (fewCopies) {
                retirement.dropNeedless(sketch);
            }
            to.move(sketch.finished(), so.marks(), so.cost(), Label.of(so.kind(), so.choices(), so.first()));
            return;
        }
        var launches = reaction.sends().get(number).launches();
        if (mayGoUnheard && isReply(launches.getFirst())) {
            send(sketch.copy(), reaction, number + 1, so.then(Cost.of(0, 1), launches.size(), launches.size()), to);
        } else if (tellsFaults && isReply(launches.getFirst())
                && !retirement.isLateReply(sketch, launches.getFirst().items()[0])) {
            var overdue = new Item.Overdue((Item.Flying) info(launches.getFirst().items()[0]).item());
            var later = sketch.copy();
            later.add(nodes.items.number(overdue), launches.getFirst().least()[0], launches.getFirst().most()[0]);
            send(later, reaction, number + 1, so.then(Cost.of(0, 1), launches.size(), launches.size()), to);
        }
        for (int choice = 0; choice < launches.size(); choice++) {
            var launch = launches.get(choice);
            if (isWithinBounds(sketch, launch) && matters(sketch, launch) && !comesTooLate(sketch, launch, so)) {
                var next = launches.size() == 1 ? sketch : sketch.copy();
                next.count(launch);
                var then = so.then(Cost.of(launch.faults(), 1 + launch.duplications()), choice, launches.size());
                if (local && reaction.sends().size() == 1 && isAcceptable(next, launch)) {
                    accept(next, launch, then.accepted(launch.items()[0]), to);
                } else {
                    launch(next, launch, 0, ready -> send(ready, reaction, number + 1, then, to));
                }
            }
        }
    }

    private boolean isAcceptable(Sketch sketch, Reaction.Launch launch) {
        return isReply(launch) && !retirement.isLateReply(sketch, launch.items()[0])
                && react(info(launch.items()[0]).node(), sketch.head[info(launch.items()[0]).node()], launch.items()[0], -1)
                        .ended().length > 0;
    }

    /// The reply ends its call.
    private void accept(Sketch sketch, Reaction.Launch launch, Sent so, Sink to) {
        int reply = launch.items()[0];
        int client = info(reply).node();
        if (sketch.add(reply, launch.least()[0], launch.most()[0]) && sketch.happens(sketch.count - 1)) {
            go(sketch, client, react(client, sketch.head[client], reply, -1), so, to, null);
        }
    }

    /// Where earlier copies were lost a later one may as well be, and the earlier one take its time. (Where a server has
    /// forgotten what it executed, none was lost.)
    private boolean comesTooLate(Sketch sketch, Reaction.Launch launch, Sent so) {
        if (!fewCopies || launch.items().length == 0) {
            return false;
        }
        int copy = launch.items()[0];
        boolean again = info(so.item()).item() instanceof Item.Running(_, Timer.AttemptTimeout(var call, _))
                && retirement.isRequestOf(copy, call);
        return again && retirement.needed(sketch, copy) > retirement.copies(sketch, copy);
    }

    private boolean isReply(Reaction.Launch launch) {
        return launch.items().length > 0 && info(launch.items()[0]).node() < nodes.clients;
    }

    private boolean matters(Sketch sketch, Reaction.Launch launch) {
        if (literal) {
            return true;
        }
        if (fewCopies && launch.items().length > 1 && !isReply(launch)) {
            return retirement.copies(sketch, launch.items()[0])
                    + launch.items().length <= retirement.needed(sketch, launch.items()[0]);
        }
        if (launch.items().length == 0) {
            return !mayGoUnheard || launch.faults() == 0 || !launch.reply();
        }
        boolean reply = isReply(launch);
        boolean second = hearsOneReply && reply && retirement.expectsReply(sketch, retirement.callOf(launch.items()[0]));
        return !second && !(reply && everyReplyEnds && launch.duplications() > 0);
    }

    private void launch(Sketch sketch, Reaction.Launch launch, int copy, Consumer<Sketch> then) {
        if (copy == launch.items().length) {
            then.accept(sketch);
            return;
        }
        int item = launch.items()[copy];
        boolean nobodyThere = info(item).node() < 0;
        int setUp = adversity.setUp(sketch, item);
        if (nobodyThere || adversity.vanishes(sketch)) {
            launch(sketch, launch, copy + 1, then);
            return;
        }
        if (!sketch.add(adversity.setOut(sketch, item), launch.least()[copy], launch.most()[copy], setUp)) {
            return;
        }
        if (isNeedless(sketch, item) || dropsLateReplies && retirement.isLateReply(sketch, item)) {
            sketch.takeAway(sketch.count - 1);
            launch(sketch, launch, copy + 1, then);
            return;
        }
        int earlier = fifo && timed ? sketch.before(sketch.count - 1) : -1;
        if (earlier < 0) {
            launch(sketch, launch, copy + 1, then);
        } else {
            queue(sketch, launch, copy, new Queue(earlier, setUp), then);
        }
    }

    /// @param earlier where the flight in front stands
    /// @param setUp where the set-up stands that both wait for, -1 for none
    private record Queue(int earlier, int setUp) {}

    private boolean isNeedless(Sketch sketch, int item) {
        return fewCopies && info(item).node() >= nodes.clients
                && retirement.copies(sketch, item) > retirement.needed(sketch, item);
    }

    /// Behind an earlier flight of the same way: it comes at its own time, or as soon as the earlier one has come.
    private void queue(Sketch sketch, Reaction.Launch launch, int copy, Queue queue, Consumer<Sketch> then) {
        long most = launch.most()[copy];
        if (sketch.mayOutlast(queue.earlier(), most, queue.setUp())) {
            var waiting = sketch.copy();
            if (waiting.waitsBehind(queue.earlier(), most, queue.setUp())) {
                launch(waiting, launch, copy + 1, then);
            }
        }
        if (sketch.follows(queue.earlier())) {
            launch(sketch, launch, copy + 1, then);
        }
    }
}
