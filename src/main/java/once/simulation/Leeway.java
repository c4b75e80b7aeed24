package once.simulation;

import java.util.List;
import once.channel.Delay;
import once.channel.Environment;
import once.client.ClientPolicy;
import once.scenario.Cast;
import once.scenario.Latitude;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.service.Operation;

/// What a client must reckon with, knowing its protocol and what its environment may do ([Latitude]) but not its luck.
///
/// @param requestLeast how long a request takes at least, in microseconds
/// @param requestMost how long at most; [#UNBOUNDED] without a bound
/// @param replyMost how long a reply takes at most; [#UNBOUNDED] without a bound
/// @param workMost how long the server has it at most; [#UNBOUNDED] without a bound
/// @param losesRequests whether a request may come to nothing
/// @param losesReplies whether an executed request may stay without a reply
/// @param crashes whether the server may crash
/// @param copies how many copies of one request may arrive
/// @param pairsSurely whether a reply proves that the call it is paired with was executed
record Leeway(long requestLeast, long requestMost, long replyMost, long workMost,
        boolean losesRequests, boolean losesReplies, boolean crashes, int copies, boolean pairsSurely) {

    /// No bound, and still far from overflow.
    static final long UNBOUNDED = Long.MAX_VALUE / 8;

    static Leeway of(Scenario scenario) {
        var open = Latitude.of(scenario);
        var environment = open.environment();
        var server = scenario.protocol().server();
        var faults = environment.faults();
        boolean crashes = !faults.outages().isEmpty() || faults.randomCrashes() != null;
        boolean hostile = !open.fates().isEmpty();
        boolean parts = hostile || !faults.partitions().isEmpty() || !faults.breaks().isEmpty() || environment.corruption() > 0;
        boolean plain = !hostile && scenario.cast() instanceof Cast.ClientsAndServers && faults.stalls().isEmpty();
        long setUp = environment.transport() == Environment.Transport.TCP
                ? most(environment.requestDelay()) + most(environment.replyDelay()) : 0;
        return new Leeway(
                hostile ? 0 : environment.requestDelay().minMicros(),
                plain ? bounded(most(environment.requestDelay()) + setUp) : UNBOUNDED,
                plain ? bounded(most(environment.replyDelay()) + setUp) : UNBOUNDED,
                plain && !crashes && !drops(scenario) ? work(scenario) : UNBOUNDED,
                crashes || parts || environment.requestLoss() > 0 || drops(scenario),
                crashes || parts || environment.replyLoss() > 0 || !server.filter().keepsReplies() && server.filter().on()
                        || drops(scenario),
                crashes,
                Latitude.copies(scenario),
                !sharesIds(scenario) && !server.execution().repliesFirst() && environment.corruption() == 0 && plain);
    }

    private static long bounded(long micros) {
        return Math.min(micros, UNBOUNDED);
    }

    /// What a server may drop or refuse of its own accord.
    private static boolean drops(Scenario scenario) {
        var server = scenario.protocol().server();
        var eviction = server.eviction();
        return scenario.protocol().client().deadlineMicros() > 0 || eviction.capacity() > 0 || eviction.slotsPerClient() > 0
                || server.execution().orphanMicros() > 0 || sharesIds(scenario)
                || !(scenario.cast() instanceof Cast.ClientsAndServers(var servers)) || hasNobodyThere(scenario, servers)
                || !server.recovery().equals(CrashRecovery.NONE) || asksForVersions(scenario);
    }

    private static boolean asksForVersions(Scenario scenario) {
        return scenario.clients().stream().flatMap(List::stream)
                .anyMatch(call -> call.operation() instanceof Operation.Put put && put.isVersioned());
    }

    private static boolean hasNobodyThere(Scenario scenario, int servers) {
        return scenario.clients().stream().flatMap(List::stream)
                .anyMatch(call -> call.server().number() > servers || !call.locatable());
    }

    /// Whether the server may take one call for another.
    private static boolean sharesIds(Scenario scenario) {
        return scenario.protocol().client().ids() != ClientPolicy.Ids.UNIQUE
                || scenario.clients().stream().flatMap(List::stream).anyMatch(call -> call.sameIdAs() > 0);
    }

    private static long work(Scenario scenario) {
        var server = scenario.protocol().server();
        var execution = server.execution();
        long longest = scenario.clients().stream().flatMap(List::stream).mapToLong(call -> working(call.operation())).max()
                .orElse(0);
        return execution.workers() > 0
                ? UNBOUNDED
                : bounded(Math.max(execution.serviceMicros(), longest) + execution.replyMicros()
                        + 2 * server.recovery().log().writeMicros());
    }

    private static long working(Operation operation) {
        return operation instanceof Operation.Work(var lasts) ? Math.min(lasts, UNBOUNDED) : 0;
    }

    private static long most(Delay delay) {
        return switch (delay) {
            case Delay.Between(_, var most) -> most;
            case Delay.Exponential _ -> UNBOUNDED;
        };
    }
}
