package once.exploration;

import once.message.Direction;
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

    final boolean literal;
    final Sendings.Replies replies;
    final Retirement retirement;
    final Windows windows;
    final Copies copies;
    final Crashes crashes;
    final Snapshots snapshots;
    final Adversity adversity;
    final Sendings sendings;
    private final boolean forgetsPresent;
    private final boolean mayForget;
    private final Retries retries;
    private final Leeway leeway;
    private final Beginnings beginnings;
    private final Consequences consequences = new Consequences(this);
    private final Turns turns = new Turns(this);

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
        this.beginnings = new Beginnings(this, scenario, literal);
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
                && search.retiring() != Retiring.BY_WINDOW;
        return all ? search.retiring() : Retiring.NOT;
    }

    private Sendings.Replies replies(Scenario scenario, Manner manner, boolean dropsLate) {
        boolean everyOneEnds = Mechanisms.ignoreLateReplies(scenario) && !Mechanisms.mayRefuse(scenario);
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
        if (retirement.isByLifetime() || retirement.isByWindow()) {
            var sketch = Sketch.of(this, world);
            if (retirement.isByWindow()) {
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
        turns.from(world, to);
    }

    /// What follows from what a node does.
    ///
    /// @param piece the span of time it is in, where the node has looked at its clock
    void go(Sketch sketch, int node, Reaction reaction, Sent before, Sink to, ClockPieces.Piece piece) {
        consequences.go(sketch, node, reaction, before, to, piece);
    }
}
