package once.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepliesTest {

    private static final CallId FIRST = new CallId(1, 1);

    private static ClientPolicy twice(boolean acknowledges, boolean resendsOnLateReply) {
        return new ClientPolicy(Rig.TWICE, Ids.UNIQUE, Epoch.IGNORED, false, 0, 0, acknowledges, false,
                Reissue.PAYS_NO_ATTENTION, null, resendsOnLateReply);
    }

    @Nested
    class FromAnOverloadedServer {
        private final Result overloaded = new Result.Overloaded(700);
        private final Timer due = new Timer.RetryDue(FIRST, 1);

        @Test
        void postponeTheNextAttemptByTheTimeTheyName() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, overloaded);
            assertEquals(
                    List.of(
                            new Effect.StopTimer(Rig.timeoutOf(1, 1)),
                            new Effect.Note(new Happening.RetryPostponed(FIRST, 700)),
                            new Effect.StartTimer(due, 700)),
                    rig.effects());
            assertEquals(List.of(2), rig.tell(710, new Input.Fired(due)).attempts());
        }

        @Test
        void postponeNothingOnceTheClientHasGoneOn() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, overloaded).tell(20, new Input.Disconnected(Rig.SERVER));
            assertEquals(List.of(2), rig.attempts());
            assertEquals(List.of(), rig.tell(710, new Input.Fired(due)).effects());
        }

        @Test
        void postponeNothingOnceTheCallIsOver() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, overloaded).reply(1, Rig.ONE);
            assertEquals(List.of(), rig.tell(710, new Input.Fired(due)).effects());
        }

        @Test
        void endTheCallOnlyWhenEachAttemptWasRefused() {
            var refused = new Rig(ClientPolicy.plain(Rig.TWICE)).reply(1, overloaded).tell(710, new Input.Fired(due))
                    .reply(1, overloaded);
            assertEquals("REFUSED", refused.outcome());
            assertTrue(refused.stops(Rig.timeoutOf(1, 2)));
            var silent = new Rig(ClientPolicy.plain(Rig.TWICE)).timeout(1, 1);
            assertEquals("", silent.reply(1, overloaded).outcome(), "the first attempt may still be executed");
            assertFalse(silent.stops(Rig.timeoutOf(1, 2)));
            assertEquals("FAIL", silent.timeout(1, 2).outcome());
        }
    }

    @Nested
    class ThatRefuse {

        @Test
        void endTheCallAtOnce() {
            var conflict = new Rig(ClientPolicy.USUAL).reply(1, new Result.Mismatch());
            assertEquals("CONFLICT", conflict.outcome());
            assertTrue(conflict.stops(Rig.timeoutOf(1, 1)));
            assertEquals("MAYBE", new Rig(ClientPolicy.USUAL).reply(1, new Result.Unknown()).outcome());
        }

        @ParameterizedTest
        @EnumSource(names = {"IGNORED", "FIXED"})
        void asStaleEndIt(Epoch epoch) {
            assertEquals("MAYBE", new Rig(Rig.saying(epoch)).reply(1, new Result.Stale(), 2).outcome());
        }

        @Test
        void asStaleAreArguedWithByAClientThatStampsAnew() {
            var rig = new Rig(Rig.saying(Epoch.RESTAMPED)).reply(1, new Result.Stale(), 2);
            assertTrue(rig.stops(Rig.timeoutOf(1, 1)));
            assertEquals(List.of(2), rig.attempts());
            assertEquals(2, rig.request().stamps().incarnation());
            var last = rig.reply(1, new Result.Stale(), 3).reply(1, new Result.Stale(), 4);
            assertEquals("MAYBE", last.reply(1, new Result.Stale(), 5).outcome(), "that was its last attempt");
        }
    }

    @Nested
    class ToTheCallBefore {

        @Test
        void breedADuplicateOnlyWhereTheyAreAnswered() {
            var breeding = new Rig(twice(false, true)).reply(1, Rig.ONE).reply(1, Rig.ONE);
            assertEquals(List.of(2), breeding.attempts());
            assertTrue(breeding.stops(Rig.timeoutOf(2, 1)));
            assertEquals(List.of(), breeding.reply(1, Rig.ONE).trips(), "it has no attempt left");
            assertEquals(List.of(), new Rig(ClientPolicy.USUAL).reply(1, Rig.ONE).reply(1, Rig.ONE).trips());
        }

        @Test
        void breedNothingWhileTheNextCallIsNotYetDue() {
            var rig = new Rig(twice(false, true), List.of(Rig.call(0), Rig.call(900))).tell(0, new Input.Started());
            assertEquals(List.of(), rig.reply(1, Rig.ONE).reply(1, Rig.ONE).trips());
        }

        @Test
        void areNoneDuringTheFirst() {
            var stray = new Rig(twice(false, true)).reply(0, Rig.ONE);
            assertEquals(List.of(new Happening.LateReplyIgnored(Trip.request(FIRST, 1).reply())), stray.happenings());
        }

        @Test
        void areNoOlderOnes() {
            assertEquals(List.of(), new Rig(twice(false, true)).reply(1, Rig.ONE).reply(2, Rig.ONE).reply(1, Rig.ONE).trips());
        }
    }

    @Nested
    class ThatGiveAResult {

        @Test
        void areAcknowledgedWhereTheClientDoesSo() {
            var rig = new Rig(twice(true, false)).reply(1, Rig.ONE);
            var acknowledgement = new Effect.Send(Rig.SERVER, new Message.Acknowledgement(new MessageId(1, 1)),
                    Trip.notice(FIRST, 1));
            assertEquals(acknowledgement, rig.effects().get(1));
            assertEquals(List.of(Request.class),
                    new Rig(twice(false, false)).reply(1, Rig.ONE).sent().stream().map(Object::getClass).toList());
        }

        @Test
        void areAcknowledgedToTheServerThatWasAsked() {
            var other = NodeId.server(2);
            var calls = List.of(Rig.call(0), new PlannedCall(new Operation.Increment(), other, 0, 0), Rig.call(0));
            var rig = new Rig(twice(true, false), calls).tell(0, new Input.Started()).reply(1, Rig.ONE).reply(2, Rig.ONE);
            assertEquals(new Effect.Send(other, new Message.Acknowledgement(new MessageId(1, 2)),
                    Trip.notice(new CallId(1, 2), 1)),
                    rig.effects().get(1));
        }

        @Test
        void sayNothingAboutAVersionAfterTwoAttempts() {
            assertEquals("VERSION", new Rig(ClientPolicy.USUAL).reply(1, new Result.WrongVersion(1)).outcome());
            assertEquals("MAYBE", new Rig(ClientPolicy.USUAL).timeout(1, 1).reply(1, new Result.WrongVersion(1)).outcome());
        }
    }

    @Nested
    class ThatNameTheirIncarnation {

        @Test
        void areLearnedFromOnce() {
            var rig = new Rig(Rig.saying(Epoch.FIXED)).reply(1, Rig.ONE, 2);
            assertEquals(new Happening.IncarnationLearned(2), rig.happenings().getFirst());
            assertTrue(rig.reply(2, Rig.ONE, 2).happenings().stream().noneMatch(Happening.IncarnationLearned.class::isInstance));
        }

        @Test
        void areLearnedFromThoughTheyAreLate() {
            assertEquals(new Happening.IncarnationLearned(2),
                    new Rig(Rig.saying(Epoch.FIXED)).reply(9, Rig.ONE, 2).happenings().getFirst());
        }

        @Test
        void teachNothingToAClientThatDoesNotSayIt() {
            assertTrue(new Rig(Rig.saying(Epoch.IGNORED)).reply(1, Rig.ONE, 2).happenings().stream()
                    .noneMatch(Happening.IncarnationLearned.class::isInstance));
        }
    }

    @Test
    void whatIsNoReplyIsUnexpected() {
        var id = new MessageId(1, 1);
        for (var message : List.of(new Request(id, new Operation.Increment()), new Message.Acknowledgement(id),
                new Message.Extermination(id))) {
            var rig = new Rig(ClientPolicy.USUAL).receive(message, Trip.request(FIRST, 1).reply());
            assertEquals(List.of(new Effect.Note(new Happening.Unexpected(message))), rig.effects());
        }
    }
}
