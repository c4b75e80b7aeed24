package once.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import once.client.ClientPolicy.Epoch;
import once.client.ClientPolicy.Ids;
import once.client.ClientPolicy.Reissue;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Chance;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Timer;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a client does besides retrying, told input by input.
class MechanismsTest {

    private static final NodeId SERVER = NodeId.server(1);
    private static final Result ONE = new Result.Count(1);

    /// A client with three calls, alone with its inputs.
    private static final class Rig {
        private final Client client;
        private ClientState state;
        private List<Effect> last = List.of();

        Rig(ClientPolicy policy) {
            var calls = IntStream.range(0, 3).mapToObj(_ -> new PlannedCall(new Operation.Increment(), SERVER, 0, 0)).toList();
            this.client = new Client(1, policy, calls, new Chance(1));
            this.state = client.initial();
            tell(0, new Input.Started());
        }

        Rig tell(long at, Input input) {
            var step = client.on(state, input, () -> at);
            state = step.state();
            last = step.effects();
            return this;
        }

        Rig reply(int id, Result result, int incarnation) {
            return tell(10, new Input.Arrived(SERVER, new Reply(new MessageId(1, id), result, incarnation), Trip.request(new CallId(1, 1), 1).reply()));
        }

        Rig timeout(int call, int attempt) {
            return tell(20, new Input.Fired(new Timer.AttemptTimeout(new CallId(1, call), attempt)));
        }

        Rig announcement(int incarnation) {
            return tell(30, new Input.Arrived(SERVER, new Message.Announcement(new MessageId(1, 0), incarnation), Trip.news(1, 1)));
        }

        Rig crash() {
            return tell(40, new Input.Crashed()).tell(50, new Input.Restarted());
        }

        List<Message> sent() {
            var sent = new ArrayList<Message>();
            last.forEach(effect -> {
                if (effect instanceof Effect.Send(_, var message, _)) {
                    sent.add(message);
                }
            });
            return sent;
        }

        Request request() {
            return (Request) sent().getFirst();
        }

        List<Trip> trips() {
            return last.stream().filter(Effect.Send.class::isInstance).map(effect -> ((Effect.Send) effect).trip()).toList();
        }

        String outcome() {
            return last.stream().map(effect -> effect instanceof Effect.Note(Happening.CallEnded(_, var outcome)) ? outcome.text() : "").reduce("", String::concat);
        }

        boolean starts(Timer timer) {
            return last.stream().anyMatch(effect -> effect instanceof Effect.StartTimer(var which, _) && which.equals(timer));
        }
    }

    private static final RetryPolicy TWICE = RetryPolicy.USUAL.withAttempts(2);

    private static ClientPolicy policy(Ids ids, Epoch epoch, Reissue reissue, ClientPolicy.Budget budget) {
        return new ClientPolicy(RetryPolicy.USUAL, ids, epoch, false, 0, 0, false, false, reissue, budget, false);
    }

    @Nested
    class Overloaded {
        private final Result overloaded = new Result.Overloaded(700);

        @Test
        void comesBackWhenItWasToldTo() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, overloaded, 0);
            var due = new Timer.RetryDue(new CallId(1, 1), 1);
            assertTrue(rig.starts(due));
            assertEquals(List.of(2), rig.tell(710, new Input.Fired(due)).trips().stream().map(Trip::attempt).toList());
        }

        @Test
        void aWaitThatWasOvertakenDoesNothing() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, overloaded, 0).tell(20, new Input.Disconnected(SERVER));
            assertEquals(List.of(2), rig.trips().stream().map(Trip::attempt).toList());
            assertEquals(List.of(), rig.tell(710, new Input.Fired(new Timer.RetryDue(new CallId(1, 1), 1))).trips());
        }

        @Test
        void isRefusedOnlyWhenEachAttemptWas() {
            var refused = new Rig(ClientPolicy.plain(TWICE)).reply(1, overloaded, 0).tell(710, new Input.Fired(new Timer.RetryDue(new CallId(1, 1), 1)));
            assertEquals("REFUSED", refused.reply(1, overloaded, 0).outcome());
            var silent = new Rig(ClientPolicy.plain(TWICE)).timeout(1, 1);
            assertEquals("", silent.reply(1, overloaded, 0).outcome(), "the first attempt may still be executed");
            assertEquals("FAIL", silent.timeout(1, 2).outcome());
        }
    }

    @Nested
    class NumberingItsRequests {

        @Test
        void neverUsesANumberTwice() {
            assertEquals(new MessageId(1, 2), new Rig(ClientPolicy.USUAL).crash().request().id());
        }

        @Test
        void beginsAnewWhereItForgets() {
            var rig = new Rig(policy(Ids.REUSED_AFTER_RESTART, Epoch.IGNORED, Reissue.PAYS_NO_ATTENTION, null));
            assertEquals(new MessageId(1, 1), rig.crash().request().id());
        }

        @Test
        void withoutNumbersTakesAnyReplyForItsOwn() {
            var rig = new Rig(policy(Ids.NONE, Epoch.IGNORED, Reissue.PAYS_NO_ATTENTION, null));
            assertEquals("1", rig.reply(0, ONE, 0).outcome());
            assertEquals("1", rig.reply(0, ONE, 0).outcome(), "a late reply to the call before");
        }
    }

    @Nested
    class SayingTheServersIncarnation {

        @Test
        void aRetransmissionSaysTheSameAsTheFirstAttempt() {
            var rig = new Rig(policy(Ids.UNIQUE, Epoch.FIXED, Reissue.PAYS_NO_ATTENTION, null)).announcement(2).timeout(1, 1);
            assertEquals(1, rig.request().stamps().incarnation());
            assertEquals(2, rig.reply(1, ONE, 2).request().stamps().incarnation(), "the next call says what was learned");
        }

        @Test
        void stampedAnewItPassesForANewRequest() {
            var rig = new Rig(policy(Ids.UNIQUE, Epoch.RESTAMPED, Reissue.PAYS_NO_ATTENTION, null)).announcement(2).timeout(1, 1);
            assertEquals(2, rig.request().stamps().incarnation());
        }

        @Test
        void aStaleRequestIsGivenUp() {
            var rig = new Rig(policy(Ids.UNIQUE, Epoch.FIXED, Reissue.PAYS_NO_ATTENTION, null));
            assertEquals("MAYBE", rig.reply(1, new Result.Stale(), 2).outcome());
        }

        @Test
        void aChallengeIsAnsweredByTheNextCall() {
            var rig = new Rig(ClientPolicy.USUAL).reply(1, new Result.Challenge(), 2);
            assertEquals("MAYBE", rig.outcome());
            assertEquals(List.of(2, 2), List.of(rig.request().stamps().incarnation(), rig.request().stamps().resumesFrom()));
        }
    }

    @Nested
    class HearingThatTheServerIsBack {

        private static List<Integer> attempts(Reissue reissue, boolean acknowledged) {
            var rig = new Rig(new ClientPolicy(TWICE, Ids.UNIQUE, Epoch.IGNORED, false, 0, 0, false, false, reissue, null, false));
            var last = acknowledged ? rig.reply(1, ONE, 0).reply(2, ONE, 0).reply(3, ONE, 0) : rig;
            return last.announcement(2).trips().stream().map(Trip::attempt).filter(attempt -> attempt > 1).toList();
        }

        @Test
        void sendsAgainByItsStrategy() {
            assertEquals(List.of(List.of(2), List.of(2)), List.of(attempts(Reissue.ALWAYS, true), attempts(Reissue.ALWAYS, false)));
            assertEquals(List.of(List.of(), List.of()), List.of(attempts(Reissue.NEVER, true), attempts(Reissue.NEVER, false)));
            assertEquals(List.of(List.of(2), List.of()), List.of(attempts(Reissue.ONLY_WHEN_ACKNOWLEDGED, true), attempts(Reissue.ONLY_WHEN_ACKNOWLEDGED, false)));
            assertEquals(List.of(List.of(), List.of(2)), List.of(attempts(Reissue.ONLY_WHEN_NOT_ACKNOWLEDGED, true), attempts(Reissue.ONLY_WHEN_NOT_ACKNOWLEDGED, false)));
        }

        @Test
        void eachReissueIsAnAttemptOfItsOwn() {
            var rig = new Rig(policy(Ids.UNIQUE, Epoch.IGNORED, Reissue.ALWAYS, null)).reply(1, ONE, 0).reply(2, ONE, 0).reply(3, ONE, 0).announcement(2);
            assertEquals(List.of(3), rig.announcement(3).trips().stream().map(Trip::attempt).toList());
        }
    }

    @Test
    void aBudgetIsSpentByTimeoutsAndEarnedBySuccesses() {
        var budget = new ClientPolicy.Budget(4, 2_000);
        var rig = new Rig(policy(Ids.UNIQUE, Epoch.IGNORED, Reissue.PAYS_NO_ATTENTION, budget)).timeout(1, 1);
        assertEquals("FAIL", rig.timeout(1, 2).outcome(), "half of the tokens are gone");
        assertEquals("1", rig.reply(2, ONE, 0).outcome());
        assertEquals("", rig.timeout(3, 1).outcome(), "there are three again");
    }

    @Test
    void aLateReplyBreedsADuplicateOnlyWhereItIsAnswered() {
        var breeding = new ClientPolicy(TWICE, Ids.UNIQUE, Epoch.IGNORED, false, 0, 0, false, false, Reissue.PAYS_NO_ATTENTION, null, true);
        assertEquals(List.of(2), new Rig(breeding).reply(1, ONE, 0).reply(1, ONE, 0).trips().stream().map(Trip::attempt).toList());
        assertEquals(List.of(), new Rig(breeding).reply(1, ONE, 0).reply(1, ONE, 0).reply(1, ONE, 0).trips(), "it has no attempt left");
        assertEquals(List.of(), new Rig(ClientPolicy.USUAL).reply(1, ONE, 0).reply(1, ONE, 0).trips());
    }

    @Test
    void aBrokenConnectionIsNotWaitedFor() {
        assertEquals(List.of(2), new Rig(ClientPolicy.USUAL).tell(5, new Input.Disconnected(SERVER)).trips().stream().map(Trip::attempt).toList());
    }

    @Test
    void aCrashEndsTheCallAndARestartAsksToStopIt() {
        var exterminates = new ClientPolicy(TWICE, Ids.UNIQUE, Epoch.IGNORED, false, 0, 0, false, true, Reissue.PAYS_NO_ATTENTION, null, false);
        var rig = new Rig(exterminates).tell(40, new Input.Crashed());
        assertEquals("CRASHED", rig.outcome());
        assertEquals(new Message.Extermination(new MessageId(1, 1)), rig.tell(50, new Input.Restarted()).sent().getFirst());
    }

    @Test
    void stampsSayWhenTheCallBeganByItsOwnClock() {
        var stamping = new ClientPolicy(TWICE, Ids.UNIQUE, Epoch.IGNORED, true, 500, -30, false, false, Reissue.PAYS_NO_ATTENTION, null, false);
        var stamps = new Rig(stamping).timeout(1, 1).request().stamps();
        assertEquals(List.of(-30L, 470L), List.of(stamps.createdAt(), stamps.expiresAt()), "retransmissions say the same");
    }

    @Test
    void aWrongVersionSaysNothingAfterTwoAttempts() {
        assertEquals("VERSION", new Rig(ClientPolicy.USUAL).reply(1, new Result.WrongVersion(1), 0).outcome());
        assertEquals("MAYBE", new Rig(ClientPolicy.USUAL).timeout(1, 1).reply(1, new Result.WrongVersion(1), 0).outcome());
    }

    @Test
    void jitterStaysWithinItsBounds() {
        var jittery = new RetryPolicy(4, new RetryPolicy.Waits.Growing(1_000, 1, 1_000), 0.2);
        var waits = IntStream.rangeClosed(1, 10_000).mapToLong(call -> jittery.timeoutMicros(new CallId(1, call), 1, new Chance(7))).summaryStatistics();
        assertTrue(waits.getMin() >= 800 && waits.getMin() < 810 && waits.getMax() <= 1_200 && waits.getMax() > 1_190, waits::toString);
        assertEquals(1_000, waits.getAverage(), 5);
    }

    @Test
    void listedWaitsRepeatTheLast() {
        var listed = new RetryPolicy.Waits.Listed(List.of(400L, 1_000L, 800L));
        assertEquals(List.of(400L, 1_000L, 800L, 800L), IntStream.rangeClosed(1, 4).mapToObj(listed::after).toList());
    }
}
