package once.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Stamps;
import once.message.Trip;
import once.node.Chance;
import once.node.Clock;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Outcome;
import once.node.Step;
import once.node.Timer;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static final NodeId SERVER = NodeId.server(1);
    private static final Operation INC = new Operation.Increment();
    private static final CallId FIRST = new CallId(1, 1);
    private static final CallId SECOND = new CallId(1, 2);
    private static final Clock AT_ZERO = () -> 0;

    private static Client client(RetryPolicy retries, PlannedCall... calls) {
        return new Client(1, ClientPolicy.plain(retries), List.of(calls), new Chance(1));
    }

    /// At a call, awaiting a reply to an attempt; 0 for not awaiting any.
    private static ClientState state(int call, int attempt) {
        return new ClientState(call, attempt, 0, ClientState.Past.NOTHING, Stamps.NONE, ClientState.initial(0).session());
    }

    private static PlannedCall at(long notBefore, long gap) {
        return new PlannedCall(INC, SERVER, notBefore, gap);
    }

    private static Input reply(int call, int attempt) {
        return new Input.Arrived(SERVER, new Reply(new MessageId(1, call), new Result.Count(1)),
                Trip.request(new CallId(1, call), attempt).reply());
    }

    private static Input timeout(CallId call, int attempt) {
        return new Input.Fired(new Timer.AttemptTimeout(call, attempt));
    }

    private static Effect note(Happening happening) {
        return new Effect.Note(happening);
    }

    private static Effect send(CallId call, int attempt) {
        return new Effect.Send(SERVER, new Request(new MessageId(1, call.number()), INC), Trip.request(call, attempt));
    }

    private static Effect await(CallId call, int attempt, long micros) {
        return new Effect.StartTimer(new Timer.AttemptTimeout(call, attempt), micros);
    }

    /// Exploration tells apart only by their times those states of a client that looks at its clock.
    @Test
    void doesNotLookAtItsClockWithoutDatesAndStamps() {
        Clock unseen = () -> {
            throw new AssertionError("looked at the clock");
        };
        var client = client(RetryPolicy.USUAL, at(0, 0), at(0, 500));
        var asked = client.on(client.initial(), new Input.Started(), unseen).state();
        var again = client.on(asked, timeout(FIRST, 1), unseen).state();
        assertEquals(2, client.on(again, reply(1, 2), unseen).state().call());
    }

    @Nested
    class BeforeItsFirstCall {

        @Test
        void asksAtOnceWhenNothingHoldsItBack() {
            var client = client(RetryPolicy.USUAL, at(0, 0));
            assertEquals(
                    Step.of(state(1, 1), note(new Happening.CallBegan(FIRST, INC)), send(FIRST, 1), await(FIRST, 1, 100_000)),
                    client.on(client.initial(), new Input.Started(), AT_ZERO));
        }

        @Test
        void waitsForTheCallsTime() {
            var client = client(RetryPolicy.USUAL, at(3_000, 0));
            assertEquals(
                    Step.of(state(1, 0), new Effect.StartTimer(new Timer.CallDue(FIRST), 3_000)),
                    client.on(client.initial(), new Input.Started(), AT_ZERO));
        }

        @Test
        void doesNotPauseForAGapAfterNothing() {
            var client = client(RetryPolicy.USUAL, at(0, 9));
            assertEquals(state(1, 1), client.on(client.initial(), new Input.Started(), AT_ZERO).state());
        }

        @Test
        void asksForNothingWithoutCalls() {
            var client = client(RetryPolicy.USUAL);
            assertEquals(Step.of(state(1, 0)), client.on(client.initial(), new Input.Started(), AT_ZERO));
        }
    }

    @Nested
    class WaitingForAReply {

        private final ClientState waiting = state(1, 2);

        @Test
        void tellsSuccessWhicheverAttemptIsAnswered() {
            var client = client(RetryPolicy.USUAL, at(0, 0));
            var ended = note(new Happening.CallEnded(FIRST, new Outcome.Success(new Result.Count(1))));
            assertEquals(
                    Step.of(waiting.ended(true), new Effect.StopTimer(new Timer.AttemptTimeout(FIRST, 2)), ended),
                    client.on(waiting, reply(1, 1), AT_ZERO));
        }

        @Test
        void sendsTheSameRequestAgainAndWaitsLonger() {
            var client = client(RetryPolicy.USUAL, at(0, 0));
            assertEquals(
                    Step.of(state(1, 3), note(new Happening.AttemptTimedOut(FIRST, 2)), send(FIRST, 3), await(FIRST, 3, 400_000)),
                    client.on(waiting, timeout(FIRST, 2), AT_ZERO));
        }

        @Test
        void tellsFailureAfterItsLastAttempt() {
            var client = client(RetryPolicy.USUAL.withAttempts(2), at(0, 0));
            var ended = note(new Happening.CallEnded(FIRST, new Outcome.Failure(Outcome.Why.TIMED_OUT)));
            assertEquals(
                    Step.of(waiting.ended(false), note(new Happening.AttemptTimedOut(FIRST, 2)), ended),
                    client.on(waiting, timeout(FIRST, 2), AT_ZERO));
        }

        @Test
        void neverGivesUpWithoutABound() {
            var client = client(RetryPolicy.USUAL.withAttempts(RetryPolicy.UNBOUNDED), at(0, 0));
            assertEquals(state(1, 1_000_001), client.on(state(1, 1_000_000), timeout(FIRST, 1_000_000), AT_ZERO).state());
        }

        @Test
        void goesOnWithTheNextCallAtOnce() {
            var client = client(RetryPolicy.USUAL, at(0, 0), at(0, 0));
            assertEquals(waiting.ended(true).trying(1), client.on(waiting, reply(1, 2), AT_ZERO).state());
        }

        @Test
        void pausesBeforeTheNextCallForTheLongerOfGapAndStartTime() {
            var client = client(RetryPolicy.USUAL, at(0, 0), at(500, 300));
            var step = client.on(waiting, reply(1, 2), () -> 400);
            assertEquals(new Effect.StartTimer(new Timer.CallDue(SECOND), 300), step.effects().getLast());
            assertEquals(new Effect.StartTimer(new Timer.CallDue(SECOND), 500),
                    client.on(waiting, reply(1, 2), AT_ZERO).effects().getLast());
        }
    }

    /// What an exploration takes for one state.
    @Nested
    class WithoutItsPast {

        @Test
        void keepsTheStampsOfTheRequestItWaitsFor() {
            var stamps = new Stamps(1, 2, 3, 4);
            var past = new ClientState.Past(2, true);
            var session = ClientState.initial(0).session();
            assertEquals(
                    new ClientState(2, 1, 1, ClientState.Past.NOTHING, stamps, session),
                    new ClientState(2, 1, 1, past, stamps, session).withoutPast());
            assertEquals(state(2, 0), new ClientState(2, 0, 0, past, stamps, session).withoutPast());
        }
    }

    @Nested
    class AReplyThatBelongsToNoWaitingCall {

        private final Client client = client(RetryPolicy.USUAL, at(0, 0), at(0, 0));

        @Test
        void isIgnoredDuringTheNextCall() {
            assertIgnored(state(2, 1), 1, 3);
        }

        @Test
        void isIgnoredWhenAllCallsAreOver() {
            assertIgnored(state(3, 0), 2, 1);
        }

        @Test
        void isIgnoredWhileTheNextCallIsNotYetDue() {
            assertIgnored(state(2, 0), 1, 1);
        }

        private void assertIgnored(ClientState state, int call, int attempt) {
            var ignored = note(new Happening.LateReplyIgnored(Trip.request(new CallId(1, call), attempt).reply()));
            assertEquals(Step.of(state, ignored), client.on(state, reply(call, attempt), AT_ZERO));
        }
    }
}
