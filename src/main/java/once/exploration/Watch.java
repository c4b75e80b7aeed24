package once.exploration;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/// Counts the moves of a search, and stops it when it is told to or takes too much memory: when the tables take three
/// quarters of what it may take, the last one being for what is not counted, and for tables that are copied to grow.
final class Watch {

    private static final int EVERY = 256;
    private static final int STEPS = 64;

    private final Monitor monitor;
    private final long mostBytes;
    private final LongAdder transitions = new LongAdder();
    private final Set<Exploration.Cut> cuts = EnumSet.noneOf(Exploration.Cut.class);
    private volatile boolean stopped;

    Watch(Monitor monitor, long mostBytes) {
        this.monitor = monitor;
        this.mostBytes = mostBytes;
    }

    /// Whether to look again how much memory a search takes: its moves since the last time were many, or took much.
    boolean isTime(int moves, long bytes) {
        return moves >= EVERY || bytes > mostBytes / STEPS;
    }

    /// There was no room for what came next.
    void outOfRoom() {
        stop(Exploration.Cut.MEMORY);
    }

    /// What is asked for only now and then.
    interface Size {
        long states();

        long bytes();

        /// Whether there are hardly any numbers left to tell things apart by.
        default boolean isFull() {
            return false;
        }
    }

    /// Notes that so many moves were tried since the last time.
    ///
    /// @return whether to stop
    boolean note(int moves, Size size) {
        transitions.add(moves);
        if (monitor.isCancelled()) {
            stop(Exploration.Cut.CANCELLED);
        } else if (size.bytes() > mostBytes / 4 * 3 || size.isFull() || isHeapFull()) {
            stop(Exploration.Cut.MEMORY);
        }
        monitor.progress(size.states(), transitions.sum());
        return stopped;
    }

    /// What a search holds beside its tables: the moves that it is in the middle of. What others have left lying about does not
    /// count, so it is taken away first.
    private static boolean isHeapFull() {
        if (!seemsHeapFull()) {
            return false;
        }
        System.gc();
        return seemsHeapFull();
    }

    private static boolean seemsHeapFull() {
        var machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory() > machine.maxMemory() / 10 * 9;
    }

    /// Whether there is room for what a stopped search still holds, and for looking for ways through it.
    boolean hasRoomFor(Size size) {
        return size.bytes() <= mostBytes && !size.isFull() && !isHeapFull();
    }

    private synchronized void stop(Exploration.Cut why) {
        cuts.add(why);
        stopped = true;
    }

    /// A move may take a while, so this asks each time.
    boolean isStopped() {
        if (!stopped && monitor.isCancelled()) {
            stop(Exploration.Cut.CANCELLED);
        }
        return stopped;
    }

    long transitions() {
        return transitions.sum();
    }

    synchronized Set<Exploration.Cut> cuts() {
        return EnumSet.copyOf(cuts);
    }

    static int every() {
        return EVERY;
    }
}
