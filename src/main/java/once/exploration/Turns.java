package once.exploration;

/// Which of the things that are pending may be the next to happen, or come to nothing.
final class Turns {

    private final GeneralMoves moves;
    private final Course course;

    Turns(GeneralMoves moves) {
        this.moves = moves;
        this.course = new Course(moves);
    }

    /// Everything that may happen next; nothing where the world has come to rest.
    void from(int[] world, Moves.Sink to) {
        int headLength = moves.nodes.count + Sketch.EXTRA;
        if (moves.isAtRest(world) && !mayCrashAtRest(world)) {
            return;
        }
        int items = world.length - headLength;
        if (moves.info(world[headLength] >>> 1).item() instanceof Item.Starting) {
            course.happen(world, 0, to);
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
        int code = world[moves.nodes.count + Sketch.EXTRA + at];
        boolean inOrder = !moves.literal && !moves.vanishes(code >>> 1) && !moves.retirement.mayOvertake(code >>> 1);
        return (code & 1) == 1 || inOrder && (!moves.mayOvertake || isNoEarlier(world, at));
    }

    /// What set out later may come earlier where it takes no time at all: its sender's timer has kept the other one waiting.
    private boolean isNoEarlier(int[] world, int at) {
        int headLength = moves.nodes.count + Sketch.EXTRA;
        int row = moves.timelines() - 1;
        for (int i = 0; i <= at; i++) {
            row += 1 - (world[headLength + i] & 1);
        }
        boolean isBeforeFree = (world[headLength + at - 1] & 1) == 1;
        return isBeforeFree || Zone.isNoLater(moves.zones.value(world[headLength - 1]).bounds(), row - 1, row);
    }

    /// A copy that nobody has chosen yet to make may be on its way.
    private boolean mayCrashAtRest(int[] world) {
        for (int at = moves.nodes.count + Sketch.EXTRA; at < world.length; at++) {
            var info = moves.info(world[at] >>> 1);
            if (moves.crashes.isOneMove(world, info) && moves.crashes.matters(world, info)) {
                return true;
            }
        }
        return false;
    }

    private void offer(int[] world, int at, int code, Moves.Sink to) {
        var info = moves.info(code >>> 1);
        if (info.item().isStanding() || moves.copies.waitsForCrash(world, code >>> 1)
                || moves.retirement.windows().entries().isExpiry(code >>> 1)) {
            return;
        }
        boolean mayCrash = info.item().isCrashByChance();
        if (!(mayCrash && isInVain(world, info)) && (!moves.fifo || !info.flight() || isFirst(world, at, info))) {
            course.happen(world, at, to);
        }
        if (moves.literal && info.mayBeLost()) {
            vanish(world, at, Cost.of(1, 0), to);
        } else if (mayCrash && !info.housekeeping() && isAtRestBut(world, at)) {
            vanish(world, at, 0, to);
        }
    }

    /// Whether a crash by chance changes nothing.
    private boolean isInVain(int[] world, Moves.Info info) {
        return moves.nodes.isDown(info.node(), world[info.node()])
                || moves.crashes.isOneMove(world, info) && !moves.crashes.matters(world, info);
    }

    private void vanish(int[] world, int at, int cost, Moves.Sink to) {
        var sketch = Sketch.of(moves, world);
        int item = sketch.item(at);
        sketch.takeAway(at);
        to.move(sketch.finished(), Moves.NO_MARKS, cost, Label.of(Label.LOST, 0, item));
    }

    /// Whether a crash by chance is all that may still come.
    private boolean isAtRestBut(int[] world, int crash) {
        int headLength = moves.nodes.count + Sketch.EXTRA;
        for (int at = headLength; at < world.length; at++) {
            if (at != headLength + crash && !moves.info(world[at] >>> 1).housekeeping()) {
                return false;
            }
        }
        return true;
    }

    /// Whether a flight need not wait for the one in front of it. What has come through the network, to a node that stalls, is
    /// in nobody's way but of what comes when it no longer does.
    private boolean isFirst(int[] world, int at, Moves.Info info) {
        int headLength = moves.nodes.count + Sketch.EXTRA;
        if (at == 0 || moves.info(world[headLength + at - 1] >>> 1).link() != info.link()) {
            return true;
        }
        boolean followsHeld = moves.info(world[headLength + at - 1] >>> 1).item().isHeld() && !info.item().isHeld();
        return followsHeld && moves.adversity.hold(Sketch.of(moves, world), info) >= 0;
    }
}
