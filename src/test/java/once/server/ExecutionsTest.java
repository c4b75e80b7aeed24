package once.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.Stamps;
import once.message.Trip;
import once.node.Effect;
import once.node.Happening;
import once.node.Timer;
import once.server.CrashRecovery.Admission;
import once.server.ServerPolicy.Eviction;
import once.server.ServerPolicy.Execution;
import once.server.ServerPolicy.Filter;
import once.service.KeyValueStore;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExecutionsTest {

    private static Rig with(Execution execution) {
        return with(Filter.ON, execution);
    }

    private static Rig with(Filter filter, Execution execution) {
        return new Rig(new ServerPolicy(filter, ServerPolicy.USUAL.eviction(), execution, CrashRecovery.NONE));
    }

    private static Timer done(int number) {
        return new Timer.StageDone(Trip.request(new CallId(1, number), 1));
    }

    private static Timer orphan(int number) {
        return new Timer.OrphanExpires(Trip.request(new CallId(1, number), 1));
    }

    @Nested
    class OneWorker {
        private final Rig rig = with(new Execution(100, 1, false, 0, 0));

        @Test
        void letsTheSecondRequestWait() {
            rig.request(0, 1).request(10, 2);
            assertTrue(rig.happenings().getLast() instanceof Happening.Queued, rig.happenings()::toString);
        }

        @Test
        void takesTheNextOneWhenItIsFree() {
            rig.request(0, 1).request(10, 2).fire(100, done(1));
            assertEquals(100, rig.started(done(2)));
            assertEquals("2", rig.fire(200, done(2)).counter());
        }

        @Test
        void dropsADuplicateOfWhatWaits() {
            rig.request(0, 1).request(10, 2).request(20, 2);
            assertTrue(rig.happenings().getFirst() instanceof Happening.Dropped(_, _, var why)
                    && why == Happening.Drop.IN_PROGRESS);
        }

        @Test
        void passesOverWhatIsTooLateByThen() {
            var checks = CrashRecovery.NONE;
            var policy = new CrashRecovery(true, checks.log(), checks.silence(), 0,
                    new Admission(Admission.Rule.EVERYTHING, 0, 0, true), 0, 0);
            var strict = new Rig(new ServerPolicy(Filter.ON, ServerPolicy.USUAL.eviction(), new Execution(100, 1, false, 0, 0),
                    policy));
            strict.request(0, 1).request(10, 2, 1, Rig.INC, new Stamps(Stamps.NO_TIME, 50, 0, 0)).request(20, 3)
                    .fire(100, done(1));
            assertEquals(-1, strict.started(done(2)));
            assertEquals(100, strict.started(done(3)));
        }
    }

    @Nested
    class EachStage {

        @Test
        void isToldWithItsTime() {
            var began = new Happening.StageBegan(Trip.request(new CallId(1, 1), 1), Rig.INC, Happening.Stage.EXECUTE, 30);
            assertEquals(began, with(Execution.lasting(30)).request(0, 1).happenings().getLast());
        }

        @Test
        void ofWorkTakesItsOwnTime() {
            assertEquals(70, with(Execution.lasting(30)).request(0, 1, 1, new Operation.Work(70), Stamps.NONE).started(done(1)));
        }
    }

    @Nested
    class TheReply {

        @Test
        void canTakeItsTime() {
            var rig = with(new Execution(0, 0, false, 0, 20)).request(0, 1);
            assertTrue(rig.executed());
            assertEquals(List.of(), rig.sent());
            assertEquals(List.of("1"), rig.fire(20, done(1)).sent());
        }

        @Test
        void canComeFirst() {
            var rig = with(new Execution(30, 0, true, 0, 0)).request(0, 1);
            assertEquals(List.of("OK"), rig.sent());
            assertFalse(rig.executed());
            assertTrue(rig.fire(30, done(1)).executed());
        }
    }

    @Nested
    class AnOrphan {
        private final Rig rig = with(new Execution(1_000, 0, false, 100, 0)).request(0, 1);

        @Test
        void isStoppedWhenNobodyAsksForIt() {
            assertEquals(100, rig.started(orphan(1)));
            rig.fire(100, orphan(1));
            assertTrue(rig.state().running().isEmpty());
            assertEquals("0", rig.counter());
            assertEquals(List.of(), rig.known(), "what was not executed need not be filtered");
        }

        @Test
        void isToldAsStoppedWithItsEntryAndItsTimers() {
            rig.fire(100, orphan(1));
            var trip = Trip.request(new CallId(1, 1), 1);
            var id = new MessageId(1, 1);
            assertEquals(
                    List.of(
                            new Effect.StopTimer(done(1)),
                            new Effect.Note(new Happening.OrphanKilled(trip, Rig.INC, false)),
                            new Effect.StopTimer(new Timer.EntryExpires(id)),
                            new Effect.Note(new Happening.Evicted(id, Happening.Evicted.Why.ABANDONED)),
                            new Effect.StopTimer(orphan(1))),
                    rig.effects());
        }

        @Test
        void isNoneAnyMoreWhenItIsDone() {
            assertTrue(rig.fire(90, done(1)).effects().contains(new Effect.StopTimer(orphan(1))));
            var unlimited = with(Execution.lasting(1_000)).request(0, 1).fire(1_000, done(1));
            assertFalse(unlimited.effects().contains(new Effect.StopTimer(orphan(1))));
        }

        @Test
        void leavesItsEntryWhereItWasExecutedBefore() {
            var again = with(Filter.ON.allowing(2), new Execution(1_000, 0, false, 100, 0)).request(0, 1).fire(90, done(1))
                    .request(95, 1);
            assertEquals(List.of(1), again.fire(195, orphan(1)).known());
        }

        @Test
        void isKeptByARetransmission() {
            assertEquals(100, rig.request(50, 1, 2, Rig.INC, Stamps.NONE).started(orphan(1)));
        }

        @Test
        void isKeptByRetransmissionsOfItselfOnly() {
            assertEquals(-1, rig.request(50, 2).started(orphan(1)));
        }

        @Test
        void isExterminatedOnlyUpToTheIdThatIsNamed() {
            assertEquals(1, rig.notice(50, new Message.Extermination(new MessageId(1, 0))).state().running().size());
            assertEquals(0, rig.notice(60, new Message.Extermination(new MessageId(1, 1))).state().running().size());
        }

        @Test
        void isExterminatedWithWhatWaitsForTheSameClient() {
            var one = with(new Execution(1_000, 1, false, 0, 0)).request(0, 1).request(0, 2)
                    .requestOf(0, 2, 1, 1, Rig.INC, Stamps.NONE);
            one.notice(50, new Message.Extermination(new MessageId(1, 2)));
            var killed = List.of(2, 1).stream()
                    .map(number -> new Happening.OrphanKilled(Trip.request(new CallId(1, number), 1), Rig.INC, true)).toList();
            assertEquals(killed, one.happenings().stream().filter(Happening.OrphanKilled.class::isInstance).toList());
            assertEquals(List.of(2), one.state().running().keySet().stream().map(trip -> trip.call().client()).toList());
            assertTrue(one.state().queue().isEmpty());
        }
    }

    @Nested
    class ARefusalOfTheApplication {

        private static final Operation FIRST = new Operation.Put("k", "1", 0);

        private final Rig store = new Rig(ServerPolicy.USUAL, KeyValueStore.EMPTY_VERSIONED).request(0, 1, 1, FIRST, Stamps.NONE);

        @Test
        void isNoExecution() {
            store.request(10, 2, 1, FIRST, Stamps.NONE);
            assertFalse(store.executed());
            assertEquals(List.of("VERSION-1"), store.sent());
        }

        @Test
        void isNotRememberedSoThatTheNextCopyIsLookedAtAnew() {
            var second = new Operation.Put("k", "3", 2);
            store.request(10, 2, 1, second, Stamps.NONE).request(20, 3, 1, new Operation.Put("k", "2", 1), Stamps.NONE);
            assertEquals(List.of(1, 3), store.known());
            assertEquals(List.of("OK"), store.request(30, 2, 2, second, Stamps.NONE).sent());
        }

        @Test
        void leavesTheReplyToAnExecutionBefore() {
            var policy = new ServerPolicy(Filter.ON.allowing(2), Eviction.after(5_000), Execution.lasting(0), CrashRecovery.NONE);
            var twice = new Rig(policy, KeyValueStore.EMPTY_VERSIONED).request(0, 1, 1, FIRST, Stamps.NONE);
            assertEquals(List.of("VERSION-1"), twice.request(10, 1, 2, FIRST, Stamps.NONE).sent());
            assertEquals(Entry.Status.ANSWERED, twice.state().entries().get(new MessageId(1, 1)).status());
        }
    }

    @Nested
    class TheFilter {

        @Test
        void allowsASecondExecutionAndNoThird() {
            var twice = with(Filter.ON.allowing(2), Execution.lasting(0));
            assertEquals("2", twice.request(0, 1).request(10, 1).request(20, 1).counter());
        }

        @Test
        void withoutRepliesDropsDuplicates() {
            var rig = with(new Filter(true, 1, false, true, false, false), Execution.lasting(0)).request(0, 1).request(10, 1);
            assertTrue(rig.happenings().getFirst() instanceof Happening.Dropped(_, _, var why)
                    && why == Happening.Drop.NO_REPLY_KEPT);
            assertEquals(List.of(), rig.sent());
        }

        @Test
        void withoutAMarkExecutesBothCopies() {
            var checkThenAct = with(new Filter(true, 1, true, false, false, false), Execution.lasting(100));
            var second = new Timer.StageDone(Trip.request(new CallId(1, 1), 2));
            checkThenAct.request(0, 1).request(50, 1, 2, Rig.INC, Stamps.NONE).fire(100, done(1));
            assertEquals("2", checkThenAct.fire(150, second).counter());
        }

        @Test
        void refusesAnotherRequestUnderAKnownId() {
            var rig = with(new Filter(true, 1, true, true, true, false), Execution.lasting(0)).request(0, 1);
            assertEquals(List.of("CONFLICT"), rig.request(10, 1, 2, new Operation.Decrement(), Stamps.NONE).sent());
            assertEquals(List.of("1"), rig.request(20, 1).sent());
        }

        @Test
        void canBeBypassedByReads() {
            var rig = with(new Filter(true, 1, true, true, false, true), Execution.lasting(0))
                    .request(0, 1, 1, new Operation.Read(), Stamps.NONE).request(5, 2);
            assertEquals(List.of("1"), rig.request(10, 1, 2, new Operation.Read(), Stamps.NONE).sent());
            assertEquals(List.of(2), rig.known());
        }
    }
}
