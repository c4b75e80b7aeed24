package once.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import once.node.Timer;

/// What may happen next in a world. A world is a row of numbers: the states of the nodes, how many copies the network has
/// made, the history (where the search keeps one), the zone of times, and the pending items in order.
abstract class Moves {

    /// Takes the worlds that a world may turn into.
    @FunctionalInterface
    interface Sink {
        /// @param marks what the move adds to the outcome, in order
        /// @param cost see [Cost]
        void move(int[] next, int[] marks, int cost, long label);
    }

    /// What a search finds out on its way and says with its result.
    static final class Findings {
        volatile boolean cutAtAttempts;
        volatile boolean cutAtClock;
    }

    static final int[] NO_MARKS = {};

    final Nodes nodes;
    final Interner<ZoneKey> zones;
    final boolean timed;
    final boolean sinceBeginning;
    final boolean fifo;
    final Bounds bounds;
    final Findings findings;
    final boolean unbounded;
    private final LongIntMap known = new LongIntMap();
    private final List<Reaction> reactions = new ArrayList<>();
    private Info[] infos = new Info[64];

    /// A zone as a key.
    record ZoneKey(long[] bounds) {
        @Override
        public boolean equals(Object other) {
            return other instanceof ZoneKey(var theirs) && Arrays.equals(bounds, theirs);
        }

        @Override
        public int hashCode() {
            return (int) Fingerprint.mix(Arrays.hashCode(bounds));
        }
    }

    /// What is asked again and again about an item.
    record Info(Item item, int node, int rank, boolean flight, int link, boolean mayBeLost, boolean housekeeping) {}

    Moves(Search search) {
        this.nodes = search.nodes();
        this.zones = search.zones();
        this.timed = search.timed();
        this.sinceBeginning = search.sinceBeginning();
        this.fifo = search.fifo();
        this.bounds = search.bounds();
        this.findings = search.findings();
        this.unbounded = search.unboundedAttempts();
    }

    /// Where a world's history stands, or what else a search keeps of its past.
    static int historyAt(Nodes nodes) {
        return nodes.count + 2;
    }

    /// The item that a request is replaced by when its call is over, [Retirement#NO_ITEM] for none.
    abstract int retired(int item);

    /// Everything that may happen next; nothing where the world has come to rest, or at a bound.
    abstract void from(int[] world, Sink sink);

    /// The world before anything has happened.
    int[] initial() {
        var sketch = Sketch.empty(this);
        for (int node = 0; node < nodes.count; node++) {
            sketch.add(node, 0, 0);
        }
        nodes.crashes().forEach(crash -> sketch.add(crash.item(), crash.least(), crash.most()));
        if (sinceBeginning) {
            sketch.add(nodes.items.number(new Item.Beginning()), 0, 0);
        }
        return sketch.finished();
    }

    /// Whether nothing is left to happen but what no run waits for.
    final boolean isAtRest(int[] world) {
        for (int i = nodes.count + Sketch.EXTRA; i < world.length; i++) {
            if (!info(world[i] >>> 1).housekeeping()) {
                return false;
            }
        }
        return true;
    }

    final Info info(int item) {
        if (item >= infos.length) {
            infos = Arrays.copyOf(infos, 2 * item);
        }
        var info = infos[item];
        if (info == null) {
            info = describe(nodes.items.value(item));
            infos[item] = info;
        }
        return info;
    }

    private Info describe(Item item) {
        boolean lossable = item instanceof Item.Flying flying && flying.mayBeLost();
        int link = item instanceof Item.Flying(var from, var to, _, _, _)
                ? nodes.index(from) * nodes.count + nodes.index(to)
                : -1;
        int node = item.node() == null ? -1 : nodes.index(item.node());
        return new Info(item, node, item.rank(), link >= 0, link, lossable, item.isHousekeeping());
    }

    /// What a node does; each question is put to it once.
    final Reaction react(int node, int state, int item, long now) {
        if (now >= 0) {
            return nodes.react(node, state, info(item).item(), now);
        }
        long key = ((long) node << 28 | state) << 28 | item;
        int index = known.get(key);
        if (index == LongIntMap.ABSENT) {
            index = reactions.size();
            reactions.add(nodes.react(node, state, info(item).item(), -1));
            known.put(key, index);
        }
        return reactions.get(index);
    }

    /// Whether it is the timeout after which a client that never gives up is not followed any further.
    final boolean isBeyond(int item) {
        if (unbounded && info(item).item() instanceof Item.Running(_, Timer.AttemptTimeout(_, var attempt))
                && attempt >= bounds.attempts()) {
            findings.cutAtAttempts = true;
            return true;
        }
        return false;
    }

    final boolean mayDuplicate(Sketch sketch) {
        return sketch.duplications() < bounds.duplications();
    }

    static int[] joined(int[] first, int[] second) {
        if (first.length == 0 || second.length == 0) {
            return first.length == 0 ? second : first;
        }
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
