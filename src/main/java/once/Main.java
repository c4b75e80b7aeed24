package once;

import java.util.List;
import once.channel.*;
import once.client.*;
import once.message.*;
import once.scenario.*;
import once.server.*;
import once.service.*;
import once.simulation.*;

public final class Main {
    static void main(String[] args) {
        var proto = new Protocol(new RetryPolicy(4, 100_000, 2, RetryPolicy.NO_CAP), new ServerPolicy(true, 5_000_000, 0));
        var env = new Environment(.1, .1, 0, Delay.fixed(10_000), Delay.fixed(10_000), Environment.Order.ANY);
        var calls = java.util.Collections.nCopies(100_000, new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0));
        var sc = new Scenario("t", "", Semantics.AT_MOST_ONCE, 3, Counter.ZERO, env, proto, List.of(calls), FateScript.NONE, 1, Scenario.NO_END);
        for (int i = 0; i < 6; i++) {
            long t = System.nanoTime();
            var w = new World(sc, null);
            w.start();
            while (w.step()) {}
            double s = (System.nanoTime() - t) / 1e9;
            System.out.printf("%d events %.3f s %.0f/s%n", w.eventCount(), s, w.eventCount() / s);
        }
        long t = System.nanoTime();
        var r = Recording.of(sc, Integer.MAX_VALUE);
        System.out.printf("%d recorded %.3f s %s%n", r.events().size(), (System.nanoTime() - t) / 1e9, r.last().server().service());
    }
}
