package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import once.message.CallId;
import once.message.Trip;
import once.node.Happening;
import once.node.Outcome;
import once.scenario.Demos;
import once.scenario.ScenarioText;
import once.scenario.Semantics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DivergenceTest {

    private static final CallId CALL = new CallId(1, 1);

    private static Recording run(String calls, Semantics semantics) {
        return run(calls, 0, semantics);
    }

    private static Recording run(String calls, int serviceMillis, Semantics semantics) {
        var text = "service: COUNTER protocol { retry { retries: 3 timeout_ms: 100 backoff: 1 } server { service_time_ms: " + serviceMillis + " } } " + calls;
        return Recording.of(ScenarioText.read("f", text).settings().getFirst().scenario().under(semantics), 10_000);
    }

    private static List<String> kinds(Divergence divergence) {
        return divergence.reactions().values().stream().map(event -> event.map(DivergenceTest::kind).orElse("nothing")).toList();
    }

    private static String kind(Event event) {
        return event instanceof Event.Told(_, _, _, var happening) ? happening.getClass().getSimpleName() : event.getClass().getSimpleName();
    }

    @Nested
    class WhenTheFirstReplyIsLost {

        private static final String CALLS = "client { call { increment {} replies: \"L\" } }";

        @Test
        void theSecondCopyIsExecutedByOneAndAnsweredByTheOther() {
            var one = run(CALLS, Semantics.AT_LEAST_ONCE);
            var parting = Divergence.of(one, run(CALLS, Semantics.AT_MOST_ONCE)).orElseThrow();
            assertEquals(110_000, parting.at());
            assertTrue(parting.cause().orElseThrow() instanceof Event.Arrived(_, _, var flight) && flight.trip().equals(Trip.request(CALL, 2)));
            assertEquals(List.of("Executed", "AnsweredFromCache"), kinds(parting));
        }

        @Test
        void maybeGivesUpWhereTheOthersTryAgain() {
            var parting = Divergence.of(run(CALLS, Semantics.MAYBE), run(CALLS, Semantics.AT_MOST_ONCE)).orElseThrow();
            assertEquals(100_000, parting.at());
            assertEquals(List.of("CallEnded", "Sent"), kinds(parting));
        }

        @Test
        void allPartingsAreFoundInOrder() {
            var runs = List.of(run(CALLS, Semantics.MAYBE), run(CALLS, Semantics.AT_LEAST_ONCE), run(CALLS, Semantics.AT_MOST_ONCE));
            var partings = Divergence.all(runs);
            assertEquals(List.of(100_000L, 110_000L), partings.stream().map(Divergence::at).toList());
            assertEquals(List.of(List.of(0, 1, 2), List.of(1, 2)), partings.stream().map(each -> List.copyOf(each.reactions().keySet())).toList());
        }
    }

    @Test
    void whatEachRunDoesIsAnEventOfItsOwn() {
        for (var demo : Demos.all()) {
            var runs = demo.settings().stream().map(setting -> Recording.of(setting.scenario(), 10_000)).toList();
            Divergence.all(runs).forEach(parting -> parting.reactions().forEach((index, reaction) -> reaction.ifPresent(
                    event -> assertEquals(event, runs.get(index).events().get(event.number() - 1), demo.file()))));
        }
    }

    @Test
    void theSameRunsNeverPart() {
        var calls = "client { call { increment {} times: 3 } }";
        assertEquals(Optional.empty(), Divergence.of(run(calls, Semantics.AT_LEAST_ONCE), run(calls, Semantics.EXACTLY_ONCE)));
    }

    @Test
    void theSameThingLaterIsNoDifference() {
        var slow = "client { call { increment {} requests: \"30\" } }";
        assertEquals(Optional.empty(), Divergence.of(run("client { call { increment {} } }", Semantics.AT_MOST_ONCE), run(slow, Semantics.AT_MOST_ONCE)));
    }

    @Test
    void aCopyThatComesWhileTheFirstIsExecutedPartsThemWhenItArrives() {
        var calls = "client { call { increment {} } }";
        var parting = Divergence.of(run(calls, 150, Semantics.AT_LEAST_ONCE), run(calls, 150, Semantics.AT_MOST_ONCE)).orElseThrow();
        assertEquals(110_000, parting.at());
        assertEquals(List.of("Executed", "Dropped"), kinds(parting));
    }

    /// Whoever looks at two runs at the same time sees no difference before they part.
    @Test
    void beforeTheyPartEveryDemoLooksTheSame() {
        for (var demo : Demos.all()) {
            var scenario = demo.settings().getFirst().scenario();
            var one = Recording.of(scenario.under(Semantics.AT_LEAST_ONCE), 3_000);
            var other = Recording.of(scenario.under(Semantics.AT_MOST_ONCE), 3_000);
            Divergence.of(one, other).filter(_ -> scenario.clients().size() == 1).ifPresent(parting ->
                    assertEquals(told(one, parting.at()), told(other, parting.at()), demo.file()));
        }
    }

    private static SortedMap<CallId, Outcome> told(Recording run, long before) {
        var told = new TreeMap<CallId, Outcome>();
        run.events().stream().takeWhile(event -> event.at() < before).forEach(event -> {
            if (event instanceof Event.Told(_, _, _, Happening.CallEnded(var call, var outcome))) {
                told.put(call, outcome);
            }
        });
        return told;
    }
}
