package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.server.CrashRecovery;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Service;

/// Scenarios small enough to be explored without any reduction.
final class SmallScenarios {

    private final RandomGenerator chance;

    SmallScenarios(RandomGenerator chance) {
        this.chance = chance;
    }

    /// Any scenario.
    Scenario any() {
        return scenario(chance.nextInt(3) == 0 ? 2 : 1, chance.nextBoolean());
    }

    /// A scenario whose delays all have bounds of a few microseconds.
    Scenario bounded() {
        return scenario(1, true);
    }

    /// A scenario of two clients whose messages may take as long as they like, and at least a while; the server may crash.
    Scenario several() {
        boolean counter = chance.nextBoolean();
        var plans = List.of(calls(1 + chance.nextInt(2), counter), calls(1, counter));
        var retry = new RetryPolicy(1 + chance.nextInt(2), 3 + chance.nextInt(5), 1, RetryPolicy.NO_CAP);
        var server = new ServerPolicy(chance.nextInt(3) > 0, ServerPolicy.FOREVER, 0);
        var environment = new Environment(loss(), loss(), chance.nextInt(3) == 0 ? .5 : 0, late(), late(), Environment.Order.ANY);
        return new Scenario("", "", Semantics.AT_MOST_ONCE, 1, counter ? Counter.ZERO : KeyValueStore.EMPTY, environment.with(crashes()),
                new Protocol(retry, server), plans, FateScript.NONE, 1, Scenario.NO_END);
    }

    /// A scenario with a filter, in which messages may take as long as they like and get lost, and the server may crash; what a
    /// crash leaves, and what the server does afterwards, is as usual in most.
    Scenario crashing() {
        boolean counter = chance.nextInt(3) > 0;
        var plans = chance.nextInt(3) == 0 ? List.of(calls(1 + chance.nextInt(3), counter))
                : List.of(calls(1 + chance.nextInt(2), counter), calls(1, counter));
        var retry = new RetryPolicy(1 + chance.nextInt(3), 3 + chance.nextInt(8), 1, RetryPolicy.NO_CAP);
        var environment = new Environment(.5, chance.nextInt(4) == 0 ? 0 : .5, chance.nextInt(2) == 0 ? .5 : 0, late(), late(), Environment.Order.ANY);
        var crashes = new Faults.RandomCrashes(NodeId.server(1), 1, chance.nextInt(9));
        var usual = new ServerPolicy(true, ServerPolicy.FOREVER, 0);
        var server = new ServerPolicy(usual.filter(), usual.eviction(), usual.execution(), recovery());
        return new Scenario("", "", Semantics.AT_MOST_ONCE, 1, counter ? Counter.ZERO : KeyValueStore.EMPTY,
                environment.with(new Faults(List.of(), crashes, List.of(), List.of(), List.of())), new Protocol(retry, server), plans,
                FateScript.NONE, 1, Scenario.NO_END);
    }

    /// A scenario in which messages may take as long as they like, and the server forgets what it has executed after a while: at
    /// any time before the clients are done, or later.
    Scenario forgetting() {
        boolean counter = chance.nextInt(3) > 0;
        var plans = chance.nextInt(3) > 0 ? List.of(calls(1 + chance.nextInt(2), counter)) : List.of(calls(1, counter), calls(1, counter));
        int attempts = 1 + chance.nextInt(plans.getFirst().size() + plans.size() == 2 ? 3 : 2);
        var waits = new RetryPolicy.Waits.Growing(3 + chance.nextInt(8), 1 + chance.nextInt(2), RetryPolicy.NO_CAP);
        var retry = new RetryPolicy(attempts, waits, chance.nextInt(4) == 0 ? .4 : 0);
        var server = new ServerPolicy(true, 1 + chance.nextInt(chance.nextBoolean() ? 8 : 60), 0);
        double loss = chance.nextInt(5) == 0 ? 0 : .5;
        var environment = new Environment(loss, chance.nextInt(4) == 0 ? 0 : .5, chance.nextInt(3) == 0 ? .5 : 0, late(), late(), Environment.Order.ANY);
        return new Scenario("", "", Semantics.AT_MOST_ONCE, 1, counter ? Counter.ZERO : KeyValueStore.EMPTY, environment,
                new Protocol(retry, server), plans, FateScript.NONE, 1, Scenario.NO_END);
    }

    /// A scenario in which messages arrive within a time or are lost, and a copy may outlast its call: the server executes at
    /// once, and forgets after a while, or not, or has no filter.
    Scenario tardy() {
        boolean counter = chance.nextInt(3) > 0;
        var plans = chance.nextInt(3) > 0 ? List.of(calls(1 + chance.nextInt(2), counter)) : List.of(calls(1, counter), calls(1, counter));
        var waits = new RetryPolicy.Waits.Growing(2 + chance.nextInt(4), 1 + chance.nextInt(2), RetryPolicy.NO_CAP);
        var retry = new RetryPolicy(1 + chance.nextInt(plans.size() == 1 ? 3 : 2), waits, chance.nextInt(4) == 0 ? .4 : 0);
        long span = LongStream.rangeClosed(1, retry.attempts()).map(attempt -> retry.mostTimeoutMicros((int) attempt)).sum();
        var environment = new Environment(.5, chance.nextInt(4) == 0 ? 0 : .5, chance.nextInt(4) == 0 ? .5 : 0,
                lateBy(span - retry.mostTimeoutMicros(retry.attempts())), chance.nextInt(5) == 0 ? late() : lateBy(span), Environment.Order.ANY);
        long lifetime = chance.nextInt(3) == 0 ? ServerPolicy.FOREVER : 1 + chance.nextInt(chance.nextBoolean() ? 6 : 20);
        int executions = lifetime == ServerPolicy.FOREVER ? 1 + chance.nextInt(2) : 1;
        var server = new ServerPolicy(chance.nextInt(6) > 0, lifetime, 0);
        var often = server.filtersDuplicates() ? server.with(server.filter().allowing(executions)) : server;
        return new Scenario("", "", Semantics.AT_MOST_ONCE, 1, counter ? Counter.ZERO : KeyValueStore.EMPTY, environment,
                new Protocol(retry, often), plans, FateScript.NONE, 1, Scenario.NO_END);
    }

    private Delay lateBy(long span) {
        long least = 1 + chance.nextInt(2);
        return new Delay.Between(least, least + span + chance.nextInt(5));
    }

    private CrashRecovery recovery() {
        return switch (chance.nextInt(6)) {
            case 0 -> new CrashRecovery(false, CrashRecovery.Log.NONE, CrashRecovery.Silence.NONE, 0, CrashRecovery.Admission.ALL, 0, 0);
            case 1 -> CrashRecovery.NONE.with(CrashRecovery.Silence.of(1 + chance.nextInt(5)));
            default -> CrashRecovery.NONE;
        };
    }

    private Delay late() {
        return new Delay.Exponential(1 + chance.nextInt(3), 1);
    }

    private Faults crashes() {
        return chance.nextInt(3) > 0 ? Faults.NONE : new Faults(
                List.of(), new Faults.RandomCrashes(NodeId.server(1), 1, 1 + chance.nextInt(3)), List.of(), List.of(), List.of());
    }

    /// A scenario with bounded delays in which something befalls nodes or links.
    Scenario troubled() {
        var plain = scenario(1, true);
        var faults = new Faults(
                some(4, this::outage), null, some(2, this::partition), some(2, () -> new Faults.Break(NodeId.client(1), time())), some(2, this::stall));
        var known = plain.environment();
        boolean connects = chance.nextInt(3) == 0;
        var environment = connects
                ? new Environment(0, 0, 0, 0, known.requestDelay(), known.replyDelay(), known.order(), Environment.Transport.TCP, faults)
                : known.with(new Faults(faults.outages(), null, faults.partitions(), List.of(), faults.stalls()));
        var retry = plain.protocol().retry();
        var jittered = new RetryPolicy(retry.attempts(), retry.waits(), chance.nextInt(4) == 0 ? .4 : 0);
        return plain.on(environment).with(new Protocol(jittered, plain.protocol().server()));
    }

    /// A scenario with bounded delays in which something is done by hand to one or two flights.
    Scenario tampered() {
        return tampered(bounded());
    }

    /// The same in which messages may take as long as they like, or several clients call.
    Scenario tamperedAnyhow() {
        return tampered(any());
    }

    /// The same in which something befalls nodes or links, too.
    Scenario tamperedAndTroubled() {
        return tampered(troubled());
    }

    private Scenario tampered(Scenario scenario) {
        return scenario.interfered(Stream.generate(() -> deed(scenario)).limit(1 + chance.nextInt(2)).toList());
    }

    private Intervention deed(Scenario scenario) {
        int client = 1 + chance.nextInt(scenario.clients().size());
        var call = new CallId(client, 1 + chance.nextInt(scenario.clients().get(client - 1).size()));
        var sent = Trip.request(call, 1 + chance.nextInt(scenario.protocol().retry().attempts()));
        var request = chance.nextInt(5) == 0 ? sent.copy(1) : sent;
        var trip = chance.nextBoolean() ? request : chance.nextInt(5) == 0 ? request.reply().copy(1) : request.reply();
        boolean connects = scenario.environment().transport() == Environment.Transport.TCP;
        return switch (connects ? 2 : chance.nextInt(4)) {
            case 0 -> new Intervention.Drop(trip);
            case 1 -> new Intervention.Duplicate(trip, time());
            case 2 -> new Intervention.Delay(trip, time());
            default -> new Intervention.Corrupt(trip, chance.nextInt(200));
        };
    }

    private <T> List<T> some(int rarely, Supplier<T> one) {
        return chance.nextInt(rarely) == 0 ? List.of(one.get()) : List.of();
    }

    private long time() {
        return chance.nextInt(9);
    }

    private Outage outage() {
        return new Outage(chance.nextInt(3) > 0 ? NodeId.server(1) : NodeId.client(1), time(), chance.nextInt(5));
    }

    private Faults.Partition partition() {
        long from = time();
        return new Faults.Partition(from, from + chance.nextInt(5));
    }

    private Faults.Stall stall() {
        long from = time();
        return new Faults.Stall(chance.nextBoolean() ? NodeId.server(1) : NodeId.client(1), from, from + chance.nextInt(6));
    }

    private Scenario scenario(int clients, boolean bounded) {
        boolean counter = chance.nextBoolean();
        Service service = counter ? Counter.ZERO : KeyValueStore.EMPTY;
        var plans = new ArrayList<List<PlannedCall>>();
        int calls = clients == 2 ? 1 : 1 + chance.nextInt(bounded ? 2 : 3);
        for (int client = 0; client < clients; client++) {
            plans.add(calls(calls, counter));
        }
        var retry = new RetryPolicy(1 + chance.nextInt(2), 2 + chance.nextInt(4), 1 + chance.nextInt(2), RetryPolicy.NO_CAP);
        long lifetime = chance.nextInt(3) > 0 ? ServerPolicy.FOREVER : 1 + chance.nextInt(6);
        var server = new ServerPolicy(chance.nextBoolean(), lifetime, chance.nextInt(3) == 0 ? 1 + chance.nextInt(2) : 0);
        return new Scenario("", "", Semantics.AT_MOST_ONCE, 1, service, environment(bounded), new Protocol(retry, server), plans, FateScript.NONE, 1, Scenario.NO_END);
    }

    private Environment environment(boolean bounded) {
        double duplication = chance.nextInt(4) == 0 ? .5 : 0;
        var order = chance.nextInt(4) == 0 ? Environment.Order.FIFO : Environment.Order.ANY;
        return new Environment(loss(), loss(), duplication, delay(bounded), delay(bounded), order);
    }

    private double loss() {
        int kind = chance.nextInt(8);
        return kind == 0 ? 1 : kind < 5 ? .5 : 0;
    }

    private Delay delay(boolean bounded) {
        long least = chance.nextInt(3);
        return bounded ? new Delay.Between(least, least + chance.nextInt(3)) : new Delay.Exponential(least, 1);
    }

    private List<PlannedCall> calls(int count, boolean counter) {
        var calls = new ArrayList<PlannedCall>();
        for (int call = 0; call < count; call++) {
            long gap = chance.nextInt(4) == 0 ? 1 + chance.nextInt(3) : 0;
            calls.add(new PlannedCall(operation(counter), NodeId.server(1), 0, gap));
        }
        return calls;
    }

    private Operation operation(boolean counter) {
        int kind = chance.nextInt(4);
        if (counter) {
            return kind < 3 ? new Operation.Increment() : new Operation.Read();
        }
        return switch (kind) {
            case 0 -> new Operation.Put("k", "1");
            case 1 -> new Operation.Put("k", "2");
            case 2 -> new Operation.Get("k");
            default -> new Operation.Remove("k");
        };
    }
}
