package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Property;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.service.Counter;
import once.service.Operation;
import once.simulation.Judgement.Verdict;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final CallId FIRST = new CallId(1, 1);

    private static Map<Property, Verdict> verdicts(Scenario scenario) {
        var end = Recording.of(scenario, 1_000).last();
        var verdicts = new TreeMap<Property, Verdict>();
        scenario.semantics().goal().forEach(property -> verdicts.put(property, Judgement.of(property, end).verdict()));
        return verdicts;
    }

    private static Scenario increment(List<PlannedFate> requests, List<PlannedFate> replies) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var fates = new FateScript(Map.of(FIRST, new FateScript.OfCall(requests, replies)));
        return Scenario.of(Counter.ZERO, List.of(List.of(call))).with(fates);
    }

    private static List<PlannedFate> lost(int times) {
        return java.util.Collections.nCopies(times, new PlannedFate.Lost());
    }

    @Nested
    class WhenOneReplyIsLost {
        private final Scenario scenario = increment(List.of(), lost(1));

        @Test
        void atMostOnceKeepsItsPromises() {
            assertEquals(
                    Map.of(
                            Property.AT_MOST_ONE_EXECUTION, Verdict.KEPT,
                            Property.SUCCESS_MEANS_EXECUTED_ONCE, Verdict.KEPT,
                            Property.EVERY_CALL_ENDS, Verdict.KEPT,
                            Property.FAILURE_THOUGH_EXECUTED, Verdict.NOT_SEEN),
                    verdicts(scenario.under(Semantics.AT_MOST_ONCE)));
        }

        @Test
        void atLeastOnceShowsWhatItAdmits() {
            assertEquals(
                    Map.of(
                            Property.SUCCESS_MEANS_EXECUTED, Verdict.KEPT,
                            Property.NO_CALL_FAILS, Verdict.KEPT,
                            Property.EXECUTED_AGAIN, Verdict.SEEN),
                    verdicts(scenario.under(Semantics.AT_LEAST_ONCE)));
        }

        @Test
        void theCallThatIsExecutedAgainIsNamed() {
            var end = Recording.of(scenario.under(Semantics.AT_LEAST_ONCE), 1_000).last();
            assertEquals(new Judgement(Property.AT_MOST_ONE_EXECUTION, Verdict.BROKEN, List.of(FIRST)), Judgement.of(Property.AT_MOST_ONE_EXECUTION, end));
        }
    }

    @Nested
    class WhenAllRepliesAreLost {
        private final Scenario scenario = increment(List.of(), lost(4));

        @Test
        void aFailureWasExecuted() {
            var end = Recording.of(scenario, 1_000).last();
            assertEquals(Verdict.SEEN, Judgement.of(Property.FAILURE_THOUGH_EXECUTED, end).verdict());
            assertEquals(Verdict.NOT_SEEN, Judgement.of(Property.FAILURE_NOT_EXECUTED, end).verdict());
            assertEquals(Verdict.BROKEN, Judgement.of(Property.NO_CALL_FAILS, end).verdict());
        }
    }

    @Nested
    class WhenAllRequestsAreLost {
        private final Scenario scenario = increment(lost(4), List.of());

        @Test
        void aFailureWasNotExecuted() {
            var end = Recording.of(scenario, 1_000).last();
            assertEquals(Verdict.SEEN, Judgement.of(Property.FAILURE_NOT_EXECUTED, end).verdict());
            assertEquals(Verdict.KEPT, Judgement.of(Property.SUCCESS_MEANS_EXECUTED, end).verdict());
        }
    }
}
