package once.exploration;

import java.util.List;
import once.channel.Environment;
import once.channel.Faults;
import once.client.ClientPolicy;
import once.client.PlannedCall;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.ServerPolicy;
import once.service.Operation;

/// What a scenario makes use of, as far as a reduction must know it. Whatever a reduction's argument does not mention
/// switches the reduction off.
final class Mechanisms {

    private Mechanisms() {}

    /// Whether a client ignores every reply to a call that is over: its ids are its own, each for one call.
    static boolean ignoreLateReplies(Scenario scenario) {
        return scenario.cast() instanceof Cast.ClientsAndServers
                && scenario.protocol().client().equals(ClientPolicy.plain(scenario.protocol().retry()))
                && scenario.clients().stream().flatMap(List::stream).allMatch(Mechanisms::isPlain);
    }

    private static boolean isPlain(PlannedCall call) {
        return call.locatable() && call.sameIdAs() == 0;
    }

    /// Whether each request that a server gets is either executed at once and answered, or answered from the cache.
    static boolean executeAtOnce(Scenario scenario) {
        var server = scenario.protocol().server();
        boolean filter = server.filter().equals(ServerPolicy.Filter.ON) || !server.filtersDuplicates();
        return filter && evictByTimeAlone(server) && server.execution().equals(ServerPolicy.Execution.lasting(0))
                && isPlain(server.recovery()) && !mayCrash(scenario) && !mayRefuse(scenario);
    }

    /// Whether the application may refuse what it is asked.
    private static boolean mayRefuse(Scenario scenario) {
        return scenario.clients().stream().flatMap(List::stream)
                .anyMatch(call -> call.operation() instanceof Operation.Put put && put.isVersioned());
    }

    private static boolean evictByTimeAlone(ServerPolicy server) {
        return server.eviction().equals(ServerPolicy.Eviction.after(server.lifetimeMicros()));
    }

    private static boolean isPlain(CrashRecovery recovery) {
        return recovery.log().when() == CrashRecovery.Log.When.NEVER && recovery.snapshotMicros() == 0
                && recovery.admission().rule() == CrashRecovery.Admission.Rule.EVERYTHING
                && !recovery.admission().checksDeadlines();
    }

    static boolean mayCrash(Scenario scenario) {
        var faults = scenario.environment().faults();
        return faults.randomCrashes() != null || !faults.outages().isEmpty();
    }

    /// Whether entries of the duplicate filter may end.
    static boolean mayForget(Scenario scenario) {
        var server = scenario.protocol().server();
        return server.filtersDuplicates() && server.eviction().byTime();
    }

    /// Whether two copies of a request are told apart: by fates that are prescribed for them, by executions side by side.
    static boolean tellTripsApart(Scenario scenario) {
        var server = scenario.protocol().server();
        return !scenario.fates().isEmpty() || !server.execution().equals(ServerPolicy.Execution.lasting(0))
                || server.recovery().log().when() != CrashRecovery.Log.When.NEVER
                || !(scenario.cast() instanceof Cast.ClientsAndServers);
    }

    /// What an exploration cannot follow; null for nothing.
    static String obstacle(Scenario scenario) {
        var environment = scenario.environment();
        var faults = environment.faults();
        if (environment.transport() != Environment.Transport.UDP) {
            return "connections (TCP)";
        }
        if (!faults.equals(new Faults(faults.outages(), faults.randomCrashes(), List.of(), List.of(), List.of()))) {
            return "partitions, stalls and broken connections";
        }
        return scenario.protocol().retry().jitter() > 0 ? "jitter" : null;
    }
}
