package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import once.message.CallId;
import once.scenario.Latitude;
import once.scenario.ScenarioText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The lecture from "there are situations where the design may be simpler" on: what it says of stateless servers, idempotent
/// requests, cross-layer optimisation, crashes and at most twice, as sets found by exploring.
class ExploredItemsTest {

    private static final String ANY_TIME = "delay { min_ms: 10 mean_extra_ms: 10 }";
    private static final String FOR_EVER = "server { remembers_forever: true } ";
    private static final String NO_FILTER = "protocol { semantics: IDEMPOTENT } ";
    private static final String PUT_PUT_GET = """
            client {
              call { put { key: "k" value: "100" } }
              call { put { key: "k" value: "1" } }
              call { get { key: "k" } }
            }
            """;

    private static OutcomeSet explored(String text) {
        var reading = ScenarioText.read("test", text);
        assertTrue(reading.isGood(), reading.problems().toString());
        var found = Explorer.explore(Latitude.of(reading.settings().getFirst().scenario()), Plan.standard(), Monitor.NONE);
        assertTrue(found.isExhaustive(), found.cuts().toString());
        return found.outcomes();
    }

    private static String executions(OutcomeSet outcomes, CallId call) {
        return outcomes.executions(call).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static CallId call(int number) {
        return new CallId(1, number);
    }

    private static String told(OutcomeSet outcomes, int call) {
        return String.join(" ", new TreeSet<>(outcomes.told(call(call)).stream().map(Told::text).toList()));
    }

    /// Item 36: the next prime.
    @Nested
    class AStatelessServer {
        @Test
        void givesTheSameAnswerWhateverIsCopiedOrCrashes() {
            var found = explored("""
                    service: PRIMES
                    environment { loss: 0.1 duplication: 0.1 %s random_crashes { node: "s1" mean_up_ms: 50 down_ms: 10 } }
                    protocol { semantics: STATELESS retry { retries: 1 } }
                    client { call { next_prime: 7 } call { next_prime: 11 } }
                    """.formatted(ANY_TIME));
            assertEquals("11 FAIL", told(found, 1));
            assertEquals("13 FAIL", told(found, 2));
            assertEquals("0 1 2 3", executions(found, call(1)));
        }
    }

    /// Items 37 to 39.
    @Nested
    class IdempotentRequests {
        @Test
        void readTheSameTwiceWithoutAFilter() {
            var found = explored("service: KEY_VALUE_STORE environment { loss: 0.1 " + ANY_TIME + " } " + NO_FILTER
                    + "client { call { put { key: \"k\" value: \"1\" } } call { get { key: \"k\" } } call { get { key: \"k\" } } }").allSucceed();
            assertEquals("1", told(found, 2));
            assertEquals("1", told(found, 3));
            assertEquals(List.of("k=1"), found.finalTexts());
        }

        @ParameterizedTest(name = "{0}: {1}, in the end {2}")
        @CsvSource({"semantics: IDEMPOTENT, NO-KEY OK, k=1 nothing", "server { remembers_forever: true }, OK, nothing"})
        void areNotWhatARemoveIsAndMayUndoIt(String protocol, String told, String finals) {
            var found = explored("service: KEY_VALUE_STORE environment { loss: 0.1 " + ANY_TIME + " } protocol { " + protocol + " } "
                    + "client { call { put { key: \"k\" value: \"1\" } } call { remove { key: \"k\" } } }").allSucceed();
            assertEquals(told, told(found, 2));
            assertEquals(finals, String.join(" ", found.finalTexts()));
        }

        @ParameterizedTest(name = "{0} retries, {1}: {2}")
        @CsvSource({"1, ANY, 1 100", "2, ANY, 1 100", "3, ANY, 1 100", "3, FIFO, 1", "0, ANY, 1"})
        void giveAnOlderValueInASequence(int retries, String order, String values) {
            var found = explored("service: KEY_VALUE_STORE environment { loss: 0.1 order: %s %s } protocol { semantics: IDEMPOTENT retry { retries: %d } } "
                    .formatted(order, ANY_TIME, retries) + PUT_PUT_GET).allSucceed();
            assertEquals(values, told(found, 3));
        }

        /// S = 700 ms and D = 2 s after the first sending no copy is left.
        @ParameterizedTest(name = "{0} ms later: {1}")
        @CsvSource({"0, 1 100", "1000, 1 100", "1989, 1 100", "1990, 1", "2700, 1"})
        void needNoFilterWhereTheWriterWaitsUntilNoCopyIsLeft(int gap, String values) {
            var found = explored("""
                    service: KEY_VALUE_STORE environment { loss: 0.1 delay { min_ms: 10 max_ms: 2000 } } protocol { semantics: IDEMPOTENT }
                    client {
                      call { put { key: "k" value: "100" } }
                      call { put { key: "k" value: "1" } gap_ms: %d }
                      call { get { key: "k" } gap_ms: 2700 }
                    }
                    """.formatted(gap)).allSucceed();
            assertEquals(values, told(found, 3));
        }

        @Test
        void needNoFilterWhereAWriteNamesTheVersionItReplaces() {
            var found = explored("service: VERSIONED_STORE environment { loss: 0.1 " + ANY_TIME + " } protocol { semantics: IDEMPOTENT retry { retries: 2 } } client { "
                    + "call { put { key: \"k\" value: \"100\" version: 0 } } call { put { key: \"k\" value: \"1\" version: 1 } } call { get { key: \"k\" } } }");
            assertEquals("0 1", executions(found, call(1)));
            assertEquals("0 1", executions(found, call(2)));
            assertEquals("1", told(found.allSucceed(), 3));
            assertEquals("FAIL MAYBE OK", told(found, 1));
            assertEquals("FAIL MAYBE OK VERSION", told(found, 2));
        }
    }

    /// Item 40: what a duplicate of a GET is told.
    @Nested
    class CrossLayerGet {
        private static OutcomeSet under(boolean always) {
            return explored("""
                    service: KEY_VALUE_STORE environment { reply_loss: 0.1 } protocol { retry { retries: 1 } server { executes_reads_always: %s } }
                    client { call { put { key: "k" value: "100" } } call { get { key: "k" } } }
                    client { call { put { key: "k" value: "1" } at_ms: 35 } }
                    """.formatted(always)).allSucceed();
        }

        /// The reply to the GET that was executed at 30 ms is lost, and PUT 1 comes at 45 ms.
        @Test
        void isTheFirstValueFromTheCacheAndTheLatestWithoutIt() {
            assertEquals("1 100", told(under(false), 2));
            assertEquals("1 100", told(under(true), 2));
            var once = under(false).whereTold(new CallId(2, 1), Told::success).whereTold(call(2), told -> told.text().equals("100"));
            assertEquals("1", executions(once, call(2)));
            assertEquals("1 2", executions(under(true), call(2)));
            assertEquals("1", executions(under(false), call(2)));
        }

        @Test
        void keepsWritesAtMostOnceEitherWay() {
            assertEquals("1", executions(under(true), call(1)));
            assertEquals("1", executions(under(true), new CallId(2, 1)));
        }
    }

    /// Item 41: INC under one crash at any moment, each write and each execution taking some time.
    @Nested
    class CrashesOfTheServer {
        private static OutcomeSet logging(String log) {
            return explored("""
                    service: COUNTER environment { loss: 0.1 random_crashes { node: "s1" mean_up_ms: 50 down_ms: 10 } }
                    protocol { retry { retries: 2 } server { remembers_forever: true service_time_ms: 3 } recovery { %s } }
                    client { call { increment {} } }
                    """.formatted(log));
        }

        @ParameterizedTest(name = "{0}: {1}, under success {2}")
        @CsvSource({
            "NEVER, 0 1 2, 1 2, 1 2 FAIL", "AFTER, 0 1 2, 1 2, 1 2 FAIL", "ID_BEFORE, 0 1, 1, 1 FAIL MAYBE", "ID_BEFORE_REPLY_AFTER, 0 1, 1, 1 FAIL MAYBE",
            "WITH_EFFECT, 0 1, 1, 1 FAIL",
        })
        void executeAgainUnlessTheIdIsDurableBeforeOrWithTheEffect(String log, String executions, String underSuccess, String told) {
            var found = logging(log.equals("NEVER") ? "" : "log: " + log + " write_ms: 2");
            assertEquals(executions, executions(found, call(1)));
            assertEquals(underSuccess, executions(found.allSucceed(), call(1)));
            assertEquals(told, told(found, 1));
        }

        /// D = 10 ms, S = 300 ms; the least silence is S + D - d_min - w.
        @ParameterizedTest(name = "{0} ms of silence: {1}")
        @CsvSource({"0, 0 1 2", "289, 0 1 2", "290, 0 1"})
        void executeNothingAgainAfterALongEnoughSilence(int silence, String executions) {
            var found = explored("""
                    service: COUNTER environment { loss: 0.1 random_crashes { node: "s1" mean_up_ms: 50 down_ms: 10 } }
                    protocol { retry { retries: 2 } server { remembers_forever: true } recovery { silence_ms: %d } }
                    client { call { increment {} } }
                    """.formatted(silence));
            assertEquals(executions, executions(found, call(1)));
        }

        /// With a store in memory, too, an acknowledged PUT is gone, and a stale copy brings it back after REMOVE.
        @Test
        void loseWhatWasAcknowledgedAndBringItBackLaterWhereTheStoreIsInMemory() {
            var found = explored("service: KEY_VALUE_STORE environment { loss: 0.1 " + ANY_TIME + " random_crashes { node: \"s1\" mean_up_ms: 50 down_ms: 10 } } "
                    + "protocol { retry { retries: 1 } recovery { store_survives: false } server { remembers_forever: true } } "
                    + "client { call { put { key: \"k\" value: \"1\" } } call { remove { key: \"k\" } } }").allSucceed();
            assertEquals("NO-KEY OK", told(found, 2));
            assertEquals(List.of("k=1", "nothing"), found.finalTexts());
            assertEquals("1 2", executions(found, call(1)));
        }
    }

    /// Item 42.
    @Nested
    class AtMostTwice {
        private static OutcomeSet under(String environment, int retries) {
            return explored("service: KEY_VALUE_STORE environment { loss: 0.1 " + environment + " } protocol { semantics: AT_MOST_TWICE " + FOR_EVER + "retry { retries: " + retries + " } } "
                    + "client { call { put { key: \"k\" value: \"10\" } } call { put { key: \"k\" value: \"20\" } } call { get { key: \"k\" } } }");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void giveEitherValueWhereCopiesMayBeLate(int retries) {
            assertEquals("10 20", told(under(ANY_TIME, retries).allSucceed(), 3));
            assertEquals("0 1 2", executions(under(ANY_TIME, retries), call(1)));
            assertEquals("1 2", executions(under(ANY_TIME, retries).allSucceed(), call(1)));
        }

        @Test
        void giveTheLaterValueInOrderOrWithoutLateCopies() {
            assertEquals("20", told(under("order: FIFO " + ANY_TIME, 1).allSucceed(), 3));
            assertEquals("20", told(under("delay { fixed_ms: 10 }", 3).allSucceed(), 3));
        }
    }
}
