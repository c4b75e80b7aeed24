package once.exploration;

/// The moves in which a node looks at its clock.
final class ClockMoves {

    private final GeneralMoves moves;

    ClockMoves(GeneralMoves moves) {
        this.moves = moves;
    }

    /// The node looks at its clock: every time it may be is a case of its own.
    void atEachTime(Sketch sketch, int node, int item, Moves.Sink to, Nodes.ClockRead read) {
        int beginning = beginning(sketch);
        if (beginning < 0) {
            throw read;
        }
        long earliest = -sketch.most(beginning);
        long latest = -sketch.least(beginning);
        int state = sketch.head[node];
        var pieces = new ClockPieces(time -> {
            moves.findings.heed.run();
            return moves.react(node, state, item, time);
        }, moves.clock).of(earliest, latest);
        moves.findings.cutAtClock |= pieces.isCut();
        for (var piece : pieces.all()) {
            var then = sketch.copy();
            if (then.limit(beginning(then), -piece.latest(), -piece.earliest())) {
                moves.go(then, node, piece.reaction(), Sent.by(item), to, piece);
            }
        }
    }

    /// Where the beginning of the run stands, -1 where it is not kept.
    static int beginning(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            if (sketch.moves.info(sketch.item(at)).item() instanceof Item.Beginning) {
                return at;
            }
        }
        return -1;
    }
}
