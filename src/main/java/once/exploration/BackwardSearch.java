package once.exploration;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/// Finds all outcomes from the ends: the outcomes of a world are those of the worlds it may turn into, each with what the
/// move adds. So no world carries its history, and worlds that differ only in how they came about are one.
///
/// Every move uses up a flight, a timer or an attempt, and what it sends belongs to a later attempt or call, so no world
/// comes again and the recursion ends. Where that is not so, or not soon, the search stops for want of room and says so.
final class BackwardSearch implements Watch.Size {

    /// A run as long as this goes on for ever: a search of it has no room before it has an end. Every collection of garbage looks
    /// through the whole stack, and a search that is stopped goes back all the way: ten times as deep, that takes a second.
    private static final int MOST_DEPTH = 20_000;

    /// The other moves from a world need not be looked at.
    private static final NoRoom STOPPED = new NoRoom();

    private final Moves moves;
    private final Diagram diagram;
    private final Watch watch;
    private final EndMarks ends;
    private final StateTable table = new StateTable(true);
    private Monitor asked = Monitor.NONE;
    private boolean looksForWays;
    private LongSupplier beside = () -> 0;
    private int pending;
    private int depth;
    private int deepest;
    /// What the moves hold that the search is in the middle of, and what those have taken that were tried since the last look.
    private long held;
    private long taken;

    /// What is added to the outcome where nothing is left to happen.
    @FunctionalInterface
    interface EndMarks {
        int[] of(int[] world);
    }

    BackwardSearch(Moves moves, Diagram diagram, Watch watch, EndMarks ends) {
        this.moves = moves;
        this.diagram = diagram;
        this.watch = watch;
        this.ends = ends;
        moves.findings.heed = this::heed;
    }

    /// The outcomes of a world; where the search is stopped, those found by then. They are kept in any case, so that a way
    /// to each of them can be found.
    int outcomes(int[] world) {
        long first = Fingerprint.first(world);
        long second = Fingerprint.second(world);
        int known = table.get(first, second);
        if (known != StateTable.NEW || watch.isStopped()) {
            return known != StateTable.NEW ? known : Diagram.EMPTY;
        }
        long weight = moves.weight(world);
        held += weight;
        taken += weight;
        deepest = Math.max(deepest, ++depth);
        int found = depth > MOST_DEPTH ? noRoom()
                : outcomesOfMoves(world, moves.mayRest(world) ? atRest(world) : Diagram.EMPTY);
        depth--;
        held -= weight;
        table.put(first, second, found);
        return found;
    }

    private int noRoom() {
        watch.outOfRoom();
        return Diagram.EMPTY;
    }

    /// Whether a world may end in one of a set of outcomes. A search that leaves losses open and was stopped has not seen the
    /// worlds in which they are chosen.
    boolean mayLeadTo(int[] world, int set) {
        boolean[] may = {watch.isStopped() && moves.allowed.leavesLossOpen()};
        if (!may[0]) {
            moves.stoodFor(world, (known, marks, _, _) -> may[0] |= diagram.meet(set, added(marks, outcomes(known))));
        }
        return may[0] || watch.isStopped() && moves.allowed.leavesLossOpen();
    }

    private int atRest(int[] world) {
        return outcome(ends.of(world));
    }

    /// The outcome of a world in which nothing more happens.
    ///
    /// @param marks what is added to it at rest
    int outcome(int[] marks) {
        return added(marks, Diagram.UNIT);
    }

    private int outcomesOfMoves(int[] world, int atRest) {
        int[] all = {atRest};
        try {
            moves.from(world, (next, marks, _, _) -> {
                if (isStopped()) {
                    throw STOPPED;
                }
                all[0] = diagram.union(all[0], added(marks, outcomes(next)));
            });
        } catch (NoRoom room) {
            if (room != STOPPED) {
                watch.outOfRoom();
            }
        }
        return all[0];
    }

    private int added(int[] marks, int outcomes) {
        int with = outcomes;
        for (int i = marks.length - 1; i >= 0; i--) {
            with = Mark.applied(marks[i], with, diagram);
        }
        return with;
    }

    /// Who is asked whether to go on, from now on: what was found stays, and what is looked for is given up if need be.
    void heeds(Monitor other) {
        asked = other;
        looksForWays = true;
    }

    private void heed() {
        if (asked.isCancelled()) {
            throw new CancellationException();
        }
        if (!looksForWays && watch.isStopped()) {
            throw STOPPED;
        }
    }

    /// What somebody holds who looks for a way, from now on: it counts as the search's own.
    void carries(LongSupplier bytes) {
        beside = bytes;
    }

    private boolean isStopped() {
        if (asked.isCancelled()) {
            throw new CancellationException();
        }
        if (watch.isTime(++pending, taken)) {
            finish();
        }
        return watch.isStopped();
    }

    /// Hands over the last few moves.
    void finish() {
        watch.note(pending, this);
        pending = 0;
        taken = 0;
    }

    int deepest() {
        return deepest;
    }

    @Override
    public long states() {
        return table.size();
    }

    /// Whether there is room to go on looking for a way.
    boolean hasRoom() {
        return watch.hasRoomFor(this);
    }

    @Override
    public boolean isFull() {
        return moves.nodes.isFull();
    }

    @Override
    public long bytes() {
        return table.bytes() + diagram.bytes() + moves.bytes() + held + beside.getAsLong();
    }
}
