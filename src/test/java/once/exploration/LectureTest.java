package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Service;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The lecture's questions about which values are possible, answered by exploration; those of its sets that are tables are in
/// [SetTableTest].
class LectureTest {

    private static final Operation PUT_100 = new Operation.Put("k", "100");
    private static final Operation PUT_1 = new Operation.Put("k", "1");
    private static final Operation GET = new Operation.Get("k");
    private static final Delay ANY_TIME = new Delay.Exponential(10_000, 10_000);

    private static Scenario scenario(Service service, int attempts, boolean filters, Environment.Order order, List<Operation> operations) {
        var environment = new Environment(.1, .1, 0, ANY_TIME, ANY_TIME, order);
        var retry = new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP);
        var calls = operations.stream().map(operation -> new PlannedCall(operation, NodeId.server(1), 0, 0)).toList();
        var protocol = new Protocol(retry, new ServerPolicy(filters, ServerPolicy.FOREVER, 0));
        return new Scenario(
                "", "", Semantics.AT_MOST_ONCE, 3, service, environment, protocol, List.of(calls), FateScript.NONE, 1, Scenario.NO_END);
    }

    private static Exploration explored(Scenario scenario) {
        var exploration = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
        assertTrue(exploration.isExhaustive());
        return exploration;
    }

    @Nested
    class PutPutGet {
        @Test
        void mayChangeTheStoreAfterGetHasReturned() {
            var found = explored(scenario(KeyValueStore.EMPTY, 4, true, Environment.Order.ANY, List.of(PUT_100, PUT_1, GET))).outcomes();
            var read = found.whereTold(new CallId(1, 3), told -> told.text().equals("NO-KEY"));
            assertEquals(List.of("k=1", "k=100", "nothing"), read.finalTexts());
        }
    }

    @Nested
    class Increments {
        @Test
        void ofAClientThatNeverGivesUpAreFollowedToABoundThatIsSaid() {
            var scenario = scenario(Counter.ZERO, RetryPolicy.UNBOUNDED, false, Environment.Order.ANY, Collections.nCopies(3, new Operation.Increment()));
            var found = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
            assertEquals(List.of(Exploration.Cut.ATTEMPTS), found.cuts());
            assertTrue(found.outcomes().allFail().isEmpty());
            assertEquals(numbers(3, 12), found.outcomes().finalTexts());
        }

        private static List<String> numbers(int first, int last) {
            return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
        }
    }

    @Nested
    class ResultsOfAPutAndAGet {
        /// Under a correct server, what the table of W2-Q4 must not call FAIL.
        @Test
        void areTheFivePairsThatMayNotBeFailed() {
            var found = explored(scenario(KeyValueStore.EMPTY, 2, true, Environment.Order.ANY, List.of(PUT_1, GET))).outcomes();
            var pairs = found.onto(true, false, false).list(100).stream()
                    .map(ending -> ending.calls().get(0).told().text() + " " + ending.calls().get(1).told().text())
                    .sorted()
                    .toList();
            assertEquals(List.of("FAIL 1", "FAIL FAIL", "FAIL NO-KEY", "OK 1", "OK FAIL"), pairs);
        }
    }
}
