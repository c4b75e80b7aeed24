package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.PlannedFate;
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
import once.wire.Codec;
import once.wire.Protection;
import once.wire.Transport;
import once.wire.Wire;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What flipped bits do, with a checksum and without.
class CorruptionTest {

    private static final Operation PUT = new Operation.Put("k", "7");
    private static final Operation GET = new Operation.Get("k");
    private static final Operation INCREMENT = new Operation.Increment();
    private static final CallId CALL = new CallId(1, 1);

    private static Scenario scenario(Codec codec, Protection protection, double corruption, int attempts, boolean filters, Operation... operations) {
        var delay = Delay.fixed(1);
        var environment = new Environment(0, 0, 0, corruption, delay, delay, Environment.Order.ANY, Environment.Transport.UDP, Faults.NONE);
        var calls = List.of(operations).stream().map(operation -> new PlannedCall(operation, NodeId.server(1), 0, 0)).toList();
        var service = operations[0] == INCREMENT ? Counter.ZERO : KeyValueStore.EMPTY;
        var protocol = new Protocol(new RetryPolicy(attempts, 3, 1, RetryPolicy.NO_CAP), new ServerPolicy(filters, ServerPolicy.FOREVER, 0));
        return Scenario.of(service, List.of(calls)).on(environment).with(protocol.with(new Wire(codec, protection, Transport.UDP)));
    }

    private static Exploration explored(Scenario scenario, Plan plan) {
        return Explorer.explore(scenario, plan, Monitor.NONE);
    }

    private static TreeSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(10_000).stream().map(Ending::text).toList());
    }

    @Nested
    class WithoutAChecksum {
        @ParameterizedTest(name = "{0}, {1} attempts, filter {2}")
        @CsvSource("AD_HOC, 1, true")
        void everyMessageThatAFlippedBitMakesIsFollowed(Codec codec, int attempts, boolean filters) {
            var scenario = scenario(codec, Protection.NONE, .1, attempts, filters, INCREMENT);
            compare(scenario);
        }

        @ParameterizedTest(name = "{0}, {1} attempts, filter {2}")
        @EnabledIfSystemProperty(named = "once.exhaustive", matches = "true")
        @CsvSource({"PROTOBUF, 1, true", "JSON, 1, true", "AD_HOC, 2, true", "AD_HOC, 2, false", "PROTOBUF, 2, true"})
        void soItIsInLargerScenarios(Codec codec, int attempts, boolean filters) {
            compare(scenario(codec, Protection.NONE, .1, attempts, filters, INCREMENT));
        }

        private static void compare(Scenario scenario) {
            var reference = new NaiveReference(scenario, 60_000).outcomes();
            assertNotNull(reference);
            assertEquals(reference, texts(explored(scenario, Plan.standard())));
            assertEquals(reference, texts(explored(scenario, Plan.standard().plain())));
        }

        @Test
        void anotherValueMayBeWrittenAndReadUnderSuccess() {
            var found = explored(scenario(Codec.AD_HOC, Protection.NONE, .1, 1, true, PUT, GET), Plan.standard()).outcomes();
            assertTrue(found.whereTold(CALL, Told::success).finalTexts().contains("k=6"));
            assertEquals(1, found.whereTold(CALL, Told::success).whereFinalText("k=6").witness().faults());
        }

        @Test
        void moreAlterationsThanWereFollowedAreSaid() {
            var scenario = scenario(Codec.AD_HOC, Protection.NONE, .1, 1, true, INCREMENT);
            assertEquals(List.of(Exploration.Cut.ALTERATIONS), explored(scenario, Plan.standard()).cuts());
            var all = explored(scenario, Plan.standard().with(Bounds.standard().withAlterations(2)));
            assertTrue(all.isExhaustive());
            assertTrue(texts(all).size() > texts(explored(scenario, Plan.standard())).size());
        }

        @Test
        void everyOutcomeIsShownByARun() {
            var found = explored(scenario(Codec.AD_HOC, Protection.NONE, .1, 2, true, PUT), Plan.standard()).outcomes();
            for (var ending : found.list(60)) {
                assertEquals(ending, found.only(ending).witness().ending());
            }
        }

        @Test
        void nothingArrivesAsItWasSentWhereEveryFlightIsAltered() {
            var found = explored(scenario(Codec.AD_HOC, Protection.NONE, 1, 1, true, INCREMENT), Plan.standard().with(Bounds.standard().withAlterations(2)));
            assertFalse(texts(found).contains("1 ×1 | 1"));
            assertTrue(texts(found).contains("FAIL ×0 | 0"));
        }
    }

    @Nested
    class WithAChecksum {
        @ParameterizedTest
        @EnumSource(names = {"CRC32", "HMAC_SHA256"})
        void aFlippedBitIsALoss(Protection protection) {
            var flips = explored(scenario(Codec.PROTOBUF, protection, .1, 2, true, PUT, GET), Plan.standard());
            var plain = scenario(Codec.PROTOBUF, protection, 0, 2, true, PUT, GET);
            var loses = explored(plain.on(new Environment(.1, .1, 0, Delay.fixed(1), Delay.fixed(1), Environment.Order.ANY)), Plan.standard());
            assertTrue(flips.isExhaustive());
            assertEquals(texts(loses), texts(flips));
        }

        @Test
        void theWitnessShowsTheFlippedBit() {
            var found = explored(scenario(Codec.PROTOBUF, Protection.CRC32, .1, 1, true, INCREMENT), Plan.standard()).outcomes();
            var events = found.allFail().witness().recording().events();
            assertEquals(1, events.stream().filter(event -> event instanceof once.simulation.Event.Discarded).count());
        }
    }

    @Nested
    class AsPrescribed {
        private Scenario prescribing(Protection protection, Alteration how) {
            var fates = new FateScript.OfCall(List.of(new PlannedFate.Altered(PlannedFate.Altered.USUAL, how)), List.of());
            return scenario(Codec.PROTOBUF, protection, 0, 2, true, PUT).with(new FateScript(Map.of(CALL, fates)));
        }

        @Test
        void aFlippedBitIsFollowedToWhatItMakes() {
            var at = new Alteration.FlipBit(29 * 8 - 1);
            var found = explored(prescribing(Protection.NONE, at), Plan.standard());
            assertTrue(found.isExhaustive());
            assertEquals(texts(explored(prescribing(Protection.NONE, at), Plan.standard().plain())), texts(found));
        }

        @Test
        void anAdversaryBeatsAChecksumAndIsNeverExhausted() {
            var found = explored(prescribing(Protection.CRC32, new Alteration.Rewrite("9")), Plan.standard());
            assertEquals(List.of("k=9"), found.outcomes().finalTexts());
            assertEquals(List.of(Exploration.Cut.ADVERSARY), found.cuts());
        }

        @Test
        void anAdversaryWithoutTheKeyOnlyLosesMessages() {
            assertEquals(List.of("k=7"), explored(prescribing(Protection.HMAC_SHA256, new Alteration.Rewrite("9")), Plan.standard()).outcomes().finalTexts());
        }
    }
}
