package once.exploration;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;

/// Prints the figures of docs/performance.md: time on the clock and on the processor, the best of some rounds.
final class ExplorationBenchmark {

    private static final Delay ANY_TIME = new Delay.Exponential(10_000, 10_000);

    private ExplorationBenchmark() {}

    static void main() {
        for (int calls = 2; calls <= 20; calls += 2) {
            measure(calls + " calls, at most once", increments(1, calls, 4, true, 0), Plan.standard(), 5);
            measure(calls + " calls, at least once (4 attempts)", increments(1, calls, 4, false, 0), Plan.standard(), 5);
        }
        var plain = Plan.standard().plain().with(Projection.KINDS_AND_FINAL_STATE);
        for (int threads = 1; threads <= 2; threads++) {
            measure("plain, 4 increments, " + threads + " threads", increments(1, 4, 3, false, 0), plain.on(threads), 8);
        }
        for (int calls = 1; calls <= 3; calls++) {
            measure("2 clients × " + calls + " calls × 2 retries, at most once", increments(2, calls, 3, true, 0), bounded(), 1);
            measure("the same with a duplication", increments(2, calls, 3, true, .1), bounded(), 3);
            measure("the same with a duplication and a crash", crashing(increments(2, calls, 3, true, .1)), bounded(), 2);
        }
        measure("2 clients × 2 calls × 2 retries, no filter", increments(2, 2, 3, false, 0), bounded(), 2);
        CancellingBenchmark.main();
    }

    private static Plan bounded() {
        return Plan.standard().with(Bounds.standard().withBytes(200_000_000));
    }

    /// The same with crashes of the server, down for 50 ms each time.
    private static Scenario crashing(Scenario scenario) {
        var crashes = new Faults.RandomCrashes(NodeId.server(1), 1_000_000, 50_000);
        return scenario.on(scenario.environment().with(new Faults(List.of(), crashes, List.of(), List.of(), List.of())));
    }

    private static Scenario increments(int clients, int calls, int attempts, boolean filters, double duplication) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var environment = new Environment(.1, .1, duplication, ANY_TIME, ANY_TIME, Environment.Order.ANY);
        var retry = new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP);
        return Scenario.of(Counter.ZERO, Collections.nCopies(clients, Collections.nCopies(calls, call)).stream().map(List::copyOf).toList())
                .on(environment).with(new Protocol(retry, new ServerPolicy(filters, ServerPolicy.FOREVER, 0)));
    }

    private static void measure(String name, Scenario scenario, Plan plan, int rounds) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double wall = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        Exploration found = null;
        for (int round = 0; round < rounds; round++) {
            long before = system.getProcessCpuTime();
            found = Explorer.explore(scenario, plan, Monitor.NONE);
            wall = Math.min(wall, found.nanos() / 1e9);
            cpu = Math.min(cpu, (system.getProcessCpuTime() - before) / 1e9);
        }
        System.out.printf(Locale.ROOT, "%-50s %8d states %9d moves %.3f s (cpu %.3f s) %.0f states/s %.0f B/state, %s outcomes %s%n", name, found.states(),
                found.transitions(), wall, cpu, found.states() / wall, found.bytes() / (double) found.states(), found.outcomes().size(), found.cuts());
    }
}
