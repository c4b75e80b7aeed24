package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Environment.Transport;
import once.channel.Fate;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.message.CallId;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;

/// Environments, prescribed fates and interventions of every kind that a scenario file can say; what a connection rules out
/// is not drawn with one.
final class RandomFaults {

    private final Random random;
    private final Transport transport;
    private final int servers;
    private List<Integer> calls = List.of();

    RandomFaults(Random random, int servers) {
        this.random = random;
        this.servers = servers;
        this.transport = rarely() ? Transport.TCP : Transport.UDP;
    }

    /// For so many calls of each client.
    RandomFaults among(List<Integer> callsOfEach) {
        calls = callsOfEach;
        return this;
    }

    Environment environment() {
        return isReliable()
                ? new Environment(0, 0, 0, 0, delay(), delay(), Environment.Order.ANY, transport, faults())
                : new Environment(probability(), probability(), probability(), rarely() ? probability() / 2 : 0, delay(), delay(),
                        pick(Environment.Order.values()), transport, faults());
    }

    private boolean isReliable() {
        return transport == Transport.TCP;
    }

    private Delay delay() {
        long least = random.nextLong(20);
        return rarely() ? new Delay.Exponential(least, 1 + random.nextLong(60)) : new Delay.Between(least, least + random.nextLong(200));
    }

    private Faults faults() {
        return new Faults(
                some(3, this::outage),
                rarely() ? new Faults.RandomCrashes(node(), 1 + random.nextLong(800), random.nextLong(100)) : null,
                some(2, this::partition),
                isReliable() ? some(3, () -> new Faults.Break(client(), time())) : List.of(),
                some(2, this::stall));
    }

    private Outage outage() {
        return new Outage(node(), time(), rarely() ? Outage.FOR_EVER : random.nextLong(200));
    }

    private Faults.Partition partition() {
        long from = time();
        return new Faults.Partition(from, from + 1 + random.nextLong(150));
    }

    private Faults.Stall stall() {
        long from = time();
        return new Faults.Stall(node(), from, from + 1 + random.nextLong(200));
    }

    private NodeId node() {
        return random.nextInt(3) > 0 ? NodeId.server(random.nextInt(1, servers + 1)) : client();
    }

    private NodeId client() {
        return NodeId.client(random.nextInt(1, calls.size() + 1));
    }

    FateScript fates() {
        Map<CallId, FateScript.OfCall> fates = new TreeMap<>();
        for (int client = 1; rarely() && client <= calls.size(); client++) {
            fates.put(call(client), new FateScript.OfCall(some(3, this::fate), some(3, this::fate)));
        }
        return new FateScript(fates);
    }

    private CallId call(int client) {
        return new CallId(client, random.nextInt(1, Math.max(1, calls.get(client - 1)) + 1));
    }

    private PlannedFate fate() {
        boolean copies = !isReliable() && random.nextInt(5) == 0;
        return copies ? new PlannedFate.Copies(List.of(single(), single())) : single();
    }

    private PlannedFate single() {
        return switch (random.nextInt(isReliable() ? 4 : 7)) {
            case 0 -> new PlannedFate.ByChance();
            case 1 -> new PlannedFate.After(random.nextLong(200));
            case 2 -> altered(new Alteration.Rewrite("7"));
            case 3 -> altered(new Alteration.Replay());
            case 4 -> altered(new Alteration.FlipBit(random.nextInt(500)));
            case 5 -> new PlannedFate.Lost(Fate.Cause.ADVERSARY);
            default -> new PlannedFate.Lost();
        };
    }

    private PlannedFate altered(Alteration how) {
        return new PlannedFate.Altered(random.nextBoolean() ? PlannedFate.Altered.USUAL : random.nextLong(200), how);
    }

    List<Intervention> interventions() {
        return some(2, this::intervention);
    }

    private Intervention intervention() {
        return switch (random.nextInt(isReliable() ? 3 : 6)) {
            case 0 -> new Intervention.Delay(trip(), random.nextLong(200));
            case 1 -> new Intervention.Crash(outage());
            case 2 -> new Intervention.Restart(node(), time());
            case 3 -> new Intervention.Drop(trip());
            case 4 -> new Intervention.Duplicate(trip(), random.nextLong(200));
            default -> new Intervention.Corrupt(trip(), random.nextInt(500));
        };
    }

    private Trip trip() {
        int client = client().number();
        int copy = rarely() ? 1 : 0;
        return switch (pick(Direction.values())) {
            case REQUEST -> new Trip(call(client), random.nextInt(1, 4), Direction.REQUEST, copy, 0);
            case REPLY -> new Trip(call(client), random.nextInt(1, 4), Direction.REPLY, rarely() ? 1 : 0, copy);
            case NOTICE -> Trip.notice(call(client), random.nextInt(1, 3));
            case NEWS -> Trip.news(client, random.nextInt(1, 3));
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
