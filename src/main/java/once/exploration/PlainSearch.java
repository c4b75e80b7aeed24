package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Visits every world, layer by layer, each with the history that led to it. Only the layer at hand is kept; of all
/// others there is a fingerprint.
final class PlainSearch implements Watch.Size {

    private static final int CHUNK = 512;

    private final Supplier<Moves> moves;
    private final int historyAt;
    private final Histories histories;
    private final Watch watch;
    private final int threads;
    private final StateTable table = new StateTable(false);
    private final java.util.Set<Long> ends = ConcurrentHashMap.newKeySet();
    private List<Worker> workers = List.of();
    private List<int[]> layer = List.of();
    private int depth;
    private volatile long layerWords;

    PlainSearch(Supplier<Moves> moves, int historyAt, Histories histories, Watch watch, int threads) {
        this.moves = moves;
        this.historyAt = historyAt;
        this.histories = histories;
        this.watch = watch;
        this.threads = threads;
    }

    /// Visits everything that can be reached.
    void run() {
        workers = java.util.stream.IntStream.range(0, threads).mapToObj(_ -> new Worker(moves.get())).toList();
        int[] initial = workers.getFirst().moves.initial();
        table.add(Fingerprint.first(initial), Fingerprint.second(initial));
        layer = List.of(initial);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            while (!layer.isEmpty() && !watch.isStopped()) {
                advance(pool);
            }
        }
        workers.forEach(Worker::finish);
    }

    private void advance(java.util.concurrent.ExecutorService pool) {
        var next = new AtomicInteger();
        if (threads == 1 || layer.size() < 4 * CHUNK) {
            workers.getFirst().work(next);
        } else {
            workers.stream().map(worker -> pool.submit(() -> worker.work(next))).toList().forEach(PlainSearch::await);
        }
        var following = new ArrayList<int[]>();
        for (var worker : workers) {
            following.addAll(worker.found);
            worker.found = new ArrayList<>();
            worker.foundWords = 0;
        }
        layer = following;
        layerWords = following.isEmpty() ? 0 : (long) following.size() * (following.getLast().length + 6);
        depth++;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    /// One thread's part.
    private final class Worker {
        private final Moves moves;
        private final Histories.View history = histories.new View();
        private List<int[]> found = new ArrayList<>();
        private volatile long foundWords;
        private int pending;

        Worker(Moves moves) {
            this.moves = moves;
        }

        void work(AtomicInteger next) {
            for (int from = next.getAndAdd(CHUNK); from < layer.size() && !watch.isStopped(); from = next.getAndAdd(CHUNK)) {
                visit(from, Math.min(from + CHUNK, layer.size()));
            }
        }

        private void visit(int from, int end) {
            try {
                for (int i = from; i < end && !watch.isStopped(); i++) {
                    visit(layer.get(i));
                }
            } catch (NoRoom | OutOfMemoryError _) {
                watch.outOfRoom();
            }
        }

        private void visit(int[] world) {
            if (moves.isAtRest(world)) {
                ends.add((long) world[historyAt] << 32 | moves.nodes.finalState(world));
                return;
            }
            moves.from(world, (next, marks, _, _) -> take(world[historyAt], next, marks));
        }

        private void take(int before, int[] next, int[] marks) {
            next[historyAt] = history.after(before, marks);
            if (table.add(Fingerprint.first(next), Fingerprint.second(next))) {
                found.add(next);
            }
            if (++pending == Watch.every()) {
                finish();
            }
        }

        void finish() {
            foundWords = found.isEmpty() ? 0 : (long) found.size() * (found.getLast().length + 6);
            watch.note(pending, PlainSearch.this);
            pending = 0;
        }
    }

    /// Every end that was reached: the history in the upper half, the final state in the lower.
    long[] ends() {
        return ends.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    int depth() {
        return depth;
    }

    @Override
    public long states() {
        return table.size();
    }

    @Override
    public boolean isFull() {
        return workers.getFirst().moves.nodes.isFull();
    }

    @Override
    public long bytes() {
        long following = workers.stream().mapToLong(worker -> worker.foundWords).sum();
        long known = workers.stream().mapToLong(worker -> worker.moves.bytes()).max().orElse(0);
        return table.bytes() + 4 * (layerWords + following) + known + histories.bytes();
    }
}
