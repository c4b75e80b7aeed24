package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Primes;
import once.service.Printer;
import once.service.Service;

/// Tiny scenarios with any of the mechanisms and faults there are, each a function of its seed. Times are of the order of
/// a hundred microseconds, so that everything meets everything.
public final class RandomScenarios {

    private static final List<Service> SERVICES =
            List.of(Counter.ZERO, Counter.ZERO, KeyValueStore.EMPTY, KeyValueStore.EMPTY_VERSIONED, new Primes(), Printer.IDLE);

    private final Random random;
    private final long seed;

    private RandomScenarios(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    /// The scenario with this number.
    public static Scenario of(long seed) {
        return new RandomScenarios(seed).scenario();
    }

    private Scenario scenario() {
        var service = SERVICES.get(random.nextInt(SERVICES.size()));
        var environment = environment();
        int servers = rarely() ? random.nextInt(2, 4) : 1;
        var cast = servers > 1 && random.nextBoolean() ? new Cast.Relays(servers) : new Cast.ClientsAndServers(servers);
        var clients = IntStream.range(0, random.nextInt(1, 3)).mapToObj(_ -> calls(service, servers)).toList();
        var faults = faults(clients.size(), servers);
        var protocol = new RandomProtocols(random, environment.requestDelay()).protocol(clients.size());
        return new Scenario(
                "", "", Semantics.AT_MOST_ONCE, Protocol.USUAL_RETRIES, service, environment.with(faults), protocol, clients, cast,
                fates(clients), interventions(clients), seed, 4_000);
    }

    private Environment environment() {
        var transport = rarely() ? Environment.Transport.TCP : Environment.Transport.UDP;
        return new Environment(
                probability(), probability(), probability(), rarely() ? probability() / 2 : 0, delay(), delay(),
                pick(Environment.Order.values()), transport, Faults.NONE);
    }

    private Delay delay() {
        long least = random.nextLong(20);
        return rarely() ? new Delay.Exponential(least, 1 + random.nextLong(60)) : new Delay.Between(least, least + random.nextLong(200));
    }

    private Faults faults(int clients, int servers) {
        return new Faults(
                some(3, () -> outage(clients, servers)),
                rarely() ? new Faults.RandomCrashes(NodeId.server(1), 1 + random.nextLong(800), random.nextLong(100)) : null,
                some(1, this::partition),
                some(2, () -> new Faults.Break(NodeId.client(random.nextInt(1, clients + 1)), time())),
                some(1, () -> stall(clients, servers)));
    }

    private Outage outage(int clients, int servers) {
        return new Outage(node(clients, servers), time(), rarely() ? Outage.FOR_EVER : random.nextLong(200));
    }

    private Faults.Partition partition() {
        long from = time();
        return new Faults.Partition(from, from + random.nextLong(150));
    }

    private Faults.Stall stall(int clients, int servers) {
        long from = time();
        return new Faults.Stall(node(clients, servers), from, from + random.nextLong(200));
    }

    private NodeId node(int clients, int servers) {
        return random.nextInt(3) > 0 ? NodeId.server(random.nextInt(1, servers + 1)) : NodeId.client(random.nextInt(1, clients + 1));
    }

    private List<PlannedCall> calls(Service service, int servers) {
        var calls = new ArrayList<PlannedCall>();
        for (int number = random.nextInt(1, 4); number > 0; number--) {
            var server = NodeId.server(rarely() ? random.nextInt(1, servers + 2) : 1);
            int sameIdAs = !calls.isEmpty() && random.nextInt(40) == 0 ? random.nextInt(1, calls.size() + 1) : 0;
            calls.add(new PlannedCall(operation(service), server, random.nextLong(100), random.nextLong(50), random.nextInt(30) > 0, sameIdAs));
        }
        return calls;
    }

    private Operation operation(Service service) {
        return switch (service) {
            case KeyValueStore store -> storing(store);
            case Primes _ -> new Operation.NextPrime(random.nextInt(100));
            case Printer _ -> random.nextBoolean() ? new Operation.Print("p") : new Operation.Work(1 + random.nextLong(300));
            case Service _ -> pick(new Operation[] {new Operation.Increment(), new Operation.Decrement(), new Operation.Read()});
        };
    }

    private Operation storing(KeyValueStore store) {
        var key = pick(new String[] {"a", "b"});
        int version = store.countsVersions() ? random.nextInt(3) - 1 : Operation.Put.ANY_VERSION;
        return pick(new Operation[] {
            new Operation.Put(key, "" + random.nextInt(9), version), new Operation.Get(key), new Operation.Remove(key), new Operation.Wipeout()});
    }

    private FateScript fates(List<List<PlannedCall>> clients) {
        Map<CallId, FateScript.OfCall> fates = new TreeMap<>();
        for (int client = 1; rarely() && client <= clients.size(); client++) {
            fates.put(new CallId(client, random.nextInt(1, clients.get(client - 1).size() + 1)), new FateScript.OfCall(some(3, this::fate), some(3, this::fate)));
        }
        return new FateScript(fates);
    }

    private PlannedFate fate() {
        return switch (random.nextInt(5)) {
            case 0 -> new PlannedFate.Lost();
            case 1 -> new PlannedFate.Copies(List.of(new PlannedFate.After(random.nextLong(200)), new PlannedFate.After(random.nextLong(200))));
            case 2 -> new PlannedFate.Altered(PlannedFate.Altered.USUAL, random.nextBoolean() ? new Alteration.FlipBit(random.nextInt(500)) : new Alteration.Rewrite("7"));
            case 3 -> new PlannedFate.After(random.nextLong(200));
            default -> new PlannedFate.ByChance();
        };
    }

    private List<Intervention> interventions(List<List<PlannedCall>> clients) {
        return some(2, () -> intervention(clients));
    }

    private Intervention intervention(List<List<PlannedCall>> clients) {
        int client = random.nextInt(1, clients.size() + 1);
        var request = Trip.request(new CallId(client, random.nextInt(1, clients.get(client - 1).size() + 1)), random.nextInt(1, 4));
        var trip = random.nextBoolean() ? request : request.reply();
        return switch (random.nextInt(6)) {
            case 0 -> new Intervention.Drop(trip);
            case 1 -> new Intervention.Duplicate(trip, random.nextLong(200));
            case 2 -> new Intervention.Corrupt(trip, random.nextInt(500));
            case 3 -> new Intervention.Delay(trip, random.nextLong(200));
            case 4 -> new Intervention.Crash(new Outage(NodeId.server(1), time(), random.nextLong(200)));
            default -> new Intervention.Restart(NodeId.server(1), time());
        };
    }

    private long time() {
        return random.nextLong(600);
    }

    /// Mostly none, otherwise up to so many.
    private <T> List<T> some(int most, Supplier<T> one) {
        var made = new ArrayList<T>();
        for (int count = rarely() || most == 3 ? random.nextInt(most + 1) : 0; count > 0; count--) {
            made.add(one.get());
        }
        return made;
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    private double probability() {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.6;
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
