package once.exploration;

import java.util.function.Consumer;

/// Lets flights set out: waiting for connections, behind others where they keep their order, or not at all where nothing
/// comes from them.
final class Launching {

    private final Moves moves;
    private final Copies copies;
    private final Retirement retirement;
    private final Adversity adversity;
    private final boolean dropsLateReplies;

    Launching(Moves moves, Copies copies, Retirement retirement, Adversity adversity, boolean dropsLateReplies) {
        this.moves = moves;
        this.copies = copies;
        this.retirement = retirement;
        this.adversity = adversity;
        this.dropsLateReplies = dropsLateReplies;
    }

    /// Lets the copies of a launch set out, from one of them on.
    void launch(Sketch sketch, Reaction.Launch launch, int copy, Consumer<Sketch> then) {
        if (copy == launch.items().length) {
            then.accept(sketch);
            return;
        }
        int item = launch.items()[copy];
        boolean nobodyThere = moves.info(item).node() < 0;
        int setUp = adversity.setUp(sketch, item);
        if (nobodyThere || adversity.vanishes(sketch)) {
            launch(sketch, launch, copy + 1, then);
            return;
        }
        if (!sketch.add(adversity.setOut(sketch, item), launch.least()[copy], launch.most()[copy], setUp)) {
            return;
        }
        if (copies.isNeedless(sketch, item) || dropsLateReplies && retirement.isLateReply(sketch, item)) {
            sketch.takeAway(sketch.count - 1);
            launch(sketch, launch, copy + 1, then);
            return;
        }
        int earlier = moves.fifo && moves.timed ? sketch.before(sketch.count - 1) : -1;
        if (earlier < 0) {
            launch(sketch, launch, copy + 1, then);
        } else {
            queue(sketch, launch, copy, new Queue(earlier, setUp), then);
        }
    }

    /// @param earlier where the flight in front stands
    /// @param setUp where the set-up stands that both wait for, -1 for none
    private record Queue(int earlier, int setUp) {}

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
