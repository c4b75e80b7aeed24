package once.exploration;

import java.util.Collections;
import once.client.RetryPolicy;
import once.message.Direction;
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
        boolean oneClock = scenario.clients().size() == 1 && scenario.fates().isEmpty() && !Mechanisms.mayForget(scenario)
                && Mechanisms.executeAtOnce(scenario) && Mechanisms.ignoreLateReplies(scenario);
        return !oneClock || !isUnbounded(scenario, Direction.REQUEST) || !isUnbounded(scenario, Direction.REPLY)
                || !roundTripFits(scenario);
    }

    /// The same scenario with a filter that never forgets, where an entry outlives every copy of its request anyway: the
    /// first copy comes a least delay after the first sending at the earliest, the last one a span and a greatest delay
    /// after it (the minimal lifetime of a reply cache).
    static Scenario withoutNeedlessClocks(Scenario scenario, Bounds bounds) {
        var server = scenario.protocol().server();
        boolean plain = scenario.fates().isEmpty() && Mechanisms.executeAtOnce(scenario)
                && Mechanisms.ignoreLateReplies(scenario);
        if (!plain || !Mechanisms.mayForget(scenario) || isUnbounded(scenario, Direction.REQUEST)) {
            return scenario;
        }
        var delay = scenario.environment().requestDelay();
        var retry = scenario.protocol().retry();
        long needed = spanMicros(retry, retry.isUnbounded() ? bounds.attempts() : retry.attempts())
                + Allowed.mostMicros(delay) - delay.minMicros();
        return server.lifetimeMicros() <= needed
                ? scenario
                : scenario.with(scenario.protocol().with(server.with(server.eviction().living(ServerPolicy.FOREVER))));
    }

    static long spanMicros(RetryPolicy retry, int attempts) {
        long span = 0;
        for (int attempt = 1; attempt < attempts; attempt++) {
            span += retry.timeoutMicros(attempt);
        }
        return span;
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
            case RetryPolicy.Waits.Growing(var first, _, _) -> first;
            case RetryPolicy.Waits.Listed(var all) -> Collections.min(all);
        };
    }
}
