package once.exploration;

import java.util.*;
import once.channel.*;
import once.client.*;
import once.message.*;
import once.scenario.*;
import once.server.*;
import once.service.*;

final class Try {
    static Scenario scenario(Service service, int attempts, boolean filter, Environment env, Operation... ops) {
        var calls = Arrays.stream(ops).map(op -> new PlannedCall(op, NodeId.server(1), 0, 0)).toList();
        var proto = new Protocol(new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP), new ServerPolicy(filter, ServerPolicy.FOREVER, 0));
        return new Scenario("t", "", Semantics.AT_MOST_ONCE, 3, service, env, proto, List.of(calls), FateScript.NONE, 1, Scenario.NO_END);
    }
    static Environment unbounded(double loss) {
        return new Environment(loss, loss, 0, new Delay.Exponential(10_000, 1000), new Delay.Exponential(10_000, 1000), Environment.Order.ANY);
    }
    static void show(String name, Exploration e) {
        System.out.printf("%s: %s outcomes, %d states, %d moves, depth %d, %.3f s, %.1f B/state %s finals %s%n", name, e.outcomes().size(), e.states(), e.transitions(), e.depth(), e.nanos() / 1e9, e.bytes() / (double) e.states(), e.cuts(), e.outcomes().finalTexts());
    }
    static void main() {
        var put100 = new Operation.Put("k", "100"); var put1 = new Operation.Put("k", "1"); var get = new Operation.Get("k");
        for (var filter : new boolean[] {true, false}) {
            var s = scenario(KeyValueStore.EMPTY, 2, filter, unbounded(.1), put100, put1, get);
            show("reduced " + filter, Explorer.explore(s, Plan.standard(), Monitor.NONE));
            var p = Explorer.explore(s, Plan.standard().plain(), Monitor.NONE);
            show("plain " + filter, p);
            var r = Explorer.explore(s, Plan.standard(), Monitor.NONE);
            var a = new HashSet<>(r.outcomes().list(100000)); var b = new HashSet<>(p.outcomes().list(100000));
            System.out.println(a.equals(b) + " " + a.size() + " " + b.size());
            for (int m = 0; m < 4; m++) {
                final int mm = m;
                var o = r.outcomes().whereTold(new CallId(1, 1), t -> t.success() == ((mm & 1) == 0)).whereTold(new CallId(1, 2), t -> t.success() == ((mm & 2) == 0)).whereTold(new CallId(1, 3), Told::success);
                System.out.println((m & 1) + " " + (m & 2) + " " + o.told(new CallId(1, 3)).stream().map(Told::text).toList());
            }
        }
        for (int n = 2; n <= 20; n += 6)
        for (var filter : new boolean[] {true, false}) {
            var ops = Collections.nCopies(n, (Operation) new Operation.Increment()).toArray(Operation[]::new);
            show(n + " calls filter " + filter, Explorer.explore(scenario(Counter.ZERO, 4, filter, unbounded(.1), ops), Plan.standard(), Monitor.NONE));
        }
        for (int t = 1; t <= 2; t++) for (int i = 0; i < 4; i++) {
            var ops = Collections.nCopies(4, (Operation) new Operation.Increment()).toArray(Operation[]::new);
            show("plain 4 inc", Explorer.explore(scenario(Counter.ZERO, 3, false, unbounded(.1), ops), Plan.standard().with(Projection.KINDS_AND_FINAL_STATE).plain().on(t), Monitor.NONE));
        }
    }
}
