package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import once.channel.Delay;
import once.channel.Environment;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;

/// Small scenarios of every kind, each a function of its seed.
final class RandomScenarios {

    private final Random random;
    private final long seed;

    private RandomScenarios(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    /// A scenario whose cache entries live exactly as long as they must: a microsecond more than S + D - d_min.
    static Scenario of(long seed) {
        return new RandomScenarios(seed).scenario();
    }

    private Scenario scenario() {
        var requests = delay();
        var environment = new Environment(probability(), probability(), probability(), requests, delay(), pick(Environment.Order.values()));
        var retry = new RetryPolicy(random.nextInt(1, 6), 1 + random.nextLong(120), 1 + random.nextInt(3), 400);
        var server = new ServerPolicy(true, sufficientLifetime(retry, requests), random.nextBoolean() ? 0 : random.nextLong(200));
        boolean counts = random.nextBoolean();
        var clients = new ArrayList<List<PlannedCall>>();
        for (int count = random.nextInt(1, 4); count > 0; count--) {
            clients.add(calls(counts));
        }
        return Scenario.of(counts ? Counter.ZERO : KeyValueStore.EMPTY, clients).on(environment).with(new Protocol(retry, server)).withSeed(seed);
    }

    private static long sufficientLifetime(RetryPolicy retry, Delay.Between requests) {
        long span = 0;
        for (int attempt = 1; attempt < retry.attempts(); attempt++) {
            span += retry.timeoutMicros(attempt);
        }
        return span + requests.maxMicros() - requests.minMicros() + 1;
    }

    private List<PlannedCall> calls(boolean counts) {
        var calls = new ArrayList<PlannedCall>();
        for (int count = random.nextInt(1, 5); count > 0; count--) {
            calls.add(new PlannedCall(counts ? counting() : storing(), NodeId.server(1), random.nextLong(100), random.nextLong(50)));
        }
        return calls;
    }

    private Operation counting() {
        return pick(new Operation[] {new Operation.Increment(), new Operation.Decrement(), new Operation.Read()});
    }

    private Operation storing() {
        var key = pick(new String[] {"a", "b"});
        return pick(new Operation[] {new Operation.Put(key, "" + random.nextInt(9)), new Operation.Get(key), new Operation.Remove(key)});
    }

    private Delay.Between delay() {
        long least = random.nextLong(20);
        return new Delay.Between(least, least + random.nextLong(300));
    }

    private double probability() {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.6;
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
