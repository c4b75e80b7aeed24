package once.exploration;

import java.util.Collections;
import once.client.RetryPolicy;
import once.message.Direction;
import once.scenario.Scenario;

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
        return !oneClock || !isUnbounded(scenario, Direction.REQUEST) || !isUnbounded(scenario, Direction.REPLY) || !roundTripFits(scenario);
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
