package once.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.message.CallId;
import once.message.MessageId;
import once.message.Stamps;
import once.message.Trip;
import once.node.Happening;
import once.node.Timer;
import once.server.CrashRecovery.Admission;
import once.server.CrashRecovery.Admission.Rule;
import once.server.CrashRecovery.Log;
import once.server.CrashRecovery.Silence;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final Timer DONE = new Timer.StageDone(Trip.request(new CallId(1, 1), 1));

    private static Rig with(CrashRecovery recovery) {
        return new Rig(ServerPolicy.USUAL.with(recovery));
    }

    private static CrashRecovery admitting(Rule rule, Silence silence, long heartbeat, long skew, long reserve) {
        return new CrashRecovery(true, Log.NONE, silence, heartbeat, new Admission(rule, skew, reserve, false), 0, 0);
    }

    private static Stamps created(long at) {
        return new Stamps(at, Stamps.NO_TIME, 0, 0);
    }

    private static Stamps epoch(int incarnation) {
        return new Stamps(Stamps.NO_TIME, Stamps.NO_TIME, incarnation, 0);
    }

    @Nested
    class ACrash {

        @Test
        void keepsTheStoreAndForgetsTheFilter() {
            var rig = with(CrashRecovery.NONE).request(0, 1).crash(10, 20);
            assertEquals(List.of(), rig.known());
            assertEquals("2", rig.request(30, 1).counter());
        }

        @Test
        void takesTheStoreAlongWhereItIsNotDurable() {
            var rig = with(new CrashRecovery(false, Log.NONE, Silence.NONE, 0, Admission.ALL, 0, 0)).request(0, 1).crash(10, 20);
            assertEquals("0", rig.counter());
        }

        @Test
        void endsWhatIsUnderWayAndWhatWaits() {
            var slow = new ServerPolicy(ServerPolicy.Filter.ON, ServerPolicy.USUAL.eviction(), new ServerPolicy.Execution(100, 1, false, 0, 0), CrashRecovery.NONE);
            var state = new Rig(slow).request(0, 1).request(0, 2).crash(10, 20).state();
            assertTrue(state.running().isEmpty() && state.queue().isEmpty());
        }
    }

    @Nested
    class Logging {

        private Rig logging(Log.When when) {
            return with(CrashRecovery.NONE.with(new Log(when, 5)));
        }

        @Test
        void theIdBeforehandTakesItsTimeFirst() {
            var rig = logging(Log.When.ID_BEFORE).request(0, 1);
            assertFalse(rig.executed());
            assertEquals(5, rig.started(DONE));
            assertTrue(rig.fire(5, DONE).executed());
        }

        @Test
        void aLoggedIdWithoutAReplyIsRefusedAfterACrash() {
            assertEquals(List.of("UNKNOWN"), logging(Log.When.ID_BEFORE).request(0, 1).fire(5, DONE).crash(10, 20).request(30, 1).sent());
        }

        @Test
        void anIdThatIsNotYetOnDiskIsForgotten() {
            assertEquals(List.of(), logging(Log.When.ID_BEFORE).request(0, 1).crash(3, 20).known());
        }

        @Test
        void aLoggedReplyAnswersAfterACrash() {
            var rig = logging(Log.When.ID_BEFORE_REPLY_AFTER).request(0, 1).fire(5, DONE).fire(10, DONE);
            assertEquals(List.of("1"), rig.sent());
            assertEquals(List.of("1"), rig.crash(20, 30).request(40, 1).sent());
        }

        @Test
        void afterTheExecutionIsTooLateForACrashInBetween() {
            assertEquals("2", logging(Log.When.AFTER).request(0, 1).crash(3, 20).request(30, 1).fire(35, DONE).counter());
        }

        @Test
        void withTheEffectBothHappenOrNeither() {
            assertEquals("0", logging(Log.When.WITH_EFFECT).request(0, 1).crash(3, 20).counter());
            var rig = logging(Log.When.WITH_EFFECT).request(0, 1).fire(5, DONE).crash(6, 20);
            assertEquals("1", rig.counter());
            assertEquals(List.of("1"), rig.request(30, 1).sent());
        }

        @Test
        void anEntryComesBackForTheRestOfItsLifetimeOnly() {
            var rig = new Rig(new ServerPolicy(true, 100, 0).with(CrashRecovery.NONE.with(new Log(Log.When.WITH_EFFECT, 0)))).request(0, 1);
            assertEquals(30, rig.crash(50, 70).started(new Timer.EntryExpires(new MessageId(1, 1))));
            assertEquals(0, rig.crash(80, 500).started(new Timer.EntryExpires(new MessageId(1, 1))));
        }
    }

    @Nested
    class ASilence {

        @Test
        void dropsEverythingAndEndsWhenItsTimerDoes() {
            var rig = with(CrashRecovery.NONE.with(Silence.of(100))).crash(10, 20);
            assertEquals(100, rig.started(new Timer.SilenceEnds()));
            assertTrue(rig.request(50, 1).happenings().getFirst() instanceof Happening.Dropped(_, _, var why) && why == Happening.Drop.SILENCE);
            assertTrue(rig.fire(120, new Timer.SilenceEnds()).request(121, 1).executed());
        }

        @Test
        void aCopyThatArrivesExactlyAtItsEndComesBeforeIt() {
            assertEquals(2, new Timer.SilenceEnds().rank(), "flights have rank 1");
        }

        @Test
        void whatIsLeftQueuedIsExecutedAfterwards() {
            var rig = with(CrashRecovery.NONE.with(new Silence(100, false, true, false))).crash(10, 20).request(50, 1);
            assertFalse(rig.executed());
            assertTrue(rig.fire(120, new Timer.SilenceEnds()).executed());
        }

        @Test
        void readsCanBeServedMeanwhile() {
            var rig = with(CrashRecovery.NONE.with(new Silence(100, false, false, true))).crash(10, 20);
            assertTrue(rig.request(50, 1, 1, new Operation.Read(), Stamps.NONE).executed());
            assertFalse(rig.request(50, 2).executed());
        }

        @Test
        void countedFromTheHeartbeatIsShorterByTheTimeDown() {
            var policy = new CrashRecovery(true, Log.NONE, new Silence(100, true, false, false), 20, Admission.ALL, 0, 0);
            assertEquals(100 + 60 - 90, with(policy).crash(50, 90).started(new Timer.SilenceEnds()));
            assertEquals(-1, with(policy).crash(50, 500).started(new Timer.SilenceEnds()), "it was down for longer");
        }
    }

    @Nested
    class Admitting {

        @Test
        void byEpochOnlyWhatIsMeantForThisIncarnation() {
            var rig = with(admitting(Rule.EPOCH, Silence.NONE, 0, 0, 0)).request(0, 1, 1, Rig.INC, epoch(1)).crash(10, 20);
            assertEquals(List.of("STALE"), rig.request(30, 1, 2, Rig.INC, epoch(1)).sent());
            assertTrue(rig.request(30, 2, 1, Rig.INC, epoch(2)).executed());
        }

        @Test
        void byCreationAfterTheRestartAndItsSkew() {
            var rig = with(admitting(Rule.CREATED_AFTER_RESTART, Silence.of(1_000), 0, 50, 0)).crash(10, 60);
            assertFalse(rig.request(120, 1, 1, Rig.INC, created(110)).executed());
            assertTrue(rig.request(121, 2, 1, Rig.INC, created(111)).executed());
        }

        @Test
        void byCreationAfterTheLastHeartbeatInterval() {
            var rig = with(admitting(Rule.CREATED_AFTER_HEARTBEAT, Silence.of(1_000), 20, 5, 0)).crash(50, 300);
            assertFalse(rig.request(310, 1, 1, Rig.INC, created(65)).executed());
            assertTrue(rig.request(310, 2, 1, Rig.INC, created(66)).executed());
        }

        @Test
        void byABoundThatIsRaisedBeforeItIsNeeded() {
            var rig = with(admitting(Rule.RESERVED_BOUND, Silence.NONE, 0, 0, 100)).request(10, 1, 1, Rig.INC, created(5));
            assertTrue(rig.happenings().getFirst() instanceof Happening.BoundRaised(var bound) && bound == 105, rig.happenings()::toString);
            assertTrue(rig.request(20, 2, 1, Rig.INC, created(105)).happenings().stream().noneMatch(Happening.BoundRaised.class::isInstance));
            rig.crash(30, 40);
            assertEquals(List.of("UNKNOWN"), rig.request(110, 3, 1, Rig.INC, created(105)).sent());
            assertTrue(rig.request(111, 4, 1, Rig.INC, created(106)).executed());
        }

        @Test
        void byAskingTheClient() {
            var rig = with(admitting(Rule.CHALLENGE, Silence.NONE, 0, 0, 0));
            assertTrue(rig.request(0, 1).executed());
            assertEquals(List.of("WHO?"), rig.crash(10, 20).request(30, 1).sent());
            assertTrue(rig.request(40, 2, 1, Rig.INC, new Stamps(Stamps.NO_TIME, Stamps.NO_TIME, 2, 2)).executed());
            assertEquals(List.of("WHO?"), rig.crash(50, 60).request(70, 2, 2, Rig.INC, new Stamps(Stamps.NO_TIME, Stamps.NO_TIME, 2, 2)).sent());
        }

        @Test
        void byDeadlineWithTheSkewAllowedFor() {
            var policy = new CrashRecovery(true, Log.NONE, Silence.NONE, 0, new Admission(Rule.EVERYTHING, 10, 0, true), 0, 0);
            var late = new Stamps(Stamps.NO_TIME, 100, 0, 0);
            assertTrue(with(policy).request(110, 1, 1, Rig.INC, late).executed());
            assertFalse(with(policy).request(111, 1, 1, Rig.INC, late).executed());
        }
    }

    @Test
    void aDeadlineMayPassWhileARequestWaitsForTheEndOfASilence() {
        var waiting = new Silence(100, false, true, false);
        var policy = new CrashRecovery(true, Log.NONE, waiting, 0, new Admission(Rule.EVERYTHING, 0, 0, true), 0, 0);
        var rig = with(policy).crash(10, 20).request(30, 1, 1, Rig.INC, new Stamps(Stamps.NO_TIME, 119, 0, 0));
        assertFalse(rig.fire(120, new Timer.SilenceEnds()).executed());
    }

    @Test
    void aSnapshotBringsBackWhatItHasOnly() {
        var policy = new CrashRecovery(true, Log.NONE, Silence.NONE, 0, Admission.ALL, 50, 0);
        var rig = with(policy).request(0, 1).fire(50, new Timer.SnapshotDue()).request(60, 2).crash(70, 80);
        assertEquals(List.of(1), rig.known());
    }

    @Test
    void aRestartIsAnnouncedToEachClient() {
        assertEquals(List.of("UP AGAIN", "UP AGAIN"), with(new CrashRecovery(true, Log.NONE, Silence.NONE, 0, Admission.ALL, 0, 2)).crash(10, 20).sent());
    }
}
