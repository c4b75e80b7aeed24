package once.exploration;

import static once.node.VirtualTime.millis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.LongFunction;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.CrashRecovery;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lecture's closed forms come out of the search. All times in milliseconds. Where a request is sent once, the network
/// makes the other copy.
class SmallestSafeTest {

    private static final CallId CALL = new CallId(1, 1);

    @ParameterizedTest(name = "{0} attempts, first timeout {1} × {2}, delays {3} to {4}")
    @CsvSource({
        "4, 100, 2, 10, 2000", "1, 100, 2, 10, 2000", "2, 100, 2, 10, 2000", "3, 100, 2, 10, 2000", "4, 100, 1, 10, 2000",
        "4, 100, 2, 0, 2000", "4, 100, 2, 10, 300", "4, 100, 2, 10, 10", "2, 50, 1, 5, 60", "3, 7, 3, 1, 20",
        "2, 1, 1, 0, 3", "3, 1, 1, 0, 3", "3, 1, 2, 1, 4", "2, 3, 1, 2, 2", "4, 1, 1, 0, 0",
        "3, 400, 2, 20, 4300", "2, 2000, 2, 1, 100", "4, 5, 2, 3, 40", "3, 10, 1, 9, 11", "1, 10, 1, 0, 1",
    })
    void aCacheEntryMustLiveLongerThanSpanPlusSpreadOfDelays(int attempts, long first, long factor, long least, long most) {
        long needed = span(attempts, first, factor) + most - least + 1;
        var found = found(1, 20_000, lifetime -> scenario(attempts, first, factor, least, most,
                new ServerPolicy(true, millis(lifetime), 0), Faults.NONE));
        assertEquals(needed, found.value());
        if (needed > 1) {
            assertTrue(found.below().ending().calls().getFirst().executions() > 1);
        }
    }

    @ParameterizedTest(name = "{0} attempts, first timeout {1} × {2}, delays {3} to {4}, down {5}")
    @CsvSource({
        "4, 100, 2, 10, 2000, 1", "1, 100, 2, 10, 2000, 0", "2, 100, 2, 10, 2000, 50", "3, 100, 2, 10, 2000, 0", "4, 100, 1, 10, 2000, 300",
        "4, 100, 2, 0, 2000, 2701", "4, 100, 2, 10, 300, 5", "4, 100, 2, 10, 10, 0", "2, 50, 1, 5, 60, 7", "3, 7, 3, 1, 20, 2",
        "2, 1, 1, 0, 3, 0", "3, 1, 1, 0, 3, 1", "3, 1, 2, 1, 4, 2", "2, 3, 1, 2, 2, 0", "2, 3, 1, 2, 2, 5",
        "3, 400, 2, 20, 4300, 1000", "2, 2000, 2, 1, 100, 10", "3, 5, 2, 3, 40, 0", "3, 10, 1, 9, 11, 1", "2, 10, 1, 0, 1, 1",
    })
    void aRestartedServerMustBeSilentUntilTheLastCopyHasCome(int attempts, long first, long factor, long least, long most, long down) {
        long needed = Math.max(0, span(attempts, first, factor) + most - least - down);
        var faults = new Faults(List.of(), new Faults.RandomCrashes(NodeId.server(1), millis(1000), millis(down)), List.of(), List.of(), List.of());
        var found = found(0, 20_000, silence -> scenario(attempts, first, factor, least, most, silent(millis(silence)), faults));
        assertEquals(needed, found.value());
        if (needed > 0) {
            assertEquals(List.of(2, 1), List.of(found.below().ending().calls().getFirst().executions(), found.below().faults() > 0 ? 1 : 0));
        }
    }

    private static SmallestSafe found(long least, long greatest, LongFunction<Scenario> family) {
        return SmallestSafe.find(least, greatest, family, outcomes -> outcomes.whereExecuted(CALL, times -> times > 1), Plan.standard());
    }

    private static ServerPolicy silent(long micros) {
        var usual = new ServerPolicy(true, ServerPolicy.FOREVER, 0);
        return usual.with(new CrashRecovery(true, CrashRecovery.Log.NONE, CrashRecovery.Silence.of(micros), 0, CrashRecovery.Admission.ALL, 0, 0));
    }

    private static long span(int attempts, long first, long factor) {
        long span = 0;
        for (int attempt = 1; attempt < attempts; attempt++) {
            span += first * Math.round(Math.pow(factor, attempt - 1));
        }
        return span;
    }

    private static Scenario scenario(int attempts, long first, long factor, long least, long most, ServerPolicy server, Faults faults) {
        var delay = new Delay.Between(millis(least), millis(most));
        var environment = new Environment(.1, .1, attempts == 1 ? .1 : 0, delay, delay, Environment.Order.ANY).with(faults);
        var retry = new RetryPolicy(attempts, millis(first), factor, RetryPolicy.NO_CAP);
        return Scenario.of(Counter.ZERO, List.of(List.of(new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0))))
                .on(environment).with(new Protocol(retry, server));
    }
}
