package once.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.scenario.text.SemanticsText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final Setting TEN = Demos.named("d11b_ten_increments.txtpb").settings().getFirst();

    private static Setting done(Edited edited) {
        return assertInstanceOf(Edited.Done.class, edited, edited::toString).setting();
    }

    private static Setting done(Setting setting, Edit... edits) {
        for (var edit : edits) {
            setting = done(setting.edited(edit));
        }
        return setting;
    }

    private static List<Objection> refused(Setting setting, Edit edit) {
        return assertInstanceOf(Edited.Refused.class, setting.edited(edit)).objections();
    }

    @Test
    void saysSomethingElseAndLeavesTheRest() {
        var scenario = TEN.scenario();
        var known = scenario.environment();
        var lossy = new Environment(.5, .5, 0, known.requestDelay(), known.replyDelay(), known.order());
        assertEquals(scenario.on(lossy), done(TEN, Edit.say("environment.loss", "0.5")).scenario());
    }

    @Test
    void saysNothingThereAnyMore() {
        assertEquals(0, done(TEN, Edit.unsay("environment.loss")).scenario().environment().requestLoss());
        assertFalse(done(TEN, Edit.unsay("environment")).document().hasEnvironment());
    }

    @Test
    void aBlockInWhichNothingIsSaidAnyMoreIsNotWritten() {
        var quiet = done(TEN, Edit.unsay("environment.loss", "environment.delay", "environment.reply_delay"));
        assertFalse(quiet.document().hasEnvironment());
    }

    @Test
    void whatSaysTheSameInOtherWordsGivesWay() {
        var oneWay = done(TEN, Edit.say("environment.request_loss", "0.1"));
        assertFalse(oneWay.document().getEnvironment().hasLoss());
        assertEquals(List.of(.1, 0.), List.of(oneWay.scenario().environment().requestLoss(), oneWay.scenario().environment().replyLoss()));
        assertFalse(done(oneWay, Edit.say("environment.loss", "0.3")).document().getEnvironment().hasRequestLoss());
    }

    @Test
    void aBlockIsSaidAsAWhole() {
        var slow = done(TEN, Edit.say("environment.delay", "{ min_ms: 5 mean_extra_ms: 30 }")).scenario().environment();
        assertEquals(new Delay.Exponential(5_000, 30_000), slow.requestDelay());
    }

    @Test
    void whatMayBeRepeatedIsSaidSeveralTimes() {
        var crashing = done(TEN, Edit.say("environment.crash", "{ node: \"s1\" at_ms: 5 }", "{ node: \"c1\" at_ms: 7 down_ms: 1 }"));
        assertEquals(2, crashing.scenario().environment().faults().outages().size());
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertEquals("often cannot be read as loss", refused(TEN, Edit.say("environment.loss", "often")).getFirst().message());
    }

    @Nested
    class Contradictions {

        @Test
        void areRefusedAndSayWhatHasToGive() {
            assertEquals(List.of(new Objection(List.of("environment.transport", "environment.loss"), "transport stands beside loss; expected only one of the two")),
                    refused(TEN, Edit.say("environment.transport", "TCP")));
        }

        @Test
        void pointFromOneCardToAnother() {
            var objection = refused(TEN, Edit.say("protocol.server.drops_acknowledged", "true")).getFirst();
            assertEquals(List.of("protocol.server.drops_acknowledged", "protocol.client.acknowledges"), objection.paths());
        }

        @Test
        void pointToWhatIsNoLongerPossible() {
            var acknowledging = done(TEN, Edit.say("protocol.client.acknowledges", "true"), Edit.say("protocol.server.drops_acknowledged", "true"));
            assertEquals("protocol.server.drops_acknowledged", refused(acknowledging, Edit.say("protocol.client.acknowledges", "false")).getFirst().paths().getFirst());
        }

        @Test
        void ofNumbersSayBoth() {
            var objection = refused(TEN, Edit.say("environment.delay", "{ min_ms: 80 max_ms: 20 }")).getFirst();
            assertEquals(List.of("environment.delay.max_ms", "environment.delay.min_ms"), objection.paths());
        }
    }

    @Nested
    class UnderAnotherSemantics {

        private static Stream<Setting> settings() {
            return Demos.all().stream().flatMap(demo -> demo.settings().stream());
        }

        @Test
        void nothingChangesButWhatIsEdited() {
            Demos.all().stream().map(demo -> demo.settings().getFirst()).forEach(setting -> Stream.of(Semantics.values()).forEach(semantics -> {
                var under = setting.under(semantics);
                var settled = done(under, Edit.say("protocol.wire.codec", under.scenario().protocol().wire().codec().name()));
                assertEquals(under.scenario().protocol(), settled.scenario().protocol(), () -> setting.scenario().title() + ", " + semantics);
                assertEquals(semantics, settled.scenario().semantics());
                assertEquals(SemanticsText.SEMANTICS_UNSET, settled.document().getUnder());
            }));
        }

        @Test
        void aMechanismIsSetBesideThoseOfThatSemantics() {
            var eager = done(TEN.under(Semantics.AT_LEAST_ONCE), Edit.say("protocol.server.duplicate_filter", "true"));
            assertTrue(eager.scenario().protocol().retry().isUnbounded());
            assertTrue(eager.scenario().protocol().server().filtersDuplicates());
            assertEquals(Semantics.AT_LEAST_ONCE, eager.scenario().semantics());
        }
    }

    @Nested
    class Presets {

        @Test
        void areCustomOnceAMechanismIsChanged() {
            assertFalse(TEN.scenario().isCustom());
            assertTrue(done(TEN, Edit.say("protocol.server.duplicate_filter", "false")).scenario().isCustom());
            assertTrue(done(TEN, Edit.say("protocol.client.ids", "NONE")).scenario().isCustom());
        }

        @Test
        void areNotCustomForTheirTimesAndNumbers() {
            var patient = done(TEN, Edit.say("protocol.retry.retries", "7"), Edit.say("protocol.retry.timeout_ms", "50"), Edit.say("protocol.server.lifetime_ms", "90"));
            assertFalse(patient.scenario().isCustom());
        }

        @Test
        void areRestored() {
            UnderAnotherSemantics.settings().forEach(setting -> {
                var plain = done(setting.plain()).scenario();
                assertEquals(setting.scenario().plain().protocol(), plain.protocol(), () -> setting.scenario().title() + ", " + setting.name());
                assertFalse(plain.isCustom());
            });
        }
    }
}
