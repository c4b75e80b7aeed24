package once.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import once.client.ClientPolicy.Epoch;
import once.client.ClientPolicy.Ids;
import once.client.ClientPolicy.Reissue;
import once.message.CallId;
import once.message.MessageId;
import once.message.Stamps;
import once.node.Chance;
import once.node.Clock;
import once.node.Input;
import once.node.Timer;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a client's requests say beside their operation.
class StampingTest {

    private static final long NO_TIME = Stamps.NO_TIME;

    private static ClientPolicy timing(boolean stampsCreation, long deadlineMicros, long clockOffsetMicros) {
        return new ClientPolicy(
                Rig.TWICE, Ids.UNIQUE, Epoch.IGNORED, stampsCreation, deadlineMicros, clockOffsetMicros, false, false,
                Reissue.PAYS_NO_ATTENTION, null, false);
    }

    private static Stamps first(ClientPolicy policy) {
        return new Rig(policy, List.of(Rig.call(0))).tell(100, new Input.Started()).request().stamps();
    }

    @Nested
    class OfTime {

        @Test
        void sayWhenTheCallBeganAndHowLongItMayBeExecuted() {
            assertEquals(new Stamps(70, 570, 0, 0), first(timing(true, 500, -30)));
            assertEquals(new Stamps(130, NO_TIME, 0, 0), first(timing(true, 0, 30)));
            assertEquals(new Stamps(NO_TIME, 570, 0, 0), first(timing(false, 500, -30)));
            assertEquals(Stamps.NONE, first(timing(false, 0, -30)));
        }

        @Test
        void areTheSameOnARetransmission() {
            assertEquals(new Stamps(-30, 470, 0, 0), new Rig(timing(true, 500, -30)).timeout(1, 1).request().stamps());
        }

        /// An exploration takes steps that look at no clock to be the same at all times.
        @ParameterizedTest
        @CsvSource({"false, 0, 0", "true, 0, 1", "false, 5, 1"})
        void areReadFromTheClockOnlyWhereTheyAreNeeded(boolean stampsCreation, long deadline, int expected) {
            var looks = new int[1];
            Clock clock = () -> looks[0]++;
            var client = new Client(1, timing(stampsCreation, deadline, 0), List.of(Rig.call(0)), new Chance(1));
            client.on(client.initial(), new Input.Started(), clock);
            assertEquals(expected, looks[0]);
        }
    }

    @Nested
    class OfTheServersIncarnation {

        @Test
        void areTheSameOnARetransmission() {
            var rig = new Rig(Rig.saying(Epoch.FIXED)).announcement(2).timeout(1, 1);
            assertEquals(1, rig.request().stamps().incarnation());
            assertEquals(2, rig.reply(1, Rig.ONE, 2).request().stamps().incarnation(), "the next call says what was learned");
        }

        @Test
        void madeAnewLetARetransmissionPassForANewRequest() {
            var rig = new Rig(Rig.saying(Epoch.RESTAMPED)).announcement(2).timeout(1, 1);
            assertEquals(2, rig.request().stamps().incarnation());
        }

        @Test
        void madeAnewAreSoWhateverTheReasonToSendAgain() {
            var policy = new ClientPolicy(RetryPolicy.USUAL, Ids.UNIQUE, Epoch.RESTAMPED, false, 0, 0, false, false,
                    Reissue.ALWAYS, null, true);
            var asked = new Rig(policy).reply(1, new Result.Overloaded(5), 2).tell(30, new Input.Fired(new Timer.RetryDue(new CallId(1, 1), 1)));
            assertEquals(2, asked.request().stamps().incarnation(), "the server asked for it");
            var late = new Rig(policy).reply(1, Rig.ONE, 1).reply(1, Rig.ONE, 2);
            assertEquals(2, late.request().stamps().incarnation(), "a late reply");
            assertEquals(3, new Rig(policy).announcement(3).request().stamps().incarnation(), "the server has restarted");
        }

        @Test
        void areLeftOutWhereTheyAreIgnored() {
            assertEquals(0, new Rig(Rig.saying(Epoch.IGNORED)).request().stamps().incarnation());
        }

        @Test
        void answerAChallengeWithTheNextCall() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, new Result.Challenge(), 2);
            assertEquals("MAYBE", rig.outcome());
            assertEquals(List.of(2, 2), List.of(rig.request().stamps().incarnation(), rig.request().stamps().resumesFrom()));
        }

        @Test
        void doNotGoBackToAnOlderOne() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, new Result.Challenge(), 3).reply(2, new Result.Challenge(), 2);
            assertEquals(new Stamps(NO_TIME, NO_TIME, 3, 3), rig.request().stamps());
        }
    }

    @Nested
    class OfIdentity {

        @Test
        void neverUseANumberTwice() {
            assertEquals(new MessageId(1, 2), new Rig(ClientPolicy.USUAL).crash().request().id());
        }

        @Test
        void beginAnewWhereACrashMakesItForget() {
            var rig = new Rig(Rig.policy(Ids.REUSED_AFTER_RESTART, Epoch.IGNORED, Reissue.PAYS_NO_ATTENTION, null));
            assertEquals(new MessageId(1, 1), rig.crash().request().id());
            assertEquals(new MessageId(1, 2), rig.reply(1, Rig.ONE).request().id());
        }

        @Test
        void areTakenFromAnotherCallWhereTheScenarioSaysSo() {
            var first = Rig.call(0);
            var same = new PlannedCall(first.operation(), Rig.SERVER, 0, 0, true, 1);
            var rig = new Rig(ClientPolicy.USUAL, List.of(first, same)).tell(0, new Input.Started()).reply(1, Rig.ONE);
            assertEquals(new MessageId(1, 1), rig.request().id());
        }

        @Test
        void missingLetItTakeAnyReplyForItsOwn() {
            var rig = new Rig(Rig.policy(Ids.NONE, Epoch.IGNORED, Reissue.PAYS_NO_ATTENTION, null));
            assertEquals("1", rig.reply(0, Rig.ONE).outcome());
            assertEquals("1", rig.reply(0, Rig.ONE).outcome(), "a late reply to the call before");
        }
    }
}
