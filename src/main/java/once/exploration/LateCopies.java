package once.exploration;

import once.client.RetryPolicy;
import once.message.Direction;
import once.scenario.Scenario;

/// What [Windows] has to know of a scenario in which copies of requests come late or never.
///
/// @param filters whether the server tells copies from new requests
/// @param forgets whether what it knows of a request ends after a lifetime
/// @param executions how often it executes a request that it knows
/// @param attempts how often a client sends a request at most
/// @param latestMicros how long a request takes at most
/// @param most how many copies of one request can be executed, if the server does not know it
record LateCopies(boolean filters, boolean forgets, int executions, RetryPolicy retry, int attempts, long lifetimeMicros,
        long latestMicros, int most) {

    static LateCopies of(Scenario scenario, Bounds bounds) {
        var server = scenario.protocol().server();
        return new LateCopies(server.filtersDuplicates(), Mechanisms.mayForget(scenario), server.filter().executions(),
                scenario.protocol().retry(), Timing.attempts(scenario, bounds), server.lifetimeMicros(),
                Allowed.mostMicros(scenario.environment().requestDelay()), most(scenario, bounds));
    }

    private static int most(Scenario scenario, Bounds bounds) {
        var server = scenario.protocol().server();
        if (!server.filtersDuplicates() || !Mechanisms.mayForget(scenario)) {
            return server.filtersDuplicates() ? server.filter().executions() : Integer.MAX_VALUE;
        }
        var delay = scenario.environment().requestDelay();
        long span = Timing.spanMicros(scenario.protocol().retry(), Timing.attempts(scenario, bounds))
                + Allowed.mostMicros(delay) - delay.minMicros();
        return (int) Math.min(Integer.MAX_VALUE, 1 + span / server.lifetimeMicros());
    }

    /// Whether copies of requests are followed in this way.
    static boolean areFollowed(Scenario scenario, Bounds bounds) {
        return mayBeFollowed(scenario) && Timing.mayRepliesBeAsLateAsTheyLike(scenario, bounds)
                && areAllOpenAtOnce(scenario, bounds);
    }

    /// The same where servers crash at given times, and forget nothing otherwise.
    static boolean areFollowedThroughCrashes(Scenario scenario, Bounds bounds) {
        var calm = Mechanisms.withoutOutages(scenario);
        return calm != scenario && !Mechanisms.mayForget(scenario) && areFollowed(calm, bounds);
    }

    private static boolean mayBeFollowed(Scenario scenario) {
        boolean mayLose = Allowed.mayLose(scenario, Direction.REQUEST) && !Allowed.mustLose(scenario, Direction.REQUEST);
        return mayLose && !Allowed.mustLose(scenario, Direction.REPLY) && !Timing.isUnbounded(scenario, Direction.REQUEST)
                && !Mechanisms.isPrescribed(scenario) && Mechanisms.executeAtOnceSoOften(scenario)
                && (scenario.protocol().server().filter().executions() == 1 || !Mechanisms.mayForget(scenario));
    }

    /// Whether the last copy of a request may come before the first one has to; and it comes after what happens when it is
    /// sent, as those do that were sent before.
    private static boolean areAllOpenAtOnce(Scenario scenario, Bounds bounds) {
        var delay = scenario.environment().requestDelay();
        long span = Timing.spanMicros(scenario.protocol().retry(), Timing.attempts(scenario, bounds));
        return delay.minMicros() > 0 && span + delay.minMicros() <= Allowed.mostMicros(delay);
    }

    /// How long after the timeout of an attempt the last copy of its call arrives at the latest; less than 0 where it is before
    /// it.
    long afterTimeoutMicros(int attempt) {
        long rest = attempt < attempts
                ? Timing.spanMicros(retry, attempts) - Timing.spanMicros(retry, attempt + 1)
                : -retry.leastTimeoutMicros(attempt);
        return rest + latestMicros;
    }
}
