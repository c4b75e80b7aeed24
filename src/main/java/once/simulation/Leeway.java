package once.simulation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.client.ClientPolicy;
import once.message.Direction;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.service.Operation;

/// What a client must reckon with, knowing its environment and protocol but not its luck. What a scenario prescribes for
/// one run shows what its network can do at any time.
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
        var environment = scenario.environment();
        var server = scenario.protocol().server();
        var requests = fates(scenario, Direction.REQUEST);
        var replies = fates(scenario, Direction.REPLY);
        var faults = environment.faults();
        boolean crashes = !faults.outages().isEmpty() || faults.randomCrashes() != null
                || scenario.interventions().stream().anyMatch(Intervention.Crash.class::isInstance);
        boolean parts = !faults.partitions().isEmpty() || !faults.breaks().isEmpty() || environment.corruption() > 0;
        boolean plain = scenario.cast() instanceof Cast.ClientsAndServers && faults.stalls().isEmpty();
        long setUp = environment.transport() == Environment.Transport.TCP
                ? most(environment, Direction.REQUEST, requests) + most(environment, Direction.REPLY, replies)
                : 0;
        return new Leeway(
                least(environment.requestDelay(), requests),
                plain ? bounded(most(environment, Direction.REQUEST, requests) + setUp) : UNBOUNDED,
                plain ? bounded(most(environment, Direction.REPLY, replies) + setUp) : UNBOUNDED,
                plain && !crashes && !drops(scenario) ? work(scenario) : UNBOUNDED,
                crashes || parts || environment.requestLoss() > 0 || isAny(requests, Leeway::loses) || drops(scenario),
                crashes || parts || environment.replyLoss() > 0 || isAny(replies, Leeway::loses)
                || !server.filter().keepsReplies() && server.filter().on() || drops(scenario),
                crashes,
                Math.max(environment.duplication() > 0 ? 2 : 1, requests.stream().mapToInt(Leeway::copies).max().orElse(1))
                        + duplicates(scenario),
                !sharesIds(scenario) && !server.execution().repliesFirst()
                        && environment.corruption() == 0 && !isAny(requests, PlannedFate.Altered.class::isInstance) && plain);
    }

    /// How many copies somebody has made by hand.
    private static int duplicates(Scenario scenario) {
        return (int) scenario.interventions().stream().filter(Intervention.Duplicate.class::isInstance).count();
    }

    private static long bounded(long micros) {
        return Math.min(micros, UNBOUNDED);
    }

    /// What a server may drop or refuse of its own accord.
    private static boolean drops(Scenario scenario) {
        var server = scenario.protocol().server();
        var eviction = server.eviction();
        return scenario.protocol().client().deadlineMicros() > 0 || eviction.capacity() > 0 || eviction.slotsPerClient() > 0
                || server.execution().orphanMicros() > 0 || sharesIds(scenario) || namesVersions(scenario)
                || !(scenario.cast() instanceof Cast.ClientsAndServers(var servers)) || hasNobodyThere(scenario, servers)
                || !server.recovery().equals(CrashRecovery.NONE);
    }

    private static boolean namesVersions(Scenario scenario) {
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

    private static long least(Delay delay, List<PlannedFate> fates) {
        return Math.min(delay.minMicros(), fates.stream().mapToLong(Leeway::delay).min().orElse(Long.MAX_VALUE));
    }

    private static long most(Environment environment, Direction direction, List<PlannedFate> fates) {
        long known = switch (environment.delay(direction)) {
            case Delay.Between(_, var most) -> most;
            case Delay.Exponential _ -> UNBOUNDED;
        };
        return Math.max(known,
                fates.stream().filter(fate -> delay(fate) != Long.MAX_VALUE).mapToLong(Leeway::delay).max().orElse(0));
    }

    /// How long a prescribed flight takes; [Long#MAX_VALUE] where that is not prescribed.
    private static long delay(PlannedFate fate) {
        return switch (fate) {
            case PlannedFate.After(var micros) -> micros;
            case PlannedFate.Altered(var micros, _) -> micros == PlannedFate.Altered.USUAL ? Long.MAX_VALUE : micros;
            case PlannedFate.ByChance _, PlannedFate.Lost _, PlannedFate.Copies _ -> Long.MAX_VALUE;
        };
    }

    private static boolean loses(PlannedFate fate) {
        return fate instanceof PlannedFate.Lost || fate instanceof PlannedFate.Altered;
    }

    private static int copies(PlannedFate fate) {
        return fate instanceof PlannedFate.Copies(var each) ? each.size() : 1;
    }

    private static boolean isAny(List<PlannedFate> fates, Predicate<PlannedFate> what) {
        return fates.stream().anyMatch(what);
    }

    private static List<PlannedFate> fates(Scenario scenario, Direction direction) {
        var ofCalls = scenario.fates().calls().values().stream()
                .flatMap(call -> (direction == Direction.REQUEST ? call.requests() : call.replies()).stream());
        var ofTrips = scenario.fates().trips().entrySet().stream()
                .filter(entry -> entry.getKey().direction() == direction).map(entry -> entry.getValue().fate());
        var byHand = scenario.interventions().stream().flatMap(each -> fate(each, direction));
        return Stream.of(ofCalls, ofTrips, byHand).flatMap(each -> each)
                .flatMap(fate -> fate instanceof PlannedFate.Copies(var each)
                        ? Stream.concat(Stream.of(fate), each.stream())
                        : Stream.of(fate)).toList();
    }

    private static Stream<PlannedFate> fate(Intervention intervention, Direction direction) {
        if (intervention instanceof Intervention.OnFlight flight && flight.trip().direction() != direction) {
            return Stream.empty();
        }
        return switch (intervention) {
            case Intervention.Drop _, Intervention.Corrupt _ -> Stream.of(new PlannedFate.Lost());
            case Intervention.Delay(_, var micros) -> Stream.of(new PlannedFate.After(micros));
            case Intervention.Duplicate(_, var micros) ->
                Stream.of(new PlannedFate.Copies(List.of(new PlannedFate.ByChance(), new PlannedFate.After(micros))));
            case Intervention.Crash _, Intervention.Restart _ -> Stream.empty();
        };
    }
}
