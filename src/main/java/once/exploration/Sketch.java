package once.exploration;

import java.util.Arrays;

/// A world while it is being changed. An item's code is twice its number, plus one where the zone knows nothing of it.
final class Sketch {

    /// How many numbers stand between the nodes' states and the items.
    static final int EXTRA = 4;

    final int[] head;
    int[] codes;
    int count;
    private int[] rows;
    private long[] zone;
    private final Moves moves;

    private Sketch(Moves moves, int[] head, int[] codes, int[] rows, int count, long[] zone) {
        this.moves = moves;
        this.head = head;
        this.codes = codes;
        this.rows = rows;
        this.count = count;
        this.zone = zone;
    }

    static Sketch empty(Moves moves) {
        return new Sketch(moves, new int[moves.nodes.count + EXTRA], new int[8], new int[8], 0, Zone.now());
    }

    static Sketch of(Moves moves, int[] world) {
        int headLength = moves.nodes.count + EXTRA;
        int count = world.length - headLength;
        int[] codes = new int[count + 4];
        System.arraycopy(world, headLength, codes, 0, count);
        long[] zone = moves.timed ? moves.zones.value(world[headLength - 1]).bounds() : null;
        int[] rows = moves.timed ? rows(codes, count) : codes;
        return new Sketch(moves, Arrays.copyOf(world, headLength), codes, rows, count, zone);
    }

    private static int[] rows(int[] codes, int count) {
        int[] rows = new int[codes.length];
        int row = 0;
        for (int i = 0; i < count; i++) {
            rows[i] = (codes[i] & 1) == 0 ? ++row : 0;
        }
        return rows;
    }

    Sketch copy() {
        int[] codesCopy = codes.clone();
        return new Sketch(moves, head.clone(), codesCopy, moves.timed ? rows.clone() : codesCopy, count, zone);
    }

    int duplications() {
        return head[moves.nodes.count];
    }

    void duplicate(int more) {
        head[moves.nodes.count] += more;
    }

    int crashes() {
        return head[moves.nodes.count + 1];
    }

    void countCrash() {
        head[moves.nodes.count + 1]++;
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

    int item(int at) {
        return codes[at] >>> 1;
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
        int row = rows[at];
        if (row == 0) {
            zone = Zone.plus(zone, 0, Zone.NEVER);
            row = Zone.size(zone) - 1;
        }
        int rank = moves.info(item(at)).rank();
        for (int i = 0; i < count; i++) {
            if (i != at && rows[i] > 0 && !isBeginning(i)) {
                // At the same instant the lower rank comes first; equal ranks come in either order.
                zone = Zone.where(zone, row, rows[i], rank <= moves.info(item(i)).rank() ? 0 : -1);
                if (zone == null) {
                    return false;
                }
            }
        }
        zone = Zone.advance(zone, row);
        shiftRows(row);
        rows[at] = 0;
        postponeFree(at, rank);
        return true;
    }

    /// What is not bound and would have come first at this instant comes later.
    private void postponeFree(int happening, int rank) {
        for (int i = 0; i < count; i++) {
            if (i != happening && rows[i] == 0 && moves.info(item(i)).rank() < rank) {
                zone = Zone.plus(zone, 1, Zone.NEVER);
                rows[i] = Zone.size(zone) - 1;
                codes[i] &= ~1;
            }
        }
    }

    private boolean isBeginning(int at) {
        return moves.info(item(at)).item() instanceof Item.Beginning;
    }

    private void shiftRows(int gone) {
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

    void stop(int item) {
        for (int i = 0; i < count; i++) {
            if (item(i) == item) {
                takeAway(i);
                return;
            }
        }
    }

    /// Adds an item that is due between two times from now.
    void add(int item, long least, long most) {
        if (count == codes.length) {
            boolean same = rows == codes;
            codes = Arrays.copyOf(codes, 2 * count + 4);
            rows = same ? codes : Arrays.copyOf(rows, codes.length);
        }
        codes[count] = item << 1 | 1;
        if (moves.timed) {
            zone = Zone.plus(zone, least, most);
            codes[count] = item << 1;
            rows[count] = Zone.size(zone) - 1;
        }
        count++;
    }

    /// Puts another item in the place of one, at the same times.
    void replace(int at, int item) {
        codes[at] = item << 1 | codes[at] & 1;
    }

    /// Where the latest flight on the same way stands before a place, -1 where there is none.
    int before(int at) {
        int link = moves.info(item(at)).link();
        for (int i = at - 1; i >= 0; i--) {
            if (moves.info(item(i)).link() == link) {
                return i;
            }
        }
        return -1;
    }

    /// The flight added last arrives at its own time, and no earlier than the one before it; false where it cannot.
    boolean follows(int earlier) {
        return rows[earlier] == 0 || restrict(Zone.where(zone, rows[earlier], rows[count - 1], 0));
    }

    /// The flight added last would arrive before the one in front of it, and waits for it; false where that cannot be.
    boolean waitsBehind(int earlier, long most) {
        int last = count - 1;
        bind(earlier);
        zone = Zone.minus(zone, rows[last]);
        if (Zone.most(zone, rows[earlier]) <= most || !restrict(Zone.where(zone, 0, rows[earlier], -most))) {
            return false;
        }
        int size = Zone.size(zone);
        int[] order = new int[size + 1];
        Arrays.setAll(order, i -> i < size ? i : rows[earlier]);
        zone = Zone.ordered(zone, order);
        rows[last] = size;
        return true;
    }

    /// Whether the flight in front may arrive later than a time from now.
    boolean mayOutlast(int earlier, long most) {
        return most < Zone.NEVER && (rows[earlier] == 0 || Zone.most(zone, rows[earlier]) > most);
    }

    private void bind(int at) {
        if (rows[at] == 0) {
            // The row goes before the last one, whose own flight is about to lose it.
            zone = Zone.plus(zone, 0, Zone.NEVER);
            rows[at] = Zone.size(zone) - 1;
            codes[at] &= ~1;
            swapRows(at, count - 1);
        }
    }

    private void swapRows(int a, int b) {
        int[] order = new int[Zone.size(zone)];
        Arrays.setAll(order, i -> i == rows[a] ? rows[b] : i == rows[b] ? rows[a] : i);
        zone = Zone.ordered(zone, order);
        int row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
    }

    private boolean restrict(long[] narrower) {
        zone = narrower == null ? zone : narrower;
        return narrower != null;
    }

    /// The earliest and latest time from now of an item.
    long least(int at) {
        return rows[at] == 0 ? 0 : Zone.least(zone, rows[at]);
    }

    long most(int at) {
        return rows[at] == 0 ? Zone.NEVER : Zone.most(zone, rows[at]);
    }

    /// Narrows an item's time to a span from now; false where that cannot be.
    boolean limit(int at, long least, long most) {
        return restrict(Zone.where(zone, rows[at], 0, most)) && restrict(Zone.where(zone, 0, rows[at], -least));
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

    /// The world it has become, in its canonical form.
    int[] finished() {
        if (moves.timed) {
            freeRows();
        }
        sort();
        if (moves.timed) {
            head[head.length - 1] = moves.zones.number(new Moves.ZoneKey(orderedZone()));
        }
        int[] world = Arrays.copyOf(head, head.length + count);
        System.arraycopy(codes, 0, world, head.length, count);
        return world;
    }

    private void freeRows() {
        for (int i = 0; i < count; i++) {
            if (rows[i] > 0 && Zone.isFree(zone, rows[i])) {
                int row = rows[i];
                zone = Zone.minus(zone, row);
                shiftRows(row);
                rows[i] = 0;
                codes[i] |= 1;
            }
        }
    }

    private void sort() {
        for (int i = 1; i < count; i++) {
            int code = codes[i];
            int row = rows[i];
            int at = i;
            while (at > 0 && isAfter(codes[at - 1], rows[at - 1], code, row)) {
                codes[at] = codes[at - 1];
                rows[at] = rows[at - 1];
                at--;
            }
            codes[at] = code;
            if (rows != codes) {
                rows[at] = row;
            }
        }
    }

    private boolean isAfter(int code, int row, int otherCode, int otherRow) {
        if (moves.fifo) {
            int link = moves.info(code >>> 1).link();
            int otherLink = moves.info(otherCode >>> 1).link();
            if (link >= 0 || otherLink >= 0) {
                return link > otherLink;
            }
        }
        if (code != otherCode || row == 0) {
            return code > otherCode;
        }
        return moves.timed && Zone.least(zone, row) > Zone.least(zone, otherRow);
    }

    private long[] orderedZone() {
        int[] order = new int[Zone.size(zone)];
        int next = 1;
        for (int i = 0; i < count; i++) {
            if (rows[i] > 0) {
                order[next++] = rows[i];
            }
        }
        return Zone.ordered(zone, order);
    }
}
