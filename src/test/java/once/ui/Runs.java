package once.ui;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.NodeId;
import once.node.VirtualTime;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import once.simulation.Recording;

/// Recordings that the tests of the views look at.
public final class Runs {

    private static final RetryPolicy DOUBLING = new RetryPolicy(4, 100_000, 2, RetryPolicy.NO_CAP);

    private Runs() {}

    /// One increment whose first reply is lost; 10 ms each way.
    public static Recording lostReply(Semantics semantics) {
        var fates = Map.of(new CallId(1, 1), new FateScript.OfCall(List.of(), List.of(new PlannedFate.Lost())));
        return run(increments(1, 1), new FateScript(fates), lossy(0, 10, 10), 0, semantics);
    }

    /// One increment whose execution takes longer than the first timeout.
    public static Recording slowServer() {
        return run(increments(1, 1), FateScript.NONE, lossy(0, 10, 10), 150, Semantics.AT_MOST_ONCE);
    }

    /// Increments over a bad network: 30 % loss, 20 to 80 ms.
    public static Recording badNetwork(int clients, int calls, Semantics semantics) {
        return run(increments(clients, calls), FateScript.NONE, lossy(0.3, 20, 80), 0, semantics);
    }

    /// A request that arrives long after its call has been given up.
    public static Recording zombie() {
        var fates = new TreeMap<CallId, FateScript.OfCall>();
        var lost = new PlannedFate.Lost();
        fates.put(new CallId(1, 1), new FateScript.OfCall(List.of(new PlannedFate.After(1_800_000), lost, lost, lost), List.of()));
        return run(increments(1, 4), new FateScript(fates), lossy(0, 50, 50), 0, Semantics.AT_MOST_ONCE);
    }

    /// A server that crashes during an execution, is down for 200 ms, and executes the next attempt.
    public static Recording crash() {
        var down = new Outage(NodeId.server(1), 50_000, 200_000);
        var faults = new Faults(List.of(down), null, List.of(), List.of(), List.of());
        return run(increments(1, 1), FateScript.NONE, lossy(0, 10, 10).with(faults), 150, Semantics.AT_MOST_ONCE);
    }

    /// A first attempt that arrives with a bit flipped.
    public static Recording corrupt() {
        var flipped = new PlannedFate.Altered(10_000, new Alteration.FlipBit(200));
        var fates = Map.of(new CallId(1, 1), new FateScript.OfCall(List.of(flipped), List.of()));
        return run(increments(1, 1), new FateScript(fates), lossy(0, 10, 10), 0, Semantics.AT_MOST_ONCE);
    }

    /// Three increments, of which the first goes to one server and the others to another.
    public static Recording twoServers() {
        var first = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var second = new PlannedCall(new Operation.Increment(), NodeId.server(2), 0, 0);
        var scenario = Scenario.of(Counter.ZERO, List.of(List.of(first, second, second)));
        return Recording.of(scenario.with(new Cast.ClientsAndServers(2)), 1_000);
    }

    /// One increment that a server passes on to the one that executes it.
    public static Recording relayed() {
        return Recording.of(Scenario.of(Counter.ZERO, increments(1, 1)).with(new Cast.Relays(2)), 1_000);
    }

    /// One increment of which nothing arrives.
    public static Recording unheard() {
        return run(increments(1, 1), FateScript.NONE, lossy(1, 10, 10), 0, Semantics.AT_MOST_ONCE);
    }

    /// An increment whose entry in the cache lives for 50 ms from when its request arrives at 10 ms, and a late one.
    public static Recording shortLived() {
        var late = new PlannedCall(new Operation.Increment(), NodeId.server(1), 150_000, 0);
        var scenario = new Scenario("Test", "", Semantics.AT_MOST_ONCE, 3, Counter.ZERO, lossy(0, 10, 10),
                new Protocol(DOUBLING, new ServerPolicy(true, 50_000, 0)), List.of(List.of(increments(1, 1).getFirst().getFirst(), late)),
                FateScript.NONE, 7, Scenario.NO_END);
        return Recording.of(scenario, 1_000);
    }

    /// So many clients that call all at once and wait for long: twice as many flights, half of them at a time.
    public static Recording crowd(int clients) {
        var patient = new RetryPolicy(1, 10_000_000, 1, RetryPolicy.NO_CAP);
        var environment = new Environment(0, 0, 0, new Delay.Between(900_000, 1_100_000), Delay.fixed(1_000_000), Environment.Order.ANY);
        var protocol = new Protocol(patient, new ServerPolicy(true, 5_000_000, 0));
        return Recording.of(new Scenario("Crowd", "", Semantics.AT_MOST_ONCE, 0, Counter.ZERO, environment, protocol,
                increments(clients, 3), FateScript.NONE, 1, Scenario.NO_END), Integer.MAX_VALUE);
    }

    private static Recording run(
            List<List<PlannedCall>> calls, FateScript fates, Environment environment, long serviceMillis, Semantics semantics) {
        var server = new ServerPolicy(true, 5_000_000, VirtualTime.millis(serviceMillis));
        var scenario = new Scenario("Test", "", Semantics.AT_MOST_ONCE, 3, Counter.ZERO, environment,
                new Protocol(DOUBLING, server), calls, fates, 7, Scenario.NO_END);
        return Recording.of(scenario.under(semantics), 1_000_000);
    }

    private static List<List<PlannedCall>> increments(int clients, int calls) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        return Collections.nCopies(clients, Collections.nCopies(calls, call));
    }

    private static Environment lossy(double loss, long leastMillis, long mostMillis) {
        var delay = new Delay.Between(VirtualTime.millis(leastMillis), VirtualTime.millis(mostMillis));
        return new Environment(loss, loss, 0, delay, delay, Environment.Order.ANY);
    }
}
