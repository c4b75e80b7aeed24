package once.exploration;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// A world while it is being changed. An item's code is twice its number, plus one where the zone knows nothing of it.
final class Sketch {

    /// How many numbers stand between the nodes' states and the items.
    static final int EXTRA = 4;

    private static final int FLIGHT_RANK = 1;

    final int[] head;
    int[] codes;
    int count;
    private int[] rows;
    private long[] zone;
    private int late;
    private int timeline;
    private final Moves moves;

    private Sketch(Moves moves, int[] head, int[] codes, int[] rows, int count, long[] zone, int late) {
        this.late = late;
        this.moves = moves;
        this.head = head;
        this.codes = codes;
        this.rows = rows;
        this.count = count;
        this.zone = zone;
    }

    static Sketch empty(Moves moves) {
        return new Sketch(moves, new int[moves.nodes.count + EXTRA], new int[8], new int[8], 0, Zone.now(moves.timelines()), 0);
    }

    static Sketch of(Moves moves, int[] world) {
        int headLength = moves.nodes.count + EXTRA;
        int count = world.length - headLength;
        int[] codes = new int[count + 4];
        System.arraycopy(world, headLength, codes, 0, count);
        int[] head = Arrays.copyOf(world, headLength);
        if (!moves.timed) {
            return new Sketch(moves, head, codes, codes, count, null, 0);
        }
        var zone = moves.zones.value(world[headLength - 1]);
        return new Sketch(moves, head, codes, rows(codes, count, moves.timelines()), count, zone.bounds(), zone.late());
    }

    private static int[] rows(int[] codes, int count, int timelines) {
        int[] rows = new int[codes.length];
        int row = timelines - 1;
        for (int i = 0; i < count; i++) {
            rows[i] = (codes[i] & 1) == 0 ? ++row : 0;
        }
        return rows;
    }

    Sketch copy() {
        int[] codesCopy = codes.clone();
        var copy = new Sketch(moves, head.clone(), codesCopy, moves.timed ? rows.clone() : codesCopy, count, zone, late);
        copy.timeline = timeline;
        return copy;
    }

    /// How many copies the network has made.
    int duplications() {
        return head[moves.nodes.count] & 0xFFFF;
    }

    static int duplications(Moves moves, int[] world) {
        return world[moves.nodes.count] & 0xFFFF;
    }

    void countDuplication() {
        head[moves.nodes.count]++;
    }

    /// How many flights the network has altered unnoticed.
    int alterations() {
        return head[moves.nodes.count] >>> 16;
    }

    /// Counts what the network does of its own accord.
    void count(Reaction.Launch launch) {
        head[moves.nodes.count] += launch.duplications() + (launch.alterations() << 16);
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
            boolean waits = i != at && rows[i] > 0 && moves.timeline(item(i)) == moves.timeline(item(at)) && !moves.isPassive(item(i));
            if (waits && !moves.vanishes(item(i)) && !comesFirst(at, i)) {
                return false;
            }
        }
        return true;
    }

    /// Lets an item come before another; false where it cannot.
    boolean comesFirst(int at, int other) {
        return restrict(Zone.where(zone, rows[at], rows[other], mostAfter(at, other)));
    }

    /// At the same instant the lower rank comes first; equal ranks come in either order.
    private long mostAfter(int at, int other) {
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

    /// Where a server is up again at the instant of its crash, flights are as late as before.
    private void leave(int rank, boolean isAtOnce) {
        if (rank > FLIGHT_RANK) {
            late |= 1 << timeline;
        } else if (rank == FLIGHT_RANK || !isAtOnce) {
            late &= ~(1 << timeline);
        }
    }

    /// How long after the present of its timeline a thing is at least of which nothing is known.
    private long leastWhenFree(int at) {
        return moves.info(item(at)).flight() && (late >>> moves.timeline(item(at)) & 1) == 1 ? 1 : 0;
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
    private boolean isAhead(int at) {
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

    /// Lets an item come so much after another at least; false where it cannot.
    boolean comesAfter(int at, int from, long least) {
        know(from);
        know(at);
        return restrict(Zone.where(zone, rows[from], rows[at], -least));
    }

    private void know(int at) {
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
    ///
    /// @param most how long it takes at most, from when the item at `from` is due; from now where that is -1
    boolean waitsBehind(int earlier, long most, int from) {
        int last = count - 1;
        bind(earlier);
        zone = Zone.minus(zone, rows[last]);
        int leaves = from < 0 ? 0 : rows[from];
        if (Zone.most(zone, rows[earlier], leaves) <= most || !restrict(Zone.where(zone, leaves, rows[earlier], -most))) {
            return false;
        }
        int size = Zone.size(zone);
        int[] order = new int[size + 1];
        Arrays.setAll(order, i -> i < size ? i : rows[earlier]);
        zone = Zone.ordered(zone, order);
        rows[last] = size;
        return true;
    }

    /// Whether the flight in front may arrive later than a time from when the item at `from` is due; from now where that is -1.
    boolean mayOutlast(int earlier, long most, int from) {
        return most < Zone.NEVER && (rows[earlier] == 0
                || Zone.most(zone, rows[earlier], from < 0 ? 0 : rows[from]) > most);
    }

    private void bind(int at) {
        if (rows[at] == 0) {
            // The row goes before the last one, whose own flight is about to lose it.
            zone = Zone.plus(zone, 0, 0, Zone.NEVER);
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
        return rows[at] == 0 ? 0 : Zone.least(zone, rows[at], timeline);
    }

    long most(int at) {
        return rows[at] == 0 ? Zone.NEVER : Zone.most(zone, rows[at], timeline);
    }

    /// Narrows an item's time to a span from now; false where that cannot be.
    boolean limit(int at, long least, long most) {
        return restrict(Zone.where(zone, rows[at], timeline, most)) && restrict(Zone.where(zone, timeline, rows[at], -least));
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

    /// The world it has become, in its canonical form.
    int[] finished() {
        if (moves.timed) {
            moves.forgetTimes(this);
            zone = moves.pasts.forgotten(this, zone);
            freeRows();
        }
        var order = new Order(moves, codes, rows, count, zone);
        order.sort();
        if (moves.timed) {
            head[head.length - 1] = moves.zones.number(new Moves.ZoneKey(withoutPresent(order.orderedZone()), late));
        }
        int[] world = Arrays.copyOf(head, head.length + count);
        System.arraycopy(codes, 0, world, head.length, count);
        zone = null; // whoever takes the world holds the sketch for as long as it takes
        return world;
    }

    /// What is pending happens at times of its own, and what is added then has its time from that which happens. So what is
    /// known of the present matters to that only of which nothing else is known.
    private long[] withoutPresent(long[] ordered) {
        for (int i = 0; i < count; i++) {
            if (rows[i] == 0) {
                return ordered;
            }
        }
        return moves.forgetsPresent() ? Zone.withoutPresent(ordered) : ordered;
    }

    private void freeRows() {
        for (int i = 0; i < count; i++) {
            if (rows[i] > 0 && Zone.isFree(zone, rows[i], moves.timeline(item(i)), leastWhenFree(i))) {
                free(i);
            }
        }
    }
}
