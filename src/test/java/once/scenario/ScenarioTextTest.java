package once.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.message.CallId;
import once.message.NodeId;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import once.wire.Codec;
import once.wire.Protection;
import once.wire.Transport;
import once.wire.Wire;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTextTest {

    private static final String SMALLEST = "service: COUNTER client { call { increment {} } }";

    private static List<String> problems(String text) {
        return ScenarioText.read("f", text).problems().stream().map(Problem::text).toList();
    }

    private static Setting only(String text) {
        assertEquals(List.of(), problems(text));
        return ScenarioText.read("f", text).settings().getFirst();
    }

    @Nested
    class AGoodFile {

        @Test
        void hasTheUsualSettingsWhereItSaysNothing() {
            var calls = List.of(List.of(new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0)));
            var usual = new Scenario("f", "", Semantics.AT_MOST_ONCE, 3, Counter.ZERO, Environment.CALM, Protocol.USUAL, calls, FateScript.NONE, 1, Scenario.NO_END);
            var setting = only(SMALLEST);
            assertEquals(new Setting("as written", usual, List.of(), Teaching.NONE, setting.document()), setting);
        }

        @Test
        void saysWhatTheNetworkMayDo() {
            var text = """
                    environment { request_loss: 0.1 reply_loss: 0.2 duplication: 1 order: FIFO
                      request_delay { min_ms: 1.5 max_ms: 2 } reply_delay { min_ms: 1 mean_extra_ms: 3 } }
                    """;
            var expected = new Environment(0.1, 0.2, 1, new Delay.Between(1_500, 2_000), new Delay.Exponential(1_000, 3_000), Environment.Order.FIFO);
            assertEquals(expected, only(SMALLEST + text).scenario().environment());
        }

        @Test
        void saysOneLossAndOneDelayForBothWays() {
            var expected = new Environment(0.3, 0.3, 0, Delay.fixed(7_000), Delay.fixed(7_000), Environment.Order.ANY);
            assertEquals(expected, only(SMALLEST + "environment { loss: 0.3 delay { fixed_ms: 7 } }").scenario().environment());
        }

        @Test
        void saysHowMessagesBecomeBytes() {
            var text = "environment { transport: TCP } protocol { wire { codec: JSON protection: HMAC_SHA256 } }";
            assertEquals(new Wire(Codec.JSON, Protection.HMAC_SHA256, Transport.TCP), only(SMALLEST + text).scenario().protocol().wire());
        }

        @Test
        void sendsNothingThatItsFormatCannotCarry() {
            var call = "service: KEY_VALUE_STORE client { call { put { key: \"a key of thirty-three characters...\" value: \"1\" } } }";
            assertEquals(List.of(), problems(call));
            assertEquals(
                    List.of("f:1:42: ad hoc has no place for a key of more than 32 bytes; expected another codec, or something that it can carry"),
                    problems(call + " protocol { wire { codec: AD_HOC } }"));
            var huge = "service: KEY_VALUE_STORE client { call { put { key: \"k\" value: \"" + "x".repeat(70_000) + "\" } } }";
            assertEquals(List.of("f:1:42: 70040 bytes do not fit into a packet; 65507 do; expected another codec, or something that it can carry"), problems(huge));
        }

        @Test
        void runsUnderAnotherSemanticsWhereItSaysSo() {
            var text = SMALLEST + "protocol { server { lifetime_ms: 7 } }";
            assertEquals(only(text).scenario().under(Semantics.AT_LEAST_ONCE), only(text + " under: AT_LEAST_ONCE").scenario());
        }

        @Test
        void givesEachCallItsFates() {
            var scenario = only("service: COUNTER client { call { increment {} times: 2 requests: \"10 L - D(1.5, L)\" } call { read {} } }").scenario();
            var fates = List.<PlannedFate>of(new PlannedFate.After(10_000), new PlannedFate.Lost(), new PlannedFate.ByChance(),
                    new PlannedFate.Copies(List.of(new PlannedFate.After(1_500), new PlannedFate.Lost())));
            var ofCall = new FateScript.OfCall(fates, List.of());
            assertEquals(new FateScript(Map.of(new CallId(1, 1), ofCall, new CallId(1, 2), ofCall)), scenario.fates());
        }

        @Test
        void namesEachOfTheClientsThatABlockStandsFor() {
            var text = "service: SHARED_MEMORY client { count: 3 every_ms: 5 call { step: LOAD at_ms: 1 requests: \"L\" } }"
                    + " environment { crash { node: \"c3\" at_ms: 1 } }";
            var calls = only(text).scenario().clients().stream().map(List::getFirst).toList();
            assertEquals(Stream.of(1, 2, 3).map(client -> new PlannedCall(
                    new Operation.Step(client, Operation.Step.What.LOAD), NodeId.server(1), 5_000L * client - 4_000, 0)).toList(), calls);
            assertEquals(Set.of(new CallId(1, 1), new CallId(2, 1), new CallId(3, 1)), only(text).scenario().fates().calls().keySet());
            assertEquals(List.of("f:1:121: there is no such node; expected one that takes part"), problems(text.replace("c3", "c4")));
        }

        @Test
        void tellsEachOfTheClientsThatABlockStandsForOfARestart() {
            var text = "service: COUNTER client { count: 2 call { read {} } } client { call { read {} } } protocol { recovery { announces: true } }";
            assertEquals(3, only(text).scenario().protocol().server().recovery().announcesTo());
        }

        @Test
        void saysWhatMustComeOut() {
            var setting = only(SMALLEST + "\n expect { semantics: MAYBE results: \"FAIL@1500.5 OK\" executions: \"0 1\" final_state: \"3\" }");
            var ends = List.of(new Expected.CallEnd("FAIL", Optional.of(1_500_500L)), new Expected.CallEnd("OK", Optional.empty()));
            var expected = new Expected(Optional.of(Semantics.MAYBE), ends, List.of(0, 1), Optional.of("3"), new Position(2, 2));
            assertEquals(List.of(expected), setting.expected());
        }
    }

    @Nested
    class ASemantics {

        private static Protocol protocol(String text) {
            return only(SMALLEST + "protocol { " + text + " }").scenario().protocol();
        }

        @ParameterizedTest
        @CsvSource({"MAYBE, 1, false", "AT_LEAST_ONCE, 2147483647, false", "AT_MOST_ONCE, 4, true"})
        void setsTheMechanisms(String semantics, int attempts, boolean filters) {
            var protocol = protocol("semantics: " + semantics);
            assertEquals(attempts, protocol.retry().attempts());
            assertEquals(filters, protocol.server().filtersDuplicates());
        }

        @Test
        void givesWayToAMechanismThatIsSet() {
            var expected = new Protocol(new RetryPolicy(3, 50_000, 1, 50_000), new ServerPolicy(true, ServerPolicy.FOREVER, 1_000));
            assertEquals(expected, protocol("""
                    semantics: MAYBE retry { retries: 2 timeout_ms: 50 backoff: 1 longest_timeout_ms: 50 }
                    server { duplicate_filter: true remembers_forever: true service_time_ms: 1 }"""));
        }

        @Test
        void takesTheFilesRetriesWhereASwitchLaterBoundsThem() {
            var scenario = only(SMALLEST + "protocol { semantics: AT_LEAST_ONCE }").scenario();
            assertEquals(4, scenario.under(Semantics.AT_MOST_ONCE).protocol().retry().attempts());
            assertEquals(RetryPolicy.UNBOUNDED, scenario.under(Semantics.MAYBE).under(Semantics.AT_LEAST_ONCE).protocol().retry().attempts());
        }
    }

    @Nested
    class AVariant {

        private static Scenario variant(String file, String change) {
            var text = SMALLEST + file + " variant { name: \"v\" change { " + change + " } }";
            assertEquals(List.of(), problems(text));
            return ScenarioText.read("f", text).settings().get(1).scenario();
        }

        @Test
        void changesOnlyWhatItSays() {
            var server = variant("protocol { server { lifetime_ms: 7 service_time_ms: 5 } }", "protocol { server { lifetime_ms: 9 } }").protocol().server();
            assertEquals(new ServerPolicy(true, 9_000, 5_000), server);
        }

        @Test
        void replacesWhatMayBeRepeatedAsAWhole() {
            var clients = variant("", "client { call { read {} } call { read {} } }").clients();
            var read = new PlannedCall(new Operation.Read(), NodeId.server(1), 0, 0);
            assertEquals(List.of(List.of(read, read)), clients);
        }

        @Test
        void displacesTheFilesAlternative() {
            var changed = variant("environment { loss: 0.1 delay { fixed_ms: 5 } }", "environment { reply_loss: 0.2 delay { min_ms: 1 max_ms: 2 } }");
            var delay = new Delay.Between(1_000, 2_000);
            assertEquals(new Environment(0, 0.2, 0, delay, delay, Environment.Order.ANY), changed.environment());
        }

        @Test
        void leavesTheFileAsItIs() {
            assertEquals(only(SMALLEST), ScenarioText.read("f", SMALLEST + " variant { name: \"v\" change { seed: 9 } }").settings().getFirst());
        }

        @Test
        void leavesNoPlaceForWhatItSwitchesOff() {
            var file = "protocol { server { lifetime_ms: 9 capacity: 3 service_time_ms: 5 } }";
            assertEquals(new ServerPolicy(false, 5_000_000, 5_000), variant(file, "protocol { server { duplicate_filter: false } }").protocol().server());
            var changed = variant("protocol { server { duplicate_filter: false } }", "protocol { server { lifetime_ms: 9 } }").protocol();
            assertEquals(new ServerPolicy(true, 9_000, 0), changed.server());
        }

        @Test
        void isBlamedForWhatItChanges() {
            var text = SMALLEST + "\nenvironment { duplication: 0.1 }\nvariant { name: \"v\" change { environment { duplication: 7 } } }";
            assertEquals(List.of("f:3:44: duplication is 7; expected a probability from 0 to 1"), problems(text));
        }
    }

    @Nested
    class ABadFile {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                environment { loss: 1.5 } | 1:15: loss is 1.5; expected a probability from 0 to 1
                environment { loss: 1e999 } | 1:15: loss is Infinity; expected a probability from 0 to 1
                environment { loss: 0.1 request_loss: 0.2 } | 1:25: request_loss stands beside loss; expected only one of the two
                environment { delay { min_ms: 3 max_ms: 2 } } | 1:33: max_ms is less than min_ms; expected at least as much
                environment { delay { fixed_ms: 3 min_ms: 2 } } | 1:35: min_ms stands beside fixed_ms; expected only one of the two
                environment { delay { min_ms: 2 } } | 1:15: the delay is not complete; expected fixed_ms, or min_ms with max_ms, or min_ms with mean_extra_ms
                environment { delay { fixed_ms: -1 } } | 1:23: fixed_ms is -1; expected milliseconds from 0 to 1e12
                environment { delay { fixed_ms: 0.0005 } } | 1:23: fixed_ms is 5.0E-4; expected at most three decimals
                environment { los: 1 } | 1:15: "los" is unknown here; expected loss perhaps, or another of loss, request_loss, reply_loss, duplication, delay, request_delay, reply_delay, order, corruption, transport, crash, random_crashes, partition, connection_break, stall
                environment { order: LIFO } | 1:22: "LIFO" is unknown here; expected FIFO perhaps, or another of ANY, FIFO
                environment: 5 | 1:14: found "5"; expected "{"
                environment { loss: high } | 1:21: "high" is no number; expected one such as 0.1
                protocol { retry { retries: 3 unbounded: true } } | 1:31: unbounded stands beside retries; expected only one of the two
                protocol { retry { retries: -1 } } | 1:20: retries is -1; expected 0 to 1000
                protocol { retry { timeout_ms: 0 } } | 1:20: timeout_ms is 0; expected a time of more than 0 ms
                protocol { retry { backoff: 0.5 } } | 1:20: backoff is 0.5; expected 1 to 1000
                protocol { semantics: 99 } | 1:12: there is no such semantics; expected MAYBE, AT_LEAST_ONCE, AT_MOST_ONCE, AT_MOST_TWICE, EXACTLY_ONCE, IDEMPOTENT, STATELESS
                title: "a" title: "b" | 1:12: title is given twice; expected it once
                title: "a | 1:8: the text does not end on its line; expected a closing quote
                until_ms: 0 | 1:1: until_ms is 0; expected a time of more than 0 ms
                expect { results: "OK OK@x" } | 1:23: OK@x is no result; expected for example OK or FAIL@1500
                expect { executions: "1 x" } | 1:25: x is no number of executions; expected 0, 1, 2 …
                environment { transport: TCP loss: 0.1 } | 1:30: loss stands beside transport: TCP; expected only one of the two
                environment { transport: TCP order: ANY } | 1:30: order stands beside transport: TCP; expected only one of the two
                environment { connection_break { client: "c1" at_ms: 5 } } | 1:15: there is no connection to break; expected transport: TCP
                environment { transport: TCP } intervention { drop { client: 1 call: 1 } } | 1:47: nothing is lost on TCP; expected transport: UDP
                environment { transport: TCP } client { call { increment {} requests: "10 D(1, 2)" } } | 1:75: nothing is lost, copied or flipped on TCP; expected milliseconds, - or W…
                environment { crash { node: "s2" at_ms: 1 } } | 1:23: there is no such node; expected one that takes part
                intervention { restart { node: "c2" at_ms: 1 } } | 1:26: there is no such node; expected one that takes part
                cast { generals {} } | 2:18: clients stand beside two generals; expected only one of the two
                client { call { increment {} unknown_server: true requests: "10" } } | 1:51: requests stands beside unknown_server: true; expected only one of the two
                protocol { server { duplicate_filter: false capacity: 3 } } | 1:45: capacity stands beside duplicate_filter: false; expected only one of the two
                protocol { server { remembers_forever: true refreshed: true } } | 1:45: refreshed stands beside remembers_forever: true; expected only one of the two
                protocol { server { when_full: REFUSE } } | 1:21: there is always room; expected capacity, too
                protocol { server { capacity: 3 overload_wait_ms: 7 } } | 1:33: nobody is refused; expected when_full: REFUSE, too
                protocol { server { drops_acknowledged: true } } | 1:21: nobody acknowledges; expected client { acknowledges: true }, too
                protocol { server { replies_first: true } recovery { log: AFTER } } | 1:21: a reply is logged after the execution; expected log: NEVER, too
                protocol { server { duplicate_filter: false } recovery { log: AFTER } } | 1:58: there is no filter to be logged; expected duplicate_filter: true
                protocol { server { duplicate_filter: false } recovery { snapshot_ms: 9 } } | 1:58: there is no filter to be saved; expected duplicate_filter: true
                protocol { recovery { log: NEVER write_ms: 3 } } | 1:34: write_ms stands beside log: NEVER; expected only one of the two
                protocol { recovery { silence_since_heartbeat: true silence_ms: 1 } } | 1:23: there is no heartbeat to count from; expected heartbeat_ms, too
                protocol { recovery { silence_queues: true } } | 1:23: there is no silence; expected silence_ms, too
                protocol { recovery { silence_serves_reads: true } } | 1:23: there is no silence; expected silence_ms, too
                protocol { recovery { admits: CREATED_AFTER_RESTART } } | 1:23: there is no silence to except anything from; expected silence_ms, too
                protocol { recovery { admits: RESERVED_BOUND reserve_ms: 1 } } | 1:23: no request says when it was created; expected client { stamps_creation: true }, too
                protocol { recovery { admits: RESERVED_BOUND } } | 1:23: the bound is never raised ahead; expected reserve_ms, too
                protocol { recovery { admits: EPOCH } } | 1:23: no request says its incarnation; expected client { epoch: FIXED }, too
                protocol { recovery { reserve_ms: 5 } } | 1:23: there is no bound to raise; expected admits: RESERVED_BOUND
                protocol { recovery { checks_deadlines: true } } | 1:23: no request has a deadline; expected client { deadline_ms: … }, too
                protocol { client { reissue: ALWAYS } } | 1:21: no server announces that it is back; expected recovery { announces: true }, too
                protocol { wire { codec: AD_HOC } client { acknowledges: true } } | 1:19: ad hoc has no place for anything but id and payload; expected a codec that carries all that the protocol says
                protocol { wire { codec: AD_HOC } server { capacity: 1 when_full: REFUSE } } | 1:19: ad hoc has no place for overloadWaitTime; expected a codec that carries all that the protocol says
                protocol { wire { codec: AD_HOC } recovery { log: ID_BEFORE } } | 1:19: ad hoc has no place for anything but id and payload; expected a codec that carries all that the protocol says
                protocol { wire { codec: PROTOBUFF } } | 1:26: "PROTOBUFF" is unknown here; expected PROTOBUF perhaps, or another of PROTOBUF, AD_HOC, XML, JSON
                protocol { server { capacity: 1 when_full: REFUSE overload_wait_ms: 0.5 } } | 1:51: overload_wait_ms is 0.5; expected whole milliseconds up to 2147483647, as messages say them
                protocol { retry { timeouts_ms: 400 timeouts_ms: 1e-8 } } | 1:20: timeouts_ms has 1.0E-8 in it; expected a time of more than 0 ms
                variant { } | 1:1: the variant has no name; expected name: "…"
                variant { name: "v" change { variant { } } } | 1:30: a variant of a variant; expected variants of the file only
                """)
        void isToldByLineAndColumnWhatWasExpected(String text, String problem) {
            assertTrue(problems(text + "\n" + SMALLEST).contains("f:" + problem), () -> problems(text + "\n" + SMALLEST).toString());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                put { key: "a" } | 1:34: the service does not know this operation; expected increment, decrement or read
                times: 2 | 1:27: the call asks for nothing; expected increment, decrement or read
                increment {} read {} | 1:47: read stands beside increment; expected only one of the two
                increment {} times: 0 | 1:47: times is 0; expected 1 to 10000
                increment {} requests: "10 Y" | 1:61: "Y" is no fate; expected milliseconds, L, -, D(…, …), F…, W…, X or R…
                increment {} replies: "10 D(1, x)" | 1:65: "x" is no fate; expected milliseconds, L, -, D(…, …), F…, W…, X or R…
                increment {} requests: "D(1,)" | 1:62: "" is no fate; expected milliseconds, L, -, D(…, …), F…, W…, X or R…
                increment {} requests: "D(1)" | 1:58: D(…) has 1 fates; expected 2 to 100, separated by commas
                increment {} requests: "D(1, 2" | 1:58: "D" is no fate; expected milliseconds, L, -, D(…, …), F…, W…, X or R…
                increment {} requests: "1.2345" | 1:58: 1.2345 is no delay; expected at most three decimals
                increment {} requests: "10 R" | 1:61: R does not say after how long; expected such as R6000
                increment {} at_ms: -1 | 1:47: at_ms is -1; expected milliseconds from 0 to 1e12
                """)
        void isToldWhatIsWrongWithACall(String call, String problem) {
            assertEquals(List.of("f:" + problem), problems("service: COUNTER client { call { " + call + " } }"));
        }

        @Test
        void isToldEverythingAtOnceInTheOrderOfTheFile() {
            assertEquals(
                    List.of(
                            "f:1:1: the file has no service; expected service: KEY_VALUE_STORE, VERSIONED_STORE, COUNTER, PRIMES, PRINTER, SHARED_MEMORY or ARMY",
                            "f:1:1: nobody makes a call; expected client { call { … } }",
                            "f:2:15: loss is 2; expected a probability from 0 to 1",
                            "f:3:20: retries is -1; expected 0 to 1000"),
                    problems("\nenvironment { loss: 2 }\nprotocol { retry { retries: -1 } }"));
        }

        @Test
        void tooManyCallsAreRefused() {
            var call = "call { increment {} times: 6000 } ";
            assertEquals(
                    List.of("f:1:61: that is too many calls; expected at most 10000 in all"),
                    problems("service: COUNTER client { " + call + call + "}"));
        }
    }

    @Nested
    class AnyText {

        @ParameterizedTest
        @ValueSource(strings = {"", "\u0000", "}{", "@", "[a.b]: 1", "1: 2", "client: [", "#", "client { call { put <key: 'a'> } }", "\uD800"})
        void isReadWithoutThrowing(String text) {
            assertDoesNotThrow(() -> ScenarioText.read("f", text));
        }

        @Test
        void isRefusedWhenItIsHuge() {
            assertEquals(List.of("f:1:1: the file is too long; expected at most a million characters"), problems("#".repeat(2_000_000)));
        }

        @Test
        void isToldNoMoreProblemsThanAnybodyReads() {
            assertEquals(100, problems(SMALLEST + "environment {" + "crash {} ".repeat(900) + "}").size());
            assertEquals(100, problems(SMALLEST + "expect { executions: \"" + "x ".repeat(5_000) + "\" }").size());
            assertEquals(100, problems("unknown: 1 ".repeat(5_000) + SMALLEST).size());
        }

        @Test
        void isRefusedWhenItHasFarTooManyBlocks() {
            assertEquals(List.of("f:1:8051: that is too many expect blocks; expected at most 1000"), problems(SMALLEST + " " + "expect{}".repeat(1_001)));
            var variants = new StringBuilder(SMALLEST);
            for (int variant = 0; variant <= 100; variant++) {
                variants.append(" variant { name: \"").append(variant).append("\" }");
            }
            assertTrue(problems(variants.toString()).getFirst().endsWith(": that is too many variants; expected at most 100"));
        }

        @Test
        void isRefusedWhenItIsNestedDeeply() {
            assertEquals(List.of("f:1:959: blocks stand in blocks too deeply; expected a few levels"), problems("variant { change { ".repeat(5_000)));
        }

        @Test
        void isRefusedWhenItsBytesAreNone() {
            var reading = ScenarioText.read("f", new byte[] {(byte) 0xFF, 0});
            assertEquals("f:1:1: these bytes are no text; expected UTF-8", reading.problems().getFirst().text());
        }

        @Test
        void isReadWithoutThrowingWhateverHappensToADemo() {
            for (int seed = 0; seed < 3_000; seed++) {
                var text = damaged(new Random(seed));
                assertDoesNotThrow(() -> ScenarioText.read("f", text), "seed " + seed + ": " + text);
            }
        }

        private static String damaged(Random random) {
            var names = Demos.names();
            var bytes = resource(names.get(random.nextInt(names.size())));
            for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(9, 128);
            }
            return new String(bytes, 0, random.nextInt(bytes.length), StandardCharsets.UTF_8);
        }

        private static byte[] resource(String name) {
            return assertDoesNotThrow(() -> {
                try (var in = Demos.class.getResourceAsStream("/demos/" + name)) {
                    return in.readAllBytes();
                }
            });
        }
    }
}
