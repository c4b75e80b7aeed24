package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Environment.Order;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which values are possible, as tables: PUT 100, PUT 1, GET, and increments; one to four attempts, with a filter and without, on
/// a network that delays as it likes, that keeps the order, and that lets no copy outlive its call.
class SetTableTest {

    private static final List<Operation> PUT_PUT_GET = List.of(new Operation.Put("k", "100"), new Operation.Put("k", "1"), new Operation.Get("k"));
    private static final CallId GET = new CallId(1, 3);

    enum Network {
        ANY, FIFO, NO_LATE_COPIES;

        Environment environment() {
            var delay = this == NO_LATE_COPIES ? Delay.fixed(10_000) : new Delay.Exponential(10_000, 10_000);
            return new Environment(.1, .1, 0, delay, delay, this == FIFO ? Order.FIFO : Order.ANY);
        }
    }

    /// @param ends S for success and F for failure of each PUT
    record PutCase(int attempts, boolean filters, Network network, String ends) {
        /// What GET may give; - for nothing.
        String values() {
            boolean late = network == Network.ANY;
            return switch (ends) {
                case "SS" -> !filters && attempts > 1 && late ? "1 100" : "1";
                case "SF" -> "1 100";
                case "FS" -> late ? "1 100" : "1";
                default -> "- 1 100";
            };
        }
    }

    static Stream<PutCase> putCases() {
        return each().flatMap(one -> Stream.of("SS", "SF", "FS", "FF").map(ends -> new PutCase(one.attempts, one.filters, one.network, ends)));
    }

    private static Stream<PutCase> each() {
        return IntStream.rangeClosed(1, 4).boxed().flatMap(attempts -> Stream.of(true, false)
                .flatMap(filters -> Stream.of(Network.values()).map(network -> new PutCase(attempts, filters, network, ""))));
    }

    @ParameterizedTest
    @MethodSource("putCases")
    void getGivesTheValuesOfTheTable(PutCase one) {
        var found = explored(KeyValueStore.EMPTY, one.attempts, one.filters, one.network, PUT_PUT_GET);
        for (int call = 1; call <= 2; call++) {
            boolean success = one.ends.charAt(call - 1) == 'S';
            found = found.whereTold(new CallId(1, call), told -> told.success() == success);
        }
        var read = found.whereTold(GET, Told::success).told(GET).stream().map(Told::text).map(text -> text.equals("NO-KEY") ? "-" : text);
        assertEquals(one.values(), String.join(" ", read.sorted().toList()));
    }

    record CounterCase(int count, int attempts, boolean filters, Network network) {
        /// What increments come to at most that all fail, or all succeed.
        int most() {
            return filters ? count : count * attempts;
        }
    }

    static Stream<CounterCase> counterCases() {
        return Stream.concat(IntStream.rangeClosed(1, 4).boxed().flatMap(count -> each().map(one -> new CounterCase(count, one.attempts, one.filters, one.network))),
                Stream.of(true, false).map(filters -> new CounterCase(10, 4, filters, Network.ANY)));
    }

    @ParameterizedTest
    @MethodSource("counterCases")
    void incrementsEndAsInTheTable(CounterCase one) {
        var found = explored(Counter.ZERO, one.attempts, one.filters, one.network, Collections.nCopies(one.count, new Operation.Increment()));
        assertEquals(numbers(0, one.most()), found.allFail().finalTexts(), "all fail");
        assertEquals(numbers(one.count, one.most()), found.allSucceed().finalTexts(), "all succeed");
    }

    private static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private static OutcomeSet explored(Service service, int attempts, boolean filters, Network network, List<Operation> operations) {
        var retry = new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP);
        var calls = operations.stream().map(operation -> new PlannedCall(operation, NodeId.server(1), 0, 0)).toList();
        var scenario = Scenario.of(service, List.of(calls)).on(network.environment())
                .with(new Protocol(retry, new ServerPolicy(filters, ServerPolicy.FOREVER, 0)));
        var exploration = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
        assertTrue(exploration.isExhaustive());
        return exploration.outcomes();
    }
}
