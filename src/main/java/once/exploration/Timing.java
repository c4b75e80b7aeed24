package once.exploration;

import java.util.stream.IntStream;
import once.channel.Delay;
import once.channel.Environment;
import once.client.RetryPolicy;
import once.message.Direction;
import once.node.Timer;
import once.scenario.Scenario;
import once.server.ServerPolicy;

/// Whether the times in a scenario decide which orders of events are possible.
final class Timing {

    private Timing() {}

    /// Whether times have to be followed.
    ///
    /// They have not where one client's timeouts are the only timers, no delay has an upper bound, and a request and its
    /// reply fit into every timeout. Then every order in which messages follow from each other can be given times: let
    /// all that arrives at the server between two steps of the client arrive in that order a least request delay after the
    /// first of them, and the reply that ends the call a least reply delay later; everything else waits until it is
    /// wanted. Other clients, expiring entries and executions that take time would be further clocks.
    static boolean isNeeded(Scenario scenario) {
        boolean oneClock = scenario.clients().size() == 1 && !Mechanisms.isPrescribed(scenario) && !Mechanisms.mayForget(scenario)
                && Mechanisms.executeAtOnce(scenario) && Mechanisms.ignoreLateReplies(scenario);
        return !oneClock || !isUnbounded(scenario, Direction.REQUEST) || !isUnbounded(scenario, Direction.REPLY)
                || !roundTripFits(scenario);
    }

    /// Whether each node may have a timeline of its own: nothing but messages goes from one to another, each takes some
    /// time, and none waits behind another. What happens at the same instant at different nodes is then independent.
    static boolean isLocal(Scenario scenario) {
        var environment = scenario.environment();
        return !environment.isOrdered() && environment.requestDelay().minMicros() > 0 && environment.replyDelay().minMicros() > 0;
    }

    /// The same scenario with a filter that never forgets, where an entry outlives every copy of its request anyway: the
    /// first copy comes a least delay after the first sending at the earliest, the last one a span and a greatest delay
    /// after it (the minimal lifetime of a reply cache).
    static Scenario withoutNeedlessClocks(Scenario scenario, Bounds bounds) {
        var server = scenario.protocol().server();
        var calm = Mechanisms.withoutOutages(scenario);
        boolean plain = !Mechanisms.isPrescribed(scenario) && Mechanisms.executeAtOnceSoOften(calm)
                && Mechanisms.ignoreLateReplies(calm);
        if (!plain || !Mechanisms.mayForget(scenario) || isUnbounded(scenario, Direction.REQUEST)) {
            return scenario;
        }
        var delay = scenario.environment().requestDelay();
        var retry = scenario.protocol().retry();
        long needed = spanMicros(retry, attempts(scenario, bounds)) + Allowed.mostMicros(delay) - delay.minMicros();
        return server.lifetimeMicros() <= needed
                ? scenario
                : scenario.with(scenario.protocol().with(server.with(server.eviction().living(ServerPolicy.FOREVER))));
    }

    /// How often a request is sent at most, as far as its client is followed.
    static int attempts(Scenario scenario, Bounds bounds) {
        var retry = scenario.protocol().retry();
        return retry.isUnbounded() ? bounds.attempts() : retry.attempts();
    }

    /// Whether every reply may come when its call is over, whenever that is. A reply leaves a least delay after its call has
    /// begun at the earliest, and a call lasts as long as all its timeouts at the most.
    static boolean mayRepliesBeAsLateAsTheyLike(Scenario scenario, Bounds bounds) {
        var environment = scenario.environment();
        int attempts = attempts(scenario, bounds);
        long longest = spanMicros(scenario.protocol().retry(), attempts + 1) - environment.requestDelay().minMicros();
        return Mechanisms.ignoreLateReplies(scenario) && !Mechanisms.mayCrash(scenario) && !Mechanisms.mayRefuse(scenario)
                && !environment.isOrdered() && longest < Allowed.mostMicros(environment.replyDelay());
    }

    /// The same scenario with replies that may take as long as they like: where each may come when its call is over, and is
    /// ignored then, a bound on how late it is bounds nothing.
    static Scenario withRepliesAsLateAsTheyLike(Scenario scenario) {
        var known = scenario.environment();
        var late = new Delay.Exponential(known.replyDelay().minMicros(), 1);
        return scenario.on(new Environment(known.requestLoss(), known.replyLoss(), known.duplication(), known.corruption(),
                known.requestDelay(), late, known.order(), known.transport(), known.faults()));
    }

    static long spanMicros(RetryPolicy retry, int attempts) {
        long span = 0;
        for (int attempt = 1; attempt < attempts; attempt++) {
            span += retry.mostTimeoutMicros(attempt);
        }
        return span;
    }

    /// How long a timer runs that a node has started.
    record Wait(long leastMicros, long mostMicros) {}

    /// Jitter leaves a timeout open; every other timer runs as long as was asked for.
    static Wait wait(RetryPolicy retry, Timer timer, long afterMicros) {
        return retry.jitter() > 0 && timer instanceof Timer.AttemptTimeout(_, var attempt)
                ? new Wait(retry.leastTimeoutMicros(attempt), retry.mostTimeoutMicros(attempt))
                : new Wait(afterMicros, afterMicros);
    }

    static boolean isUnbounded(Scenario scenario, Direction direction) {
        return Allowed.mostMicros(scenario.environment().delay(direction)) == Zone.NEVER;
    }

    private static boolean roundTripFits(Scenario scenario) {
        var environment = scenario.environment();
        long least = environment.delay(Direction.REQUEST).minMicros() + environment.delay(Direction.REPLY).minMicros();
        return shortestTimeoutMicros(scenario.protocol().retry()) > least;
    }

    private static long shortestTimeoutMicros(RetryPolicy retry) {
        return switch (retry.waits()) {
            case RetryPolicy.Waits.Growing _ -> retry.leastTimeoutMicros(1);
            case RetryPolicy.Waits.Listed(var all) ->
                    IntStream.rangeClosed(1, all.size()).mapToLong(retry::leastTimeoutMicros).min().orElseThrow();
        };
    }
}
