package once.exploration;

import java.util.Arrays;
import java.util.List;

/// What is pending in a world that is being changed, and what its times are to each other. An item's code is twice its number,
/// plus one where the zone knows nothing of it.
abstract class Rows {

    final Moves moves;
    int[] codes;
    int count;
    /// Where each item stands in the zone, 0 where it does not.
    int[] rows;
    long[] zone;
    /// The timelines, a bit each, on which no flight can arrive at the present instant any more.
    int late;
    /// The timeline on which something has happened last.
    int timeline;

    Rows(Moves moves, int[] codes, int[] rows, int count, long[] zone, int late) {
        this.moves = moves;
        this.codes = codes;
        this.rows = rows;
        this.count = count;
        this.zone = zone;
        this.late = late;
    }

    int item(int at) {
        return codes[at] >>> 1;
    }

    /// Lets an item come before another; false where it cannot.
    boolean comesFirst(int at, int other) {
        return restrict(Zone.where(zone, rows[at], rows[other], mostAfter(at, other)));
    }

    /// At the same instant the lower rank comes first; equal ranks come in either order.
    long mostAfter(int at, int other) {
        return moves.info(item(at)).rank() <= moves.info(item(other)).rank() ? 0 : -1;
    }

    /// Whether another item may come after one whatever the times of all are.
    boolean mayFollow(int at, int other) {
        return Zone.mayAlwaysBe(zone, rows[other], rows[at], mostAfter(at, other));
    }

    /// Keeps some of a kind, each of which may come at all times at which any might have.
    ///
    /// @param places where they stand, in order
    /// @param most how many are kept
    void spread(List<Integer> places, int most) {
        if (places.size() <= most) {
            return;
        }
        zone = Zone.spread(zone, places.stream().mapToInt(at -> rows[at]).toArray(), most);
        places.subList(most, places.size()).reversed().forEach(this::takeAway);
    }

    /// Lets an item come so much after another at most; false where it cannot.
    boolean comesBy(int at, int from, long most) {
        return restrict(Zone.where(zone, rows[at], rows[from], most));
    }

    /// How long after the present of its timeline a thing is at least of which nothing is known.
    long leastWhenFree(int at) {
        return moves.info(item(at)).flight() && (late >>> moves.timeline(item(at)) & 1) == 1 ? 1 : 0;
    }

    void shiftRows(int gone) {
        for (int i = 0; i < count; i++) {
            rows[i] -= rows[i] > gone ? 1 : 0;
        }
    }

    /// Takes an item away without its happening.
    void takeAway(int at) {
        if (moves.timed && rows[at] > 0) {
            int row = rows[at];
            zone = Zone.minus(zone, row);
            shiftRows(row);
        }
        count--;
        System.arraycopy(codes, at + 1, codes, at, count - at);
        if (moves.timed) {
            System.arraycopy(rows, at + 1, rows, at, count - at);
        }
    }

    /// Lets an item come so much after another at least; false where it cannot.
    boolean comesAfter(int at, int from, long least) {
        know(from);
        know(at);
        return restrict(Zone.where(zone, rows[from], rows[at], -least));
    }

    void know(int at) {
        if (rows[at] == 0) {
            zone = Zone.plus(zone, moves.timeline(item(at)), leastWhenFree(at), Zone.NEVER);
            rows[at] = Zone.size(zone) - 1;
            codes[at] &= ~1;
        }
    }

    /// How long after the present of a timeline an item comes at least, and at most.
    long leastFrom(int present, int at) {
        return Zone.least(zone, rows[at], present);
    }

    long mostFrom(int present, int at) {
        return Zone.most(zone, rows[at], present);
    }

    /// Forgets when an item comes.
    void free(int at) {
        if (rows[at] > 0) {
            int row = rows[at];
            zone = Zone.minus(zone, row);
            shiftRows(row);
            rows[at] = 0;
            codes[at] |= 1;
        }
    }

    /// Puts another item in the place of one, at the same times.
    void replace(int at, int item) {
        codes[at] = item << 1 | codes[at] & 1;
    }

    boolean restrict(long[] narrower) {
        zone = narrower == null ? zone : narrower;
        return narrower != null;
    }

    /// The earliest and latest time from now of an item.
    long least(int at) {
        return rows[at] == 0 ? 0 : Zone.least(zone, rows[at], timeline);
    }

    long most(int at) {
        return rows[at] == 0 ? Zone.NEVER : Zone.most(zone, rows[at], timeline);
    }

    /// Narrows an item's time to a span from now; false where that cannot be.
    boolean limit(int at, long least, long most) {
        return restrict(Zone.where(zone, rows[at], timeline, most)) && restrict(Zone.where(zone, timeline, rows[at], -least));
    }

    long[] zone() {
        return zone;
    }

    /// Lets an item happen between two times after it would have happened.
    void postpone(int at, long least, long most) {
        int row = rows[at];
        if (row > 0) {
            zone = Zone.postponed(zone, row, least, most);
        }
    }

    /// Forgets all times.
    void forgetTimes() {
        int timelines = moves.timelines();
        zone = new long[timelines * timelines];
        Arrays.fill(zone, Zone.NEVER);
        for (int present = 0; present < timelines; present++) {
            zone[present * timelines + present] = 0;
        }
        late = 0;
        for (int at = 0; at < count; at++) {
            rows[at] = 0;
            codes[at] |= 1;
        }
    }

    /// The row of an item in the zone, 0 where nothing is known of it.
    int row(int at) {
        return rows[at];
    }

    /// No flight has to come later to a timeline on which nothing happens any more.
    void end(int over) {
        late &= ~(1 << over);
    }
}
