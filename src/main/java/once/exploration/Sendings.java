package once.exploration;

import once.node.Timer;

/// What becomes of the things that a node sends in one step: the choices of the network, without those that [GeneralMoves]
/// leaves out.
final class Sendings {

    /// How replies are treated.
    ///
    /// @param areDropped whether a reply is dropped whose call is over
    /// @param oneIsHeard whether one reply to a call at most is on its way
    /// @param mayGoUnheard whether each reply may be as late as it likes
    /// @param areOverdue whether one that comes too late is told from one that is lost
    /// @param everyOneEnds whether each that comes in time ends its call, and those that do not are ignored
    record Replies(boolean areDropped, boolean oneIsHeard, boolean mayGoUnheard, boolean areOverdue, boolean everyOneEnds) {}

    private final GeneralMoves moves;
    private final Replies replies;
    private final Retirement retirement;
    private final Copies copies;
    private final Crashes crashes;
    private final Memory memory;
    private final Launching launching;
    private final boolean literal;
    private final boolean leavesOpen;

    Sendings(GeneralMoves moves, Replies replies, Retirement retirement, Copies copies, Crashes crashes, Launching launching,
            boolean literal) {
        this.moves = moves;
        this.replies = replies;
        this.retirement = retirement;
        this.copies = copies;
        this.crashes = crashes;
        this.memory = new Memory(moves, copies, crashes);
        this.launching = launching;
        this.literal = literal;
        this.leavesOpen = retirement.windows().areFollowed();
    }

    /// Sends what a reaction sends, from a number on.
    void send(Sketch sketch, Reaction reaction, int number, Sent so, Moves.Sink to) {
        if (!Label.fits(so.choices())) {
            moves.findings.cutAtAlterations = true;
            return;
        }
        if (number == reaction.sends().size()) {
            if (!literal) {
                retirement.forget(sketch);
            }
            copies.dropNeedless(sketch);
            memory.forget(sketch);
            for (var one : retirement.windows().entries().outlived(sketch, reaction)) {
                to.move(one.finished(), so.marks(), so.cost(), Label.of(so.kind(), so.choices(), so.first()));
            }
            return;
        }
        var launches = reaction.sends().get(number).launches();
        if (mayGoUnheard(sketch, launches.getFirst()) && isReply(launches.getFirst())
                && !isHeard(sketch, reaction, launches.getFirst())) {
            send(sketch.copy(), reaction, number + 1, so.then(Cost.of(0, 1), launches.size(), launches.size()), to);
        } else if (replies.areOverdue() && isReply(launches.getFirst())
                && !retirement.isLateReply(sketch, launches.getFirst().items()[0])) {
            var overdue = new Item.Overdue((Item.Flying) moves.info(launches.getFirst().items()[0]).item());
            var later = sketch.copy();
            later.add(moves.nodes.items.number(overdue), launches.getFirst().least()[0], launches.getFirst().most()[0]);
            send(later, reaction, number + 1, so.then(Cost.of(0, 1), launches.size(), launches.size()), to);
        }
        for (int choice = 0; choice < launches.size(); choice++) {
            var launch = launches.get(choice);
            if (moves.isWithinBounds(sketch, launch) && matters(sketch, launch) && !comesTooLate(sketch, launch, so)) {
                var next = launches.size() == 1 ? sketch : sketch.copy();
                next.count(launch);
                var then = so.then(Cost.of(launch.faults(), 1 + launch.duplications()), choice, launches.size());
                if (moves.local && reaction.sends().size() == 1 && isAcceptable(next, launch)) {
                    accept(next, launch, then.accepted(launch.items()[0]), to);
                } else {
                    launching.launch(next, launch, 0, ready -> send(ready, reaction, number + 1, then, to));
                }
            }
        }
    }

    /// Whether a reply is heard if its request comes while the call lasts.
    private boolean isHeard(Sketch sketch, Reaction reaction, Reaction.Launch launch) {
        return moves.local && reaction.sends().size() == 1 && copies.isLastChance(sketch) && isAcceptable(sketch, launch);
    }

    private boolean isAcceptable(Sketch sketch, Reaction.Launch launch) {
        return isReply(launch) && !retirement.isLateReply(sketch, launch.items()[0])
                && answered(sketch, launch.items()[0]).ended().length > 0;
    }

    private Reaction answered(Sketch sketch, int reply) {
        int client = moves.info(reply).node();
        return moves.react(client, sketch.head[client], reply, -1);
    }

    /// The reply ends its call.
    private void accept(Sketch sketch, Reaction.Launch launch, Sent so, Moves.Sink to) {
        int reply = launch.items()[0];
        int client = moves.info(reply).node();
        if (sketch.add(reply, launch.least()[0], launch.most()[0]) && sketch.happens(sketch.count - 1)) {
            moves.go(sketch, client, answered(sketch, reply), so, to, null);
        }
    }

    private boolean comesTooLate(Sketch sketch, Reaction.Launch launch, Sent so) {
        return launch.items().length > 0
                && moves.info(so.item()).item() instanceof Item.Running(_, Timer.AttemptTimeout(var call, _))
                && retirement.isRequestOf(launch.items()[0], call) && copies.comesTooLate(sketch, launch.items()[0]);
    }

    private boolean isReply(Reaction.Launch launch) {
        return launch.items().length > 0 && moves.info(launch.items()[0]).node() < moves.nodes.clients;
    }

    private boolean matters(Sketch sketch, Reaction.Launch launch) {
        if (literal) {
            return true;
        }
        if (launch.items().length > 1 && !isReply(launch) && copies.areFewEnough(launch.items()[0])) {
            return !crashes.makeCopies() && copies.matters(sketch, launch);
        }
        if (launch.items().length > 1 && !isReply(launch) && !retirement.windows().isCopyOfUse(sketch, launch.items()[0])) {
            return false;
        }
        if (launch.items().length == 0) {
            return !replies.mayGoUnheard() || launch.faults() == 0 || !launch.reply();
        }
        boolean reply = isReply(launch);
        boolean second = replies.oneIsHeard() && reply && isExpected(sketch, launch.items()[0]);
        return !second && !(reply && replies.everyOneEnds() && launch.duplications() > 0);
    }

    private boolean mayGoUnheard(Sketch sketch, Reaction.Launch launch) {
        return leavesOpen ? isReply(launch) && isExpected(sketch, launch.items()[0]) : replies.mayGoUnheard();
    }

    /// Of replies that say the same the first is enough where it is left open whether they are heard.
    private boolean isExpected(Sketch sketch, int reply) {
        return leavesOpen ? sketch.find(reply) >= 0 : retirement.expectsReply(sketch, retirement.callOf(reply));
    }
}
