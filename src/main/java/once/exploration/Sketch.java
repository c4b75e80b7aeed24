package once.exploration;

import java.util.Arrays;

/// A world while it is being changed.
final class Sketch extends Queues {

    /// How many numbers stand between the nodes' states and the items.
    static final int EXTRA = 4;

    final int[] head;

    private Sketch(Moves moves, int[] head, int[] codes, int[] rows, int count, long[] zone, int late) {
        super(moves, codes, rows, count, zone, late);
        this.head = head;
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
    /// known of the present matters to that only of which nothing else is known; and to the order of those that nobody tells
    /// apart, where one that set out later may come earlier.
    private long[] withoutPresent(long[] ordered) {
        boolean matters = !moves.forgetsPresent();
        int row = moves.timelines() - 1;
        for (int i = 0; i < count && !matters; i++) {
            row++;
            boolean isAlike = i > 0 && item(i - 1) == item(i);
            matters = rows[i] == 0 || moves.mayOvertake && isAlike && !Zone.isNoLater(ordered, row - 1, row);
        }
        return matters ? ordered : Zone.withoutPresent(ordered);
    }

    private void freeRows() {
        for (int i = 0; i < count; i++) {
            if (rows[i] > 0 && Zone.isFree(zone, rows[i], moves.timeline(item(i)), leastWhenFree(i))) {
                free(i);
            }
        }
    }
}
