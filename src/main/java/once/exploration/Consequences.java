package once.exploration;

import once.message.NodeId;

/// What follows from what a node does: its timers, the calls that end, what is sent, what a crash takes with it.
final class Consequences {

    private final GeneralMoves moves;

    Consequences(GeneralMoves moves) {
        this.moves = moves;
    }

    /// @param piece the span of time it is in, where the node has looked at its clock
    void go(Sketch sketch, int node, Reaction reaction, Sent before, Moves.Sink to, ClockPieces.Piece piece) {
        if (moves.isBeyond(node, reaction.next())) {
            return;
        }
        int item = before.item();
        sketch.head[node] = reaction.next();
        for (int stopped : reaction.stops()) {
            sketch.stop(stopped);
        }
        for (var start : reaction.starts()) {
            if (piece != null && piece.isAbsolute(start.item())) {
                sketch.addAt(start.item(), ClockMoves.beginning(sketch), piece.earliest() + start.afterMicros());
            } else {
                sketch.add(start.item(), start.afterMicros(), start.mostMicros());
            }
        }
        var marks = Moves.joined(before.marks(), moves.retirement.isCounted(sketch, item) ? Moves.NO_MARKS : reaction.marks());
        int cost = before.cost() + Cost.of(crash(sketch, node, reaction, item), moves.info(item).flight() ? 0 : 1);
        end(sketch, reaction, 0, before.with(marks, cost), to);
    }

    /// Deals with what the calls leave that end now.
    private void end(Sketch sketch, Reaction reaction, int number, Sent so, Moves.Sink to) {
        if (moves.literal || number == reaction.ended().length) {
            moves.sendings.send(sketch, reaction, 0, so, to);
            return;
        }
        int ended = reaction.ended()[number];
        var over = moves.nodes.call(ended);
        sketch.takeAwayIf(each -> each instanceof Item.Overdue(var flight) && flight.trip().call().equals(over));
        int client = moves.nodes.index(NodeId.client(over.client()));
        boolean dropped = moves.replies.areDropped() && moves.retirement.dropLateReplies(sketch, client, over);
        if (dropped && moves.replies.oneIsHeard() && !moves.windows.areFollowed()) {
            return;
        }
        if (moves.info(so.item()).item() instanceof Item.Running && moves.copies.wasExecuted(sketch, over)) {
            return;
        }
        for (var left : moves.retirement.retire(sketch, ended)) {
            end(left.sketch(), reaction, number + 1, so.with(Moves.joined(so.marks(), left.marks()), so.cost()), to);
        }
    }

    /// What a crash takes with it; gives how many faults that is.
    private int crash(Sketch sketch, int node, Reaction reaction, int item) {
        if (!reaction.crashes()) {
            return 0;
        }
        sketch.stopAll(node);
        moves.adversity.disconnect(sketch, moves.nodes.id(node));
        if (!moves.info(item).item().isCrashByChance()) {
            return 0;
        }
        sketch.countCrash();
        if (sketch.crashes() < moves.bounds.crashes()) {
            sketch.add(item, 0, Zone.NEVER);
        }
        return 1;
    }
}
