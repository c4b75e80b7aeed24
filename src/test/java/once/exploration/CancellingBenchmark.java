package once.exploration;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import once.channel.Delay;
import once.channel.Environment;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;

/// Prints how long after somebody cancels a search has stopped, garbage collection aside: searches are cancelled at random
/// moments. The processor's time is that of the whole process, which on a busy machine tells more than the clock.
final class CancellingBenchmark {

    private static final int ROUNDS = Integer.getInteger("once.cancelling.rounds", 30);
    private static final int LATEST_MILLIS = Integer.getInteger("once.cancelling.latest", 4_000);

    private static final Delay SPREAD = new Delay.Between(1_000, 500_000);
    private static final Delay ANY_TIME = new Delay.Exponential(10_000, 10_000);

    private final com.sun.management.OperatingSystemMXBean system =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final SplittableRandom random = new SplittableRandom(1);

    private CancellingBenchmark() {}

    static void main() {
        new CancellingBenchmark().measure();
    }

    private void measure() {
        measure("timed, 2 × 5 calls, bounded delays", search(scenario(2, 5, SPREAD, true, .1), Plan.standard()));
        measure("timelines, 2 × 4 calls, unbounded delays", search(scenario(2, 4, ANY_TIME, true, .1), Plan.standard()));
        measure("without a filter, 2 × 3 calls, unbounded", search(scenario(2, 3, ANY_TIME, false, .1), Plan.standard()));
        for (int threads = 1; threads <= 2; threads++) {
            var plain = Plan.standard().plain().on(threads);
            measure("plain, timed, " + threads + " threads", search(scenario(2, 5, SPREAD, true, .1), plain));
            measure("plain, untimed, " + threads + " threads", search(scenario(1, 5, ANY_TIME, false, 0), plain));
        }
        var found = Explorer.explore(scenario(2, 3, ANY_TIME, true, .1), Plan.standard(), Monitor.NONE).outcomes();
        measure("looking for a witness, 2 × 3 calls", monitor -> found.allFail().witness(monitor));
        var few = Explorer.explore(scenario(1, 3, SPREAD, true, .1), Plan.standard(), Monitor.NONE).outcomes();
        measure("looking for a witness, 3 calls, bounded delays", monitor -> few.allFail().witness(monitor));
    }

    private static Scenario scenario(int clients, int calls, Delay delay, boolean filters, double duplication) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        return Scenario.of(Counter.ZERO, Collections.nCopies(clients, Collections.nCopies(calls, call)).stream().map(List::copyOf).toList())
                .on(new Environment(.1, .1, duplication, delay, delay, Environment.Order.ANY))
                .with(new Protocol(new RetryPolicy(4, 100_000, 2, RetryPolicy.NO_CAP), new ServerPolicy(filters, ServerPolicy.FOREVER, 0)));
    }

    @FunctionalInterface
    private interface Search {
        void run(Monitor monitor);
    }

    private static Search search(Scenario scenario, Plan plan) {
        return monitor -> Explorer.explore(scenario, plan, monitor);
    }

    private static final class Cancelled implements Monitor {
        private volatile boolean now;

        @Override
        public boolean isCancelled() {
            return now;
        }
    }

    private record Took(double clockMillis, double processorMillis) {}

    private void measure(String name, Search search) {
        var all = new ArrayList<Took>();
        int ended = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var took = cancelled(search, random.nextInt(10, LATEST_MILLIS));
            if (took == null) {
                ended++;
            } else {
                all.add(took);
            }
        }
        print(name, all, ended);
    }

    private static void print(String name, List<Took> all, int ended) {
        var clock = all.stream().mapToDouble(Took::clockMillis).sorted().toArray();
        var processor = all.stream().mapToDouble(Took::processorMillis).sorted().toArray();
        if (clock.length == 0) {
            System.out.println(name + ": always ended before");
            return;
        }
        System.out.printf(Locale.ROOT, "%-50s clock: median %6.1f ms, most %6.1f ms; processor: median %6.1f ms, most %6.1f ms; %d ended before%n",
                name, clock[clock.length / 2], clock[clock.length - 1], processor[processor.length / 2], processor[processor.length - 1], ended);
    }

    /// Null where the search ended by itself.
    private Took cancelled(Search search, int afterMillis) {
        var monitor = new Cancelled();
        var thread = new Thread(() -> {
            try {
                search.run(monitor);
            } catch (CancellationException _) {
                // as it was told
            }
        });
        try {
            thread.start();
            if (thread.join(java.time.Duration.ofMillis(afterMillis))) {
                return null;
            }
            long collecting = collecting();
            long processor = system.getProcessCpuTime();
            long since = System.nanoTime();
            monitor.now = true;
            thread.join();
            double clock = (System.nanoTime() - since) / 1e6 - (collecting() - collecting);
            return new Took(Math.max(0, clock), (system.getProcessCpuTime() - processor) / 1e6);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }
}
