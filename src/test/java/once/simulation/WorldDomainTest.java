package once.simulation;

import static once.simulation.DomainDemos.comesTo;
import static once.simulation.DomainDemos.demo;
import static once.simulation.DomainDemos.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import once.node.Happening;
import once.node.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What else can go wrong, and protocols in use: rows D34 to D43.
class WorldDomainTest {

    @Nested
    class D34Orphans {
        private static final String FILE = "d34_orphans";

        @Test
        void wasteTheRestOfTheJobOrUntilSomebodyNotices() {
            assertEquals(55_005_000, wasted("nothing is done about it"), "55 s");
            assertEquals(10_005_000, wasted("expiration after 10 s"), "10 s");
            assertEquals(15_010_000, wasted("extermination"), "until its client is back");
        }

        /// How long the server works after the client is dead.
        private static long wasted(String setting) {
            return run(FILE, setting).events().stream()
                    .filter(event -> event instanceof Event.Told(_, _, _, var happening)
                            && (happening instanceof Happening.Executed || happening instanceof Happening.OrphanKilled))
                    .findFirst().orElseThrow().at() - 5_005_000;
        }
    }

    @Test
    void d35OnlyTheMissingNameIsDefinite() {
        comesTo("NO-SERVER@0 1@20 · 0 1 · 1", "d35_cannot_locate", "no such name");
        comesTo("FAIL@1500 1@1520 · 0 1 · 1", "d35_cannot_locate", "nobody listens");
        assertTrue(Outcome.Why.CANNOT_LOCATE.isDefinite());
        assertTrue(!Outcome.Why.TIMED_OUT.isDefinite());
    }

    @Test
    void d36TcpDoesNotSaveYou() {
        comesTo("2@75 · 2 · 2", "d36_tcp_does_not_save_you", "no filter");
        comesTo("1@75 · 1 · 1", "d36_tcp_does_not_save_you", "filter");
        comesTo("1@40 · 1 · 1", "d36_tcp_does_not_save_you", "filter, nothing breaks");
    }

    @Test
    void d37AReusedIdSucceedsWithoutExecution() {
        comesTo("1@20 1@120 · 1 0 · 1", "d37_reboot_reuses_ids", "ids begin anew");
        comesTo("1@20 2@120 · 1 1 · 2", "d37_reboot_reuses_ids", "ids are never reused");
    }

    @Test
    void d38TheSameIdForAnotherRequest() {
        comesTo("OK@20 OK@40 · 1 0 · k=v1", "d38_same_id_other_request", "only the id is looked at");
        comesTo("OK@20 CONFLICT@40 · 1 0 · k=v1", "d38_same_id_other_request", "the requests are compared");
    }

    @Nested
    class D39RetryStorm {

        private static final String CURED = "400 calls per second, and ";

        /// What was offered to the server and what it was good for, second by second.
        private record Seconds(int[] offered, int[] successes) {
            static Seconds of(String setting) {
                var seconds = new Seconds(new int[20], new int[20]);
                var world = new World(demo("d39_retry_storm", setting), seconds::count);
                world.start();
                while (world.step()) {}
                return seconds;
            }

            private void count(Event event) {
                int second = (int) (event.at() / 1_000_000);
                switch (event) {
                    case Event.Sent(_, _, var flight) -> offered[second] += flight.from().isClient() ? 1 : 0;
                    case Event.Told(_, _, _, Happening.CallEnded(_, Outcome.Success _)) -> successes[second]++;
                    case Event _ -> {}
                }
            }

            List<Integer> offered(int from, int until) {
                return Arrays.stream(offered, from, until).boxed().toList();
            }

            List<Integer> successes(int from, int until) {
                return Arrays.stream(successes, from, until).boxed().toList();
            }
        }

        @Test
        void recoversAt200AsEachCopyIsWorkedOff() {
            var seconds = Seconds.of("200 calls per second: it recovers");
            assertEquals(List.of(800, 800, 800), seconds.offered(6, 9));
            assertEquals(List.of(0, 0, 0, 0), seconds.successes(6, 10));
            assertEquals(List.of(200, 200), seconds.offered(16, 18));
            assertEquals(List.of(200, 200), seconds.successes(16, 18));
        }

        @ParameterizedTest
        @CsvSource({"400 calls per second: it does not, 400, 1632", "600 calls per second, 600, 2406", "800 calls per second, 800, 3150"})
        void staysAtNothingAboveAQuarterOfWhatTheServerCan(String setting, int perSecond, double published) {
            var seconds = Seconds.of(setting);
            assertEquals(List.of(perSecond, perSecond), seconds.offered(1, 3), "arrivals depend on nothing");
            assertEquals(List.of(4 * perSecond, 4 * perSecond, 4 * perSecond), seconds.offered(6, 9));
            assertEquals(List.of(0, 0, 0), seconds.successes(6, 9));
            assertEquals(published, 4 * perSecond, 0.02 * published, "where arrivals are random, it is so within 2 %");
        }

        @Test
        void isCuredByCheapDuplicatesOrDeadlines() {
            assertEquals(List.of(400, 400), Seconds.of(CURED + "duplicates cost nothing").successes(9, 11));
            assertEquals(List.of(400, 400, 400, 400), Seconds.of(CURED + "what is too late is dropped").successes(7, 11));
        }

        @Test
        void isCuredByABudgetThatStopsTheCopies() {
            var seconds = Seconds.of(CURED + "a retry budget");
            assertEquals(List.of(400, 400, 400, 400, 400), seconds.offered(6, 11));
            assertEquals(List.of(400), seconds.successes(10, 11));
        }
    }

    @Test
    void d40OneLateAcknowledgementDoublesEverything() {
        assertEquals("1 2 2 2 2 2", executionsAndSendings("each acknowledgement is answered"));
        assertEquals("1 2 1 1 1 1", executionsAndSendings("a late acknowledgement is ignored"));
    }

    /// Executions of each block, all the same, and how often each block was sent.
    private static String executionsAndSendings(String setting) {
        var calls = run("d40_sorcerers_apprentice", setting).last().calls().values();
        var executions = calls.stream().map(call -> "" + call.count().executions()).distinct().collect(Collectors.joining(","));
        return executions + " " + calls.stream().map(call -> "" + call.count().attempts()).collect(Collectors.joining(" "));
    }

    @Test
    void d41SipForgetsTooEarlyAndCoapDoesNot() {
        comesTo("FAIL@32000 · 2 · 2", "d41_presets", "SIP: timer J, 4.5 s too short");
        comesTo("FAIL@93000 · 1 · 1", "d41_presets", "CoAP: 247 s");
        comesTo("1@20 1@3600020 CONFLICT@7200020 2@90000020 · 1 0 0 1 · 2", "d41_presets", "Stripe: a key for a day");
        comesTo("1@220 2@245 · 1 1 · 2", "d41_presets", "client sessions: the last reply of each client, in the log");
    }

    @Test
    void d42AVersionedPutWritesOnceWithoutACache() {
        comesTo("MAYBE@120 1@140 · 1 1 · k=1", "d42_versioned_put", "the reply is lost");
        comesTo("OK@20 VERSION@40 · 1 0 · k=1", "d42_versioned_put", "nothing is lost");
        comesTo("OK@20 OK@40 2@80 · 1 1 1 · k=2", "d42_versioned_put", "a late copy");
    }

    @Test
    void d43AViolatedAssumptionBreaksThePromise() {
        var file = "d43_assumption_violated";
        comesTo("FAIL@1500 OK@1520 100@7020 · 2 1 1 · val=100", file, "6 s where 2 s were assumed");
        comesTo("FAIL@1500 OK@1520 1@7020 · 1 1 1 · val=1", file, "another model: 6 s, and 7 s remembered");
        comesTo("FAIL@1500 OK@1520 1@7020 · 1 1 1 · val=1", file, "the model enforced: a deadline in the message");
    }
}
