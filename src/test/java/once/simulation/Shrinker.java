package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.client.ClientPolicy;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.NodeId;
import once.scenario.Cast;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.ServerPolicy;

/// Makes a scenario that breaks a claim smaller, as long as what is left breaks it, too.
final class Shrinker {

    private Shrinker() {}

    /// The smallest scenario found that breaks the claim.
    static Scenario smallest(Scenario scenario, Consumer<Scenario> claim) {
        var small = scenario;
        for (var next = smaller(small, claim); next != null; next = smaller(small, claim)) {
            small = next;
        }
        return small;
    }

    private static Scenario smaller(Scenario scenario, Consumer<Scenario> claim) {
        return candidates(scenario).filter(candidate -> !candidate.equals(scenario) && breaks(candidate, claim)).findFirst().orElse(null);
    }

    static boolean breaks(Scenario scenario, Consumer<Scenario> claim) {
        try {
            claim.accept(scenario);
            return false;
        } catch (AssertionError | RuntimeException broken) {
            return true;
        }
    }

    private static Stream<Scenario> candidates(Scenario scenario) {
        return Stream.of(
                withoutClients(scenario), withoutCalls(scenario),
                without(scenario.interventions()).map(scenario::interfered),
                environments(scenario.environment()).map(scenario::on),
                protocols(scenario.protocol()).map(scenario::with),
                Stream.of(scenario.with(FateScript.NONE)),
                oneServer(scenario)).flatMap(some -> some);
    }

    private static Stream<Scenario> withoutClients(Scenario scenario) {
        return scenario.clients().size() == 1 ? Stream.of() : Stream.of(withClients(scenario, scenario.clients().subList(0, scenario.clients().size() - 1)));
    }

    private static Stream<Scenario> withoutCalls(Scenario scenario) {
        var some = new ArrayList<Scenario>();
        for (int client = 0; client < scenario.clients().size(); client++) {
            int index = client;
            without(scenario.clients().get(client)).filter(calls -> !calls.isEmpty()).forEach(calls -> {
                var clients = new ArrayList<>(scenario.clients());
                clients.set(index, calls);
                some.add(withClients(scenario, clients));
            });
        }
        return some.stream();
    }

    private static Stream<Scenario> oneServer(Scenario scenario) {
        var one = scenario.clients().stream()
                .map(calls -> calls.stream().map(call -> new PlannedCall(call.operation(), NodeId.server(1), 0, 0)).toList()).toList();
        return Stream.of(withClients(scenario.with(Cast.USUAL), one), scenario.with(Cast.USUAL));
    }

    private static Scenario withClients(Scenario old, List<List<PlannedCall>> clients) {
        return new Scenario(
                old.title(), old.lesson(), old.semantics(), old.retries(), old.service(), old.environment(), old.protocol(), clients, old.cast(),
                old.fates(), old.interventions(), old.seed(), old.untilMicros());
    }

    private static <T> Stream<List<T>> without(List<T> all) {
        return IntStream.range(0, all.size()).mapToObj(index -> {
            var rest = new ArrayList<>(all);
            rest.remove(index);
            return List.copyOf(rest);
        });
    }

    private static Stream<Environment> environments(Environment old) {
        var calm = new Environment(0, 0, 0, 0, old.requestDelay(), old.replyDelay(), Environment.Order.ANY, old.transport(), old.faults());
        return Stream.concat(
                Stream.of(
                        calm, Environment.CALM.with(old.faults()), old.with(Faults.NONE),
                        new Environment(old.requestLoss(), old.replyLoss(), 0, 0, old.requestDelay(), old.replyDelay(), old.order(), old.transport(), old.faults()),
                        new Environment(old.requestLoss(), 0, old.duplication(), 0, old.requestDelay(), old.replyDelay(), old.order(), old.transport(), old.faults()),
                        new Environment(0, old.replyLoss(), old.duplication(), 0, old.requestDelay(), old.replyDelay(), old.order(), old.transport(), old.faults()),
                        new Environment(old.requestLoss(), old.replyLoss(), old.duplication(), old.corruption(), old.requestDelay(), old.replyDelay(),
                                Environment.Order.ANY, Environment.Transport.UDP, old.faults())),
                faults(old.faults()).map(old::with));
    }

    private static Stream<Faults> faults(Faults old) {
        return Stream.of(
                without(old.outages()).map(less -> new Faults(less, old.randomCrashes(), old.partitions(), old.breaks(), old.stalls())),
                Stream.of(new Faults(old.outages(), null, old.partitions(), old.breaks(), old.stalls())),
                without(old.partitions()).map(less -> new Faults(old.outages(), old.randomCrashes(), less, old.breaks(), old.stalls())),
                without(old.breaks()).map(less -> new Faults(old.outages(), old.randomCrashes(), old.partitions(), less, old.stalls())),
                without(old.stalls()).map(less -> new Faults(old.outages(), old.randomCrashes(), old.partitions(), old.breaks(), less))).flatMap(some -> some);
    }

    private static Stream<Protocol> protocols(Protocol old) {
        var server = old.server();
        var eviction = server.eviction();
        var recovery = server.recovery();
        return Stream.of(
                new Protocol(ClientPolicy.plain(old.retry()), server, old.wire()),
                new Protocol(old.client().with(new RetryPolicy(Math.min(old.retry().attempts(), 2), old.retry().waits(), 0)), server, old.wire()),
                old.with(server.with(CrashRecovery.NONE)),
                old.with(server.with(recovery.with(CrashRecovery.Silence.NONE))),
                old.with(server.with(recovery.with(CrashRecovery.Log.NONE))),
                old.with(server.with(new CrashRecovery(true, recovery.log(), recovery.silence(), 0, CrashRecovery.Admission.ALL, 0, 0))),
                old.with(server.with(ServerPolicy.Eviction.after(eviction.lifetimeMicros()))),
                old.with(server.with(new ServerPolicy.Filter(server.filter().on(), 1, true, true, false, false))),
                old.with(new ServerPolicy(server.filter(), eviction, ServerPolicy.Execution.lasting(server.serviceMicros()), recovery)),
                old.with(new ServerPolicy(server.filter(), eviction, ServerPolicy.Execution.lasting(0), recovery)));
    }
}
