package once.exploration;
import java.util.*;
import once.simulation.*;
import once.message.*;
import once.channel.*;
import once.client.*;
import once.scenario.*;
import once.server.*;
import once.service.*;
final class Diff {
    static Scenario s(Service service, int clients, int attempts, boolean filter, long life, Delay d, double dup, Operation... ops) {
        var calls = Arrays.stream(ops).map(op -> new PlannedCall(op, NodeId.server(1), 0, 0)).toList();
        return Scenario.of(service, Collections.nCopies(clients, calls)).on(new Environment(.1, .1, dup, d, d, Environment.Order.ANY))
            .with(new Protocol(new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP), new ServerPolicy(filter, life, 0)));
    }
    static void go(String name, Scenario s) {
        var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
        long t0 = System.nanoTime();
        var e = Explorer.explore(s, Plan.standard().with(Bounds.standard().withBytes(600_000_000)), new Monitor() { public boolean isCancelled() { return System.nanoTime() - t0 > 10_000_000_000L; } });
        Try.show(name, e);
    }
    static void main() throws Exception {
        var inc = new Operation.Increment();
        var put100 = new Operation.Put("k", "100"); var put1 = new Operation.Put("k", "1"); var get = new Operation.Get("k");
        var unb = new Delay.Exponential(10_000, 1000); var bnd = new Delay.Between(10_000, 2_000_000);
        for (int n = 1; n <= 4; n++) {
            go("PPG bounded L=5s attempts " + n, s(KeyValueStore.EMPTY, 1, n, true, 5_000_000, bnd, 0, put100, put1, get));
            go("PPG bounded forever attempts " + n, s(KeyValueStore.EMPTY, 1, n, true, ServerPolicy.FOREVER, bnd, 0, put100, put1, get));
            go("PPG bounded nofilter attempts " + n, s(KeyValueStore.EMPTY, 1, n, false, ServerPolicy.FOREVER, bnd, 0, put100, put1, get));
            go("PPG unbounded L=5s attempts " + n, s(KeyValueStore.EMPTY, 1, n, true, 5_000_000, unb, 0, put100, put1, get));
        }
        for (int n = 1; n <= 3; n++) for (boolean f : new boolean[] {true, false}) for (double d : new double[] {0, .1})
            go("2 clients x " + n + " calls x 2 retries filter " + f + " dup " + d, s(Counter.ZERO, 2, 3, f, ServerPolicy.FOREVER, unb, d, Collections.nCopies(n, inc).toArray(Operation[]::new)));
    }
}
