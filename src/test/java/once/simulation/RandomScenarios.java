package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import once.client.PlannedCall;
import once.detour.Plan;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.service.Army;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Primes;
import once.service.Printer;
import once.service.Result;
import once.service.Service;
import once.service.SharedMemory;
import once.wire.Wire;

/// Tiny scenarios with any of the services, casts, mechanisms and faults there are, each a function of its seed. Times are
/// of the order of a hundred microseconds, so that everything meets everything.
public final class RandomScenarios {

    private static final List<Service> SERVICES = List.of(
            Counter.ZERO, Counter.ZERO, KeyValueStore.EMPTY, KeyValueStore.EMPTY_VERSIONED, new Primes(), Printer.IDLE, SharedMemory.ZERO);

    private final Random random;
    private final long seed;

    private RandomScenarios(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    /// The scenario with this number.
    public static Scenario of(long seed) {
        var scenarios = new RandomScenarios(seed);
        return scenarios.random.nextInt(25) == 0 ? scenarios.generals() : scenarios.calls();
    }

    private Scenario generals() {
        var cast = new Cast.Generals(new Plan(random.nextInt(1, 6), random.nextInt(1, 4), 1 + random.nextLong(1_000)));
        return scenario(Army.WAITING, List.of(List.of()), cast, new RandomFaults(random, 1).among(List.of(1)));
    }

    private Scenario calls() {
        var service = SERVICES.get(random.nextInt(SERVICES.size()));
        int servers = rarely() ? random.nextInt(2, 4) : 1;
        var cast = servers > 1 && random.nextBoolean() ? new Cast.Relays(servers) : new Cast.ClientsAndServers(servers);
        int count = random.nextInt(10) == 0 ? 3 : random.nextInt(1, 3);
        var clients = IntStream.rangeClosed(1, count).mapToObj(client -> calls(service, client, servers)).toList();
        return scenario(service, clients, cast, new RandomFaults(random, servers).among(clients.stream().map(List::size).toList()));
    }

    private Scenario scenario(Service service, List<List<PlannedCall>> clients, Cast cast, RandomFaults faults) {
        var environment = faults.environment();
        var protocol = new RandomProtocols(random, environment.requestDelay()).protocol(clients.size());
        return new Scenario(
                "", "", Semantics.AT_MOST_ONCE, Protocol.USUAL_RETRIES, service, environment, carried(protocol, service, clients),
                clients, cast, faults.fates(), faults.interventions(), seed, 4_000);
    }

    /// In bytes that can say all that it says.
    private static Protocol carried(Protocol protocol, Service service, List<List<PlannedCall>> clients) {
        boolean fits = said(protocol, service, clients).stream().allMatch(message -> protocol.wire().refusal(message).isEmpty());
        return fits ? protocol : protocol.with(new Wire(Wire.COURSE.codec(), protocol.wire().protection(), Wire.COURSE.transport()));
    }

    private static List<Message> said(Protocol protocol, Service service, List<List<PlannedCall>> clients) {
        var id = new MessageId(1, 1);
        var said = new ArrayList<Message>(RandomProtocols.extras(protocol, id));
        clients.stream().flatMap(List::stream).forEach(call -> said.add(new Request(id, call.operation())));
        if (service.equals(KeyValueStore.EMPTY_VERSIONED)) {
            said.add(new Reply(id, new Result.Value("", 1)));
            said.add(new Reply(id, new Result.WrongVersion(1)));
        }
        return said;
    }

    private List<PlannedCall> calls(Service service, int client, int servers) {
        var calls = new ArrayList<PlannedCall>();
        for (int number = random.nextInt(1, 4); number > 0; number--) {
            var server = NodeId.server(rarely() ? random.nextInt(1, servers + 2) : 1);
            int sameIdAs = !calls.isEmpty() && random.nextInt(40) == 0 ? random.nextInt(1, calls.size() + 1) : 0;
            calls.add(new PlannedCall(
                    operation(service, client), server, random.nextLong(100), random.nextLong(50), random.nextInt(30) > 0, sameIdAs));
        }
        return calls;
    }

    private Operation operation(Service service, int client) {
        return switch (service) {
            case KeyValueStore store -> storing(store);
            case Primes _ -> new Operation.NextPrime(random.nextInt(100));
            case Printer _ -> random.nextBoolean() ? new Operation.Print("p") : new Operation.Work(1 + random.nextLong(300));
            case SharedMemory _ -> new Operation.Step(client, pick(Operation.Step.What.values()));
            case Counter _, Army _ -> pick(new Operation[] {new Operation.Increment(), new Operation.Decrement(), new Operation.Read()});
        };
    }

    private Operation storing(KeyValueStore store) {
        var key = pick(new String[] {"a", "b"});
        int version = store.countsVersions() ? random.nextInt(3) - 1 : Operation.Put.ANY_VERSION;
        return pick(new Operation[] {
            new Operation.Put(key, "" + random.nextInt(9), version), new Operation.Get(key), new Operation.Remove(key), new Operation.Wipeout()});
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
