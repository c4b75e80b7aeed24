package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.detour.Plan;
import once.grading.Grader;
import once.message.CallId;
import once.message.NodeId;
import once.scenario.Cast;
import once.scenario.Demos;
import once.scenario.Latitude;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.server.ServerPolicy;
import once.service.Army;
import once.service.KeyValueStore;
import once.service.Operation;
import once.service.Result;
import once.simulation.Recording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The answers of the lecture that are about all runs, found by exploring.
class ExploredDomainTest {

    private static final Delay ANY_TIME = new Delay.Exponential(10_000, 10_000);
    private static final Environment LOSSY = new Environment(.1, .1, 0, ANY_TIME, ANY_TIME, Environment.Order.ANY);

    private static final Environment COPYING = new Environment(.1, .1, .1, ANY_TIME, ANY_TIME, Environment.Order.ANY);

    private static Exploration explored(Scenario scenario) {
        var found = Explorer.explore(scenario, once.exploration.Plan.standard(), Monitor.NONE);
        assertTrue(found.isExhaustive(), found.cuts().toString());
        return found;
    }

    private static Setting setting(String demo, String name) {
        return Demos.named(demo).settings().stream().filter(setting -> setting.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> possible(Setting setting) {
        var answer = Answer.of(setting.teaching().question().orElseThrow(), explored(Latitude.of(setting.scenario())));
        return answer.choices().stream().filter(Answer.Choice::isPossible).map(Answer.Choice::text).toList();
    }

    @Nested
    class TheGrader {
        private static final String VALUE = "v";

        private static PlannedCall call(Operation operation) {
            return new PlannedCall(operation, NodeId.server(1), 0, 0);
        }

        /// What PUT and GET may return under a correct server, with the verdicts of both graders.
        private static TreeSet<String> verdicts(ServerPolicy server, int attempts, boolean crowded, boolean copies) {
            var retry = new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP);
            var clients = new ArrayList<List<PlannedCall>>();
            clients.add(List.of(call(new Operation.Put("k", VALUE)), call(new Operation.Get("k"))));
            if (crowded) {
                clients.add(List.of(call(new Operation.Put("other", "1"))));
            }
            var found = explored(Scenario.of(KeyValueStore.EMPTY, clients).on(copies ? COPYING : LOSSY).with(new Protocol(retry, server))).outcomes();
            var verdicts = new TreeSet<String>();
            for (var ending : found.onto(true, false, false).list(10_000)) {
                var put = ending.calls().get(0).told().outcome();
                var get = ending.calls().get(1).told().outcome();
                var three = Grader.THREE_VALUED.judge(VALUE, once.grading.Answer.of(put), once.grading.Answer.of(get));
                var naive = Grader.NAIVE.judge(VALUE, once.grading.Answer.of(put), once.grading.Answer.of(get));
                verdicts.add(put.text() + ", " + get.text() + ": " + three + ", naive " + naive);
            }
            return verdicts;
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void neverFailsACorrectServerWithThreeVerdictsAndDoesWithTwo(int attempts) {
            assertEquals(new TreeSet<>(List.of(
                    "OK, v: PASS, naive PASS", "OK, FAIL: UNDECIDED, naive FAIL", "FAIL, v: PASS, naive FAIL",
                    "FAIL, NO-KEY: UNDECIDED, naive FAIL", "FAIL, FAIL: UNDECIDED, naive FAIL")),
                    verdicts(new ServerPolicy(true, ServerPolicy.FOREVER, 0), attempts, false, false));
        }

        /// A server with room for one entry refuses others, and does not remember that it did: a later copy may be executed. So
        /// the client takes no refusal for the end while another attempt may be executed, and a PUT that was refused has not
        /// been; a copy that the network made may still be. The table takes a refused GET for a failure; that is where a
        /// grader must know what may be refused.
        @ParameterizedTest(name = "{0} attempts, copies {1}")
        @CsvSource({"1, false", "2, false", "1, true"})
        void blamesARefusedGetAndAPutThatWasRefusedAndDone(int attempts, boolean copies) {
            var usual = new ServerPolicy(true, ServerPolicy.FOREVER, 0);
            var eviction = new ServerPolicy.Eviction(
                    50_000, false, 1, ServerPolicy.Eviction.WhenFull.REFUSE, 50_000, false, 0, false);
            var verdicts = verdicts(usual.with(eviction), attempts, true, copies);
            var refusedAndDone = copies ? List.of("REFUSED, v: FAIL, naive FAIL") : List.<String>of();
            assertEquals(refusedAndDone, verdicts.stream().filter(line -> line.contains(": FAIL") && !line.contains(", REFUSED: ")).toList());
            assertTrue(verdicts.containsAll(List.of("REFUSED, NO-KEY: UNDECIDED, naive FAIL", "REFUSED, FAIL: UNDECIDED, naive FAIL",
                    "OK, REFUSED: FAIL, naive FAIL")), verdicts.toString());
        }
    }

    @Nested
    class TwoGenerals {
        private static TreeSet<String> ends(int messages) {
            var scenario = Scenario.of(Army.WAITING, List.of(List.of()))
                    .on(new Environment(.3, .3, 0, Environment.USUAL_DELAY, Environment.USUAL_DELAY, Environment.Order.ANY))
                    .with(new Cast.Generals(new Plan(messages, 1, 500_000)));
            var found = explored(scenario).outcomes();
            var ends = new TreeSet<String>();
            for (var ending : found.list(100)) {
                assertEquals(ending, found.only(ending).witness().ending());
                ends.add(ending.text());
            }
            return ends;
        }

        /// Whoever sends the last message may be the only one to attack, however long the chain.
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void mayDisagreeHoweverManyMessagesTheySend(int messages) {
            var expected = new TreeSet<>(List.of("OK ×1 | attacks"));
            expected.add(messages % 2 == 1 ? "OK ×0 | waits" : "FAIL ×1 | attacks");
            if (messages > 1) {
                expected.add("FAIL ×0 | waits");
            }
            assertEquals(expected, ends(messages));
        }
    }

    @Nested
    class Questions {
        @Test
        void atMostTwiceMayReadEitherValue() {
            assertEquals(List.of("10", "20"), possible(Demos.named("d28_at_most_twice.txtpb").settings().getFirst()));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = ';', value = {
            "d12_both_puts_succeed.txtpb; as written; [1]",
            "d13_both_puts_fail.txtpb; all replies lost; [NO-KEY, 100, 1]",
            "d15_ten_increments.txtpb; at most once, all fail; [0, 1, 10]",
        })
        void haveTheAnswersOfTheLecture(String demo, String name, String choices) {
            var answers = new TreeSet<>(possible(setting(demo, name)));
            assertEquals(new TreeSet<>(List.of(choices.replaceAll("[\\[\\] ]", "").split(","))), answers);
        }
    }

    @Nested
    class PrintOrAcknowledge {
        /// Every strategy against every crash point: nothing is left to chance, so each comes to one end, that of its run.
        @Test
        void comesToOneEndInEachCell() {
            var settings = Demos.named("d31_print_or_acknowledge.txtpb").settings();
            assertEquals(24, settings.size());
            for (var setting : settings) {
                var found = explored(Latitude.of(setting.scenario())).outcomes();
                assertEquals(List.of(Replay.ending(Recording.of(setting.scenario(), 10_000), Projection.FULL)), found.list(10), setting.name());
            }
        }

        /// Crash points MPC, MC(P), C(MP) of a server that replies first, and PMC, PC(M), C(PM) of one that prints first.
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "always, DUP OK OK DUP DUP OK", "never, OK ZERO ZERO OK OK ZERO", "only when acknowledged, DUP OK ZERO DUP OK ZERO",
            "only when not acknowledged, OK ZERO OK OK DUP OK",
        })
        void printsAsInTheMatrixSoThatNoStrategyIsRightAtEveryCrashPoint(String strategy, String row) {
            var found = Stream.of("MPC", "MC(P)", "C(MP)", "PMC", "PC(M)", "C(PM)").map(point -> pages(point + ", client sends again: " + strategy)).toList();
            assertEquals(row, String.join(" ", found));
            assertTrue(Stream.of(found.subList(0, 3), found.subList(3, 6)).allMatch(order -> order.contains("DUP") || order.contains("ZERO")));
        }

        private static String pages(String name) {
            var found = explored(Latitude.of(setting("d31_print_or_acknowledge.txtpb", name).scenario())).outcomes();
            return switch (String.join(" or ", found.finalTexts())) {
                case "no page" -> "ZERO";
                case "page" -> "OK";
                case "page,page" -> "DUP";
                case String other -> other;
            };
        }
    }
}
