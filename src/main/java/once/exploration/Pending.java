package once.exploration;

import java.util.Arrays;
import java.util.function.Predicate;

/// What is pending happens, is added, waits or goes.
abstract class Pending extends Rows {

    private static final int FLIGHT_RANK = 1;

    Pending(Moves moves, int[] codes, int[] rows, int count, long[] zone, int late) {
        super(moves, codes, rows, count, zone, late);
    }

    /// Stops all timers of a node.
    void stopAll(int node) {
        for (int at = count - 1; at >= 0; at--) {
            var info = moves.info(item(at));
            if (info.node() == node && info.item() instanceof Item.Running) {
                takeAway(at);
            }
        }
    }

    /// Lets the item at a place be the next to happen, and takes it away; false where times do not allow it.
    boolean happens(int at) {
        if (moves.timed && !advance(at)) {
            return false;
        }
        takeAway(at);
        return true;
    }

    private boolean advance(int at) {
        timeline = moves.timeline(item(at));
        if (!isNext(at)) {
            return false;
        }
        int row = rows[at];
        int rank = moves.info(item(at)).rank();
        boolean isAtOnce = Zone.most(zone, row, timeline) == 0;
        zone = Zone.advance(zone, timeline, row);
        shiftRows(row);
        rows[at] = 0;
        if (moves.local) {
            leave(rank, isAtOnce);
        } else {
            postponeFree(at, rank);
        }
        return true;
    }

    /// Lets an item be the next to come on its timeline; false where it cannot. It need not wait for what may be lost.
    boolean isNext(int at) {
        know(at);
        for (int i = 0; i < count; i++) {
            boolean waits = i != at && rows[i] > 0 && moves.timeline(item(i)) == moves.timeline(item(at))
                    && !moves.isPassive(item(i));
            if (waits && !moves.vanishes(item(i)) && !comesFirst(at, i)) {
                return false;
            }
        }
        return true;
    }

    /// Where a server is up again at the instant of its crash, flights are as late as before.
    private void leave(int rank, boolean isAtOnce) {
        if (rank > FLIGHT_RANK) {
            late |= 1 << timeline;
        } else if (rank == FLIGHT_RANK || !isAtOnce) {
            late &= ~(1 << timeline);
        }
    }

    /// What is not bound and would have come first at this instant comes later.
    private void postponeFree(int happening, int rank) {
        for (int i = 0; i < count; i++) {
            if (i != happening && rows[i] == 0 && moves.info(item(i)).rank() < rank) {
                zone = Zone.plus(zone, 0, 1, Zone.NEVER);
                rows[i] = Zone.size(zone) - 1;
                codes[i] &= ~1;
            }
        }
    }

    /// Lets the item at a place be the next to come, as another item that is due when a third one is; false where times do
    /// not allow it.
    boolean waits(int at, int item, int until) {
        if (!advance(at)) {
            return false;
        }
        zone = Zone.plus(zone, timeline, 0, Zone.NEVER);
        rows[at] = Zone.size(zone) - 1;
        codes[at] = item << 1;
        return restrict(Zone.where(zone, rows[at], rows[until], 0)) && restrict(Zone.where(zone, rows[until], rows[at], 0));
    }

    /// Where an item stands, -1 where it is not there.
    int find(int item) {
        for (int at = 0; at < count; at++) {
            if (item(at) == item) {
                return at;
            }
        }
        return -1;
    }

    void takeAwayIf(Predicate<Item> which) {
        for (int at = count - 1; at >= 0; at--) {
            if (which.test(moves.info(item(at)).item())) {
                takeAway(at);
            }
        }
    }

    void stop(int item) {
        for (int i = 0; i < count; i++) {
            if (item(i) == item) {
                takeAway(i);
                return;
            }
        }
    }

    /// Adds an item that is due between two times from now; false where it would have to happen before something that has
    /// happened already.
    boolean add(int item, long least, long most) {
        if (count == codes.length) {
            boolean same = rows == codes;
            codes = Arrays.copyOf(codes, 2 * count + 4);
            rows = same ? codes : Arrays.copyOf(rows, codes.length);
        }
        codes[count] = item << 1 | 1;
        if (moves.timed) {
            zone = Zone.plus(zone, timeline, least, most);
            codes[count] = item << 1;
            rows[count] = Zone.size(zone) - 1;
        }
        count++;
        return !moves.local || isAhead(count - 1);
    }

    /// Whether something can happen elsewhere that was set off here.
    boolean isAhead(int at) {
        int there = moves.timeline(item(at));
        return there == timeline || restrict(Zone.where(zone, there, rows[at], -leastWhenFree(at)));
    }

    /// Adds an item that is due between two times from when another is; from now where that is -1.
    boolean add(int item, long least, long most, int from) {
        if (from < 0) {
            return add(item, least, most);
        }
        add(item, 0, Zone.NEVER);
        int row = rows[count - 1];
        boolean fits = restrict(Zone.where(zone, rows[from], row, -least)) && (most >= Zone.NEVER
                || restrict(Zone.where(zone, row, rows[from], most)));
        if (!fits) {
            throw new IllegalStateException("a flight that arrives before it leaves");
        }
        return true;
    }

    /// Adds an item that is due so long after another.
    void addAt(int item, int reference, long after) {
        add(item, 0, Zone.NEVER);
        int row = rows[count - 1];
        boolean fits = restrict(Zone.where(zone, row, rows[reference], after))
                && restrict(Zone.where(zone, rows[reference], row, -after));
        if (!fits) {
            throw new IllegalStateException("a timer that is over before it begins");
        }
    }
}
