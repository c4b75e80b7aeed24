package once.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.client.ClientPolicy.Epoch;
import once.client.ClientPolicy.Ids;
import once.client.ClientPolicy.Reissue;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Request;
import once.message.Trip;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Timer;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestartsTest {

    private static ClientPolicy reissuing(Reissue reissue) {
        return Rig.policy(Ids.UNIQUE, Epoch.IGNORED, reissue, null);
    }

    private static Rig finished(Reissue reissue) {
        return new Rig(reissuing(reissue)).reply(1, Rig.ONE).reply(2, Rig.ONE).reply(3, Rig.ONE);
    }

    @Nested
    class OfTheServer {

        private static List<Integer> attempts(Reissue reissue, boolean acknowledged) {
            return (acknowledged ? finished(reissue) : new Rig(reissuing(reissue))).announcement(2).attempts().stream()
                    .filter(attempt -> attempt > 1).toList();
        }

        @Test
        void makeItSendAgainByItsStrategy() {
            assertEquals(List.of(List.of(2), List.of(2)),
                    List.of(attempts(Reissue.ALWAYS, true), attempts(Reissue.ALWAYS, false)));
            assertEquals(List.of(List.of(), List.of()), List.of(attempts(Reissue.NEVER, true), attempts(Reissue.NEVER, false)));
            assertEquals(List.of(List.of(2), List.of()),
                    List.of(attempts(Reissue.ONLY_WHEN_ACKNOWLEDGED, true), attempts(Reissue.ONLY_WHEN_ACKNOWLEDGED, false)));
            assertEquals(List.of(List.of(), List.of(2)),
                    List.of(attempts(Reissue.ONLY_WHEN_NOT_ACKNOWLEDGED, true),
                    attempts(Reissue.ONLY_WHEN_NOT_ACKNOWLEDGED, false)));
        }

        @Test
        void endTheWaitForTheAttemptBefore() {
            assertTrue(new Rig(reissuing(Reissue.ALWAYS)).announcement(2).stops(Rig.timeoutOf(1, 1)));
        }

        @Test
        void repeatTheLastRequestForWhichNobodyWaits() {
            var repeated = new Effect.Send(Rig.SERVER, new Request(new MessageId(1, 3), new Operation.Increment()),
                    Trip.request(new CallId(1, 3), 2));
            assertEquals(List.of(repeated), finished(Reissue.ALWAYS).announcement(2).effects());
            assertEquals(List.of(3), finished(Reissue.ALWAYS).announcement(2).announcement(3).attempts(),
                    "each is an attempt of its own");
        }

        @Test
        void letItGiveUpTheCallThatItDoesNotRepeat() {
            var rig = new Rig(reissuing(Reissue.NEVER)).announcement(2);
            assertTrue(rig.stops(Rig.timeoutOf(1, 1)));
            assertEquals("MAYBE", rig.outcome());
        }

        @Test
        void doNotEndACallThatIsOver() {
            assertEquals(List.of(), finished(Reissue.NEVER).announcement(2).effects());
            assertEquals(List.of(), finished(Reissue.ONLY_WHEN_NOT_ACKNOWLEDGED).announcement(2).effects());
        }

        @ParameterizedTest
        @EnumSource
        void meanNothingBeforeItHasAsked(Reissue reissue) {
            var rig = new Rig(reissuing(reissue), List.of(Rig.call(900))).tell(0, new Input.Started());
            assertEquals(List.of(), rig.announcement(2).effects());
        }

        @Test
        void areLearnedFromByAClientThatSaysTheIncarnation() {
            assertEquals(List.of(new Happening.IncarnationLearned(2)),
                    new Rig(Rig.saying(Epoch.FIXED)).announcement(2).happenings());
            assertEquals(List.of(), new Rig(Rig.saying(Epoch.FIXED)).announcement(1).happenings());
        }
    }

    @Nested
    class OfTheClient {
        private final ClientPolicy exterminates =
                new ClientPolicy(Rig.TWICE, Ids.UNIQUE, Epoch.IGNORED, false, 0, 0, false, true, Reissue.PAYS_NO_ATTENTION, null,
                        false);
        private final Rig notYetDue = new Rig(exterminates, List.of(Rig.call(900))).tell(0, new Input.Started());

        @Test
        void endTheCallWithItsCrash() {
            var rig = new Rig(exterminates).tell(40, new Input.Crashed());
            assertEquals(new Happening.Crashed(null), rig.happenings().getFirst());
            assertEquals("CRASHED", rig.outcome());
        }

        @Test
        void haveNoCallToEndBetweenCalls() {
            assertEquals(List.of(new Effect.Note(new Happening.Crashed(null))),
                    notYetDue.tell(40, new Input.Crashed()).effects());
        }

        @Test
        void askTheServerToStopWhatItStillDoesForIt() {
            var rig = new Rig(exterminates).crash();
            assertEquals(new Happening.Restarted(2), rig.happenings().getFirst());
            assertEquals(new Effect.Send(Rig.SERVER, new Message.Extermination(new MessageId(1, 1)),
                    Trip.notice(new CallId(1, 1), 2)), rig.effects().get(1));
        }

        @Test
        void askTheServerThatWasAskedLast() {
            var other = new PlannedCall(new Operation.Increment(), NodeId.server(2), 0, 0);
            var rig = new Rig(exterminates, List.of(Rig.call(0), Rig.call(0), other)).tell(0, new Input.Started()).crash();
            var kill = new Message.Extermination(new MessageId(1, 1));
            assertEquals(new Effect.Send(Rig.SERVER, kill, Trip.notice(new CallId(1, 1), 2)), rig.effects().get(1));
        }

        @Test
        void stopNothingBeforeTheFirstCall() {
            var due = new Effect.StartTimer(new Timer.CallDue(new CallId(1, 1)), 850);
            assertEquals(List.of(new Effect.Note(new Happening.Restarted(2)), due), notYetDue.crash().effects());
        }

        @Test
        void stopNothingUnlessToldTo() {
            assertEquals(List.of(2),
                    new Rig(ClientPolicy.USUAL).crash().sent().stream().map(message -> message.id().number()).toList());
        }

        @Test
        void goOnWithTheNextCall() {
            assertEquals(new CallId(1, 2), new Rig(ClientPolicy.USUAL).crash().trips().getLast().call());
        }
    }
}
