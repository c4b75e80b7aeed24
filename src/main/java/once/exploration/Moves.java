package once.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import once.client.ClientState;

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
        volatile boolean cutAtAlterations;
        /// Run again and again while one move takes long; throws where nobody waits for it any more.
        volatile Runnable heed = () -> { };
    }

    static final int[] NO_MARKS = {};

    /// What the recursion holds for each move that it is in the middle of, beside worlds and a zone: seen by looking.
    private static final long MOVE_BYTES = 900;

    final Nodes nodes;
    final Allowed allowed;
    final Interner<ZoneKey> zones;
    final boolean timed;
    final boolean local;
    final boolean sinceBeginning;
    final boolean fifo;
    /// Whether a copy that sets out later may arrive before one that nobody tells apart from it, at the same instant.
    final boolean mayOvertake;
    final Bounds bounds;
    final Findings findings;
    final boolean unbounded;
    final Pasts pasts;
    final ClockGrid clock;
    private final LongIntMap known = new LongIntMap();
    private final List<Reaction> reactions = new ArrayList<>();
    private long reactionBytes;
    private Info[] infos = new Info[64];

    /// A zone as a key.
    ///
    /// @param late the timelines, a bit each, on which no flight can arrive at the present instant any more
    record ZoneKey(long[] bounds, int late) {
        long bytes() {
            return 40 + 8L * bounds.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ZoneKey(var theirs, var theirLate) && late == theirLate && Arrays.equals(bounds, theirs);
        }

        @Override
        public int hashCode() {
            return (int) Fingerprint.mix(31L * Arrays.hashCode(bounds) + late);
        }
    }

    /// What is asked again and again about an item.
    record Info(Item item, int node, int rank, boolean flight, int link, boolean mayBeLost, boolean housekeeping) {}

    Moves(Search search, Allowed allowed) {
        this.allowed = allowed;
        this.nodes = search.nodes();
        this.zones = search.zones();
        this.timed = search.timed();
        this.local = search.local();
        this.sinceBeginning = search.sinceBeginning();
        this.fifo = search.fifo();
        this.mayOvertake = allowed.mayArriveAtOnce();
        this.bounds = search.bounds();
        this.findings = search.findings();
        this.unbounded = search.unboundedAttempts();
        this.pasts = new Pasts(this, search.untilHeardMicros());
        this.clock = search.clock();
    }

    /// About how much memory what is known of nodes and times takes.
    final long bytes() {
        return zones.bytes() + nodes.bytes() + ownBytes();
    }

    /// What of it is not shared with the other moves of the same search.
    final long ownBytes() {
        return reactionBytes + known.bytes();
    }

    /// About how much memory a search holds that is in the middle of a move from this world.
    final long weight(int[] world) {
        int zone = timed ? zones.value(world[nodes.count + Sketch.EXTRA - 1]).bounds().length : 0;
        return MOVE_BYTES + 16L * world.length + 8L * zone;
    }

    /// Where a world's history stands, or what else a search keeps of its past.
    static int historyAt(Nodes nodes) {
        return nodes.count + 2;
    }

    /// The item that a request is replaced by when its call is over, [Retirement#NO_ITEM] for none.
    abstract int retired(int item);

    /// Everything that may happen next; nothing where the world has come to rest, or at a bound.
    abstract void from(int[] world, Sink sink);

    /// Whether what a server does depends on when lifetimes end.
    boolean lifetimesMatter() {
        return false;
    }

    /// The worlds that a world stands for to which other moves have led, which leave out less.
    void stoodFor(int[] world, Sink to) {
        to.move(world, NO_MARKS, 0, 0);
    }

    /// Whether it is left open if an item is lost that has to come within a time.
    boolean vanishes(int item) {
        return false;
    }

    /// Whether nothing waits for an item whose time is known.
    boolean isPassive(int item) {
        return info(item).item() instanceof Item.Beginning;
    }

    /// Whether worlds are one that differ in how far off everything is that is pending.
    boolean forgetsPresent() {
        return false;
    }

    /// Forgets times that do not matter.
    void forgetTimes(Sketch sketch) {}

    /// The world before anything has happened.
    int[] initial() {
        var sketch = Sketch.empty(this);
        for (int node = 0; node < nodes.count; node++) {
            sketch.add(node, 0, 0);
        }
        nodes.planned().forEach(planned -> sketch.add(nodes.items.number(planned.item()), planned.least(), planned.most()));
        if (sinceBeginning) {
            sketch.add(nodes.items.number(new Item.Beginning()), 0, 0);
        }
        return sketch.finished();
    }

    final int timelines() {
        return local ? nodes.count : 1;
    }

    /// The timeline on which an item happens.
    final int timeline(int item) {
        return local ? Math.max(0, info(item).node()) : 0;
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

    /// Whether everything that is left may come to nothing.
    final boolean mayRest(int[] world) {
        for (int i = nodes.count + Sketch.EXTRA; i < world.length; i++) {
            var info = info(world[i] >>> 1);
            if (!info.housekeeping() && !info.mayBeLost()) {
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
        int link = item instanceof Item.Flying(var from, var to, _, _, _, _)
                ? nodes.index(from) * nodes.count + nodes.index(to) : -1;
        int node = item.node() == null ? -1 : nodes.index(item.node());
        boolean shows = nodes.crashesShowAtRest && item instanceof Item.Crashing;
        return new Info(item, node, item.rank(), link >= 0, link, lossable, item.isHousekeeping() && !shows);
    }

    /// What a node does; each question is put to it once.
    final Reaction react(int node, int state, int item, long now) {
        if (now >= 0) {
            return nodes.react(node, state, info(item).item(), now, allowed);
        }
        long key = ((long) node << 28 | state) << 28 | item;
        int index = known.get(key);
        if (index == LongIntMap.ABSENT) {
            index = reactions.size();
            var reaction = nodes.react(node, state, info(item).item(), -1, allowed);
            reactions.add(reaction);
            reactionBytes += reaction.bytes();
            known.put(key, index);
        }
        return reactions.get(index);
    }

    /// Whether a client that never gives up has made more attempts than it is followed through.
    final boolean isBeyond(int node, int state) {
        boolean beyond = unbounded && nodes.up(node, state) instanceof ClientState client && client.attempt() > bounds.attempts();
        findings.cutAtAttempts |= beyond;
        return beyond;
    }

    /// Whether the network may still do this.
    final boolean isWithinBounds(Sketch sketch, Reaction.Launch launch) {
        boolean fits = sketch.alterations() + launch.alterations() <= bounds.alterations();
        findings.cutAtAlterations |= !fits;
        return fits && sketch.duplications() + launch.duplications() <= bounds.duplications();
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
