package once.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Step;
import once.node.Timer;
import once.service.Counter;
import once.service.Operation;
import once.service.Result;
import once.service.Service;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ServerTest {

    private static final NodeId CLIENT = NodeId.client(1);
    private static final MessageId ID = new MessageId(1, 1);
    private static final Operation INC = new Operation.Increment();
    private static final Reply ONE = new Reply(ID, new Result.Count(1));
    private static final ServerPolicy SLOW = new ServerPolicy(true, 5_000, 300);

    private static Server server(ServerPolicy policy) {
        return new Server(policy, Counter.ZERO);
    }

    private static Trip trip(int attempt) {
        return Trip.request(new CallId(1, 1), attempt);
    }

    private static Input request(int attempt) {
        return new Input.Arrived(CLIENT, new Request(ID, INC), trip(attempt));
    }

    private static Step<ServerState> after(Server server, Input... inputs) {
        var step = Step.of(server.initial());
        for (var input : inputs) {
            step = server.on(step.state(), input, () -> 0);
        }
        return step;
    }

    private static Effect note(Happening happening) {
        return new Effect.Note(happening);
    }

    private static Effect executed(int attempt, int count) {
        var change = new Service.Change("counter", "" + (count - 1), "" + count);
        return note(new Happening.Executed(trip(attempt), INC, new Result.Count(count), new Counter(count), change));
    }

    private static Effect send(int attempt, Reply reply) {
        return new Effect.Send(CLIENT, reply, trip(attempt).reply());
    }

    @Nested
    class WithTheFilter {

        private final Server server = server(new ServerPolicy(true, 5_000, 0));

        @Test
        void remembersExecutesAndAnswersANewRequest() {
            assertEquals(
                    List.of(
                            note(new Happening.Remembered(trip(1), ID, 5_000)),
                            new Effect.StartTimer(new Timer.EntryExpires(ID), 5_000),
                            executed(1, 1),
                            note(new Happening.ReplyCached(ONE)),
                            send(1, ONE)),
                    after(server, request(1)).effects());
        }

        @Test
        void answersADuplicateFromItsCache() {
            assertEquals(List.of(note(new Happening.AnsweredFromCache(trip(2), ONE)), send(2, ONE)),
                    after(server, request(1), request(2)).effects());
        }

        @Test
        void aDuplicateChangesNothing() {
            assertEquals(after(server, request(1)).state(), after(server, request(1), request(2)).state());
        }

        @Test
        void aDuplicateDoesNotProlongTheLifetime() {
            assertTrue(after(server, request(1), request(2)).effects().stream().noneMatch(Effect.StartTimer.class::isInstance));
        }

        @Test
        void executesAgainWhatItHasForgotten() {
            var expired = new Input.Fired(new Timer.EntryExpires(ID));
            assertEquals(List.of(note(new Happening.Evicted(ID, Happening.Evicted.Why.LIFETIME))),
                    after(server, request(1), expired).effects());
            assertTrue(after(server, request(1), expired, request(2)).effects().contains(executed(2, 2)));
        }

        @Test
        void forgetsNothingWhenItRemembersForEver() {
            var effects = after(server(new ServerPolicy(true, ServerPolicy.FOREVER, 0)), request(1)).effects();
            assertTrue(effects.stream().noneMatch(Effect.StartTimer.class::isInstance), effects::toString);
        }
    }

    @Nested
    class StillExecuting {

        private final Input done = new Input.Fired(new Timer.StageDone(trip(1)));

        @Test
        void dropsADuplicate() {
            assertEquals(List.of(note(new Happening.Dropped(trip(2), ID, Happening.Drop.IN_PROGRESS))),
                    after(server(SLOW), request(1), request(2)).effects());
        }

        @Test
        void answersWhenItIsDone() {
            assertEquals(
                    List.of(executed(1, 1), note(new Happening.ReplyCached(ONE)), send(1, ONE)),
                    after(server(SLOW), request(1), request(2), done).effects());
        }

        @Test
        void doesNotBringAnExpiredEntryBack() {
            var expired = new Input.Fired(new Timer.EntryExpires(ID));
            assertEquals(List.of(executed(1, 1), send(1, ONE)), after(server(SLOW), request(1), expired, done).effects());
        }
    }

    @Nested
    class WithoutTheFilter {

        @Test
        void executesEveryCopy() {
            var server = server(new ServerPolicy(false, 5_000, 0));
            var two = new Reply(ID, new Result.Count(2));
            assertEquals(List.of(executed(2, 2), send(2, two)), after(server, request(1), request(2)).effects());
        }

        @Test
        void executesCopiesBesideEachOtherWhenItTakesTime() {
            var server = server(new ServerPolicy(false, 5_000, 300));
            var both = Stream.of(1, 2).map(attempt -> new Input.Fired(new Timer.StageDone(trip(attempt)))).toArray(Input[]::new);
            assertEquals(new Counter(2), after(server, request(1), request(2), both[0], both[1]).state().service());
        }
    }

    @Nested
    class WhatIsNotForAServer {

        @Test
        void isUnexpectedAsAMessage() {
            for (var message : List.of(ONE, new Message.Announcement(ID, 2))) {
                var effects = after(server(ServerPolicy.USUAL), new Input.Arrived(CLIENT, message, trip(1))).effects();
                assertEquals(List.of(note(new Happening.Unexpected(message))), effects);
            }
        }

        @Test
        void isRefusedAsATimer() {
            var call = new CallId(1, 1);
            var timers = List.of(new Timer.CallDue(call), new Timer.AttemptTimeout(call, 1), new Timer.RetryDue(call, 1),
                    new Timer.DecisionDue());
            for (var timer : timers) {
                assertThrows(IllegalArgumentException.class, () -> after(server(ServerPolicy.USUAL), new Input.Fired(timer)),
                        timer::toString);
            }
        }

        @Test
        void isNothingToItAsABrokenConnection() {
            assertEquals(List.of(), after(server(ServerPolicy.USUAL), new Input.Disconnected(CLIENT)).effects());
        }
    }
}
