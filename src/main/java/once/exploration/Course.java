package once.exploration;

/// What a world becomes when something happens in it: a node is told, or something befalls nodes and links.
final class Course {

    private final GeneralMoves moves;
    private final Vanishing vanishing;
    private final ClockMoves clocks;

    Course(GeneralMoves moves) {
        this.moves = moves;
        this.vanishing = new Vanishing(moves);
        this.clocks = new ClockMoves(moves);
    }

    /// Lets what stands at a place be the next to happen, in each way in which it can.
    void happen(int[] world, int at, Moves.Sink to) {
        var now = Sketch.of(moves, world);
        if (!moves.windows.areFollowed()) {
            happen(world, now, at, to);
            return;
        }
        int next = moves.vanishes(now.item(at)) ? moves.windows.entries().expire(now, at) : at;
        if (next >= 0) {
            vanishing.before(now, next, (sketch, place) -> happen(world, sketch, place, to));
        }
    }

    private void happen(int[] world, Sketch sketch, int at, Moves.Sink to) {
        int item = sketch.item(at);
        if (moves.crashes.areLeftOpen(moves.info(item))) {
            crash(sketch, at, moves.crashes.isOneMove(world, moves.info(item)), to);
            return;
        }
        int hold = moves.adversity.hold(sketch, moves.info(item));
        if (!(hold < 0 ? sketch.happens(at) : sketch.waits(at, moves.adversity.held(item), hold))) {
            return;
        }
        if (hold >= 0 || moves.adversity.befalls(sketch, item)) {
            to.move(sketch.finished(), Moves.NO_MARKS, 0, Label.of(Label.HAPPENS, 0, item));
        } else {
            react(sketch, moves.info(item).node(), item, changing(world, moves.info(item), to));
        }
    }

    private Moves.Sink changing(int[] world, Moves.Info info, Moves.Sink to) {
        return moves.retirement.lifetimes().changing(world, info, moves.snapshots.changing(world, info, to));
    }

    /// @param comesBack whether the server comes back in the same move
    private void crash(Sketch sketch, int at, boolean comesBack, Moves.Sink to) {
        int item = sketch.item(at);
        int node = moves.info(item).node();
        var known = moves.crashes.known(sketch.head, node);
        if (sketch.happens(at)) {
            var crash = moves.react(node, sketch.head[node], item, -1);
            var then = comesBack ? back(item, crash, to) : to;
            moves.crashes.copy(sketch, known, copied -> moves.go(copied, node, crash, Sent.by(item), then, null));
        }
    }

    private Moves.Sink back(int item, Reaction crash, Moves.Sink to) {
        int node = moves.info(item).node();
        int restarting = crash.starts().getFirst().item();
        return (world, _, _, _) -> {
            var sketch = Sketch.of(moves, world);
            if (sketch.happens(sketch.find(restarting))) {
                moves.go(sketch, node, moves.react(node, sketch.head[node], restarting, -1), Sent.by(item), to, null);
            }
        };
    }

    private void react(Sketch sketch, int node, int item, Moves.Sink to) {
        try {
            moves.go(sketch, node, moves.react(node, sketch.head[node], item, -1), Sent.by(item), to, null);
        } catch (Nodes.ClockRead read) {
            clocks.atEachTime(sketch, node, item, to, read);
        }
    }
}
