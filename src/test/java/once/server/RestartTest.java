package once.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Stamps;
import once.message.Trip;
import once.node.Effect;
import once.node.Happening;
import once.node.Input;
import once.node.Timer;
import once.server.CrashRecovery.Admission;
import once.server.CrashRecovery.Admission.Rule;
import once.server.CrashRecovery.Log;
import once.server.CrashRecovery.Silence;
import once.service.Counter;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a server tells and notes when it goes down and comes back.
class RestartTest {

    private static final MessageId FIRST = new MessageId(1, 1);
    private static final Timer DONE = new Timer.StageDone(Trip.request(new CallId(1, 1), 1));

    private static Rig with(CrashRecovery recovery) {
        return new Rig(ServerPolicy.USUAL.with(recovery));
    }

    private static CrashRecovery silent(Silence silence, long heartbeat, Rule rule) {
        return new CrashRecovery(true, Log.NONE, silence, heartbeat, new Admission(rule, 0, 0, false), 0, 0);
    }

    private static CrashRecovery saving(long snapshotMicros, int announcesTo) {
        return new CrashRecovery(true, Log.NONE, Silence.NONE, 0, Admission.ALL, snapshotMicros, announcesTo);
    }

    @Test
    void aCrashTellsWhatIsLeftOfTheService() {
        var down = with(CrashRecovery.NONE).request(0, 1).tell(10, new Input.Crashed());
        assertEquals(List.of(new Effect.Note(new Happening.Crashed(new Counter(1)))), down.effects());
    }

    @Test
    void aRestartTellsItsIncarnationAndWhatHasSurvived() {
        var logged = with(CrashRecovery.NONE.with(new Log(Log.When.WITH_EFFECT, 0))).request(0, 1).crash(10, 20);
        assertEquals(
                List.of(new Happening.Restarted(2), new Happening.Recovered(FIRST, new Reply(FIRST, new Result.Count(1)))),
                logged.happenings());
    }

    @Test
    void eachClientIsToldOnAJourneyOfItsOwn() {
        var rig = with(saving(0, 2)).crash(10, 20).crash(30, 40);
        var news = List.of(
                new Effect.Send(NodeId.client(1), new Message.Announcement(new MessageId(1, 0), 3), Trip.news(1, 2)),
                new Effect.Send(NodeId.client(2), new Message.Announcement(new MessageId(2, 0), 3), Trip.news(2, 2)));
        assertEquals(news, rig.effects().subList(1, 3));
    }

    @Nested
    class Snapshots {
        private final Timer due = new Timer.SnapshotDue();

        @Test
        void areTakenAtTheirIntervals() {
            var rig = new Rig(ServerPolicy.USUAL.with(saving(50, 0)));
            assertEquals(50, rig.started(due));
            assertEquals(50, rig.request(10, 1).fire(50, due).started(due));
            assertEquals(List.of(new Happening.SnapshotSaved(1)), rig.happenings());
            assertEquals(50, rig.crash(60, 70).started(due));
        }

        @Test
        void areNotTakenUnlessAskedFor() {
            assertEquals(List.of(), new Rig(ServerPolicy.USUAL).effects());
        }

        @Test
        void doNotBringBackWhatWasUnderWay() {
            var slow = new Rig(new ServerPolicy(true, 5_000, 300).with(saving(50, 0))).request(10, 1).fire(50, due).crash(60, 70);
            assertEquals(List.of(), slow.known());
        }

        @Test
        void noteWhenTheirEntriesExpire() {
            assertEquals(5_000_010, with(saving(50, 0)).request(10, 1).state().entries().get(FIRST).expiresAt());
        }
    }

    @Nested
    class TheSilence {

        @Test
        void isToldFromBeginningToEnd() {
            var rig = with(silent(Silence.of(100), 0, Rule.EVERYTHING)).crash(10, 20);
            assertEquals(List.of(new Happening.Restarted(2), new Happening.SilenceBegan(100)), rig.happenings());
            assertEquals(List.of(new Happening.SilenceEnded()), rig.fire(120, new Timer.SilenceEnds()).happenings());
        }

        @Test
        void isNoneWhereItTakesNoTime() {
            assertEquals(-1, with(silent(new Silence(0, true, false, false), 100, Rule.EVERYTHING)).crash(10, 20)
                    .started(new Timer.SilenceEnds()));
            assertEquals(-1, with(silent(new Silence(100, true, false, false), 0, Rule.EVERYTHING)).crash(10, 110)
                    .started(new Timer.SilenceEnds()));
        }

        @Test
        void isCountedFromTheCrashWhereNobodyHearsAHeart() {
            assertEquals(90, with(silent(new Silence(100, true, false, false), 0, Rule.EVERYTHING)).crash(10, 20)
                    .started(new Timer.SilenceEnds()));
        }

        @Test
        void tellsWhatWaitsForItsEnd() {
            var rig = with(silent(new Silence(100, false, true, false), 0, Rule.EVERYTHING)).crash(10, 20).request(50, 1);
            assertEquals(List.of(new Effect.Note(new Happening.Queued(Trip.request(new CallId(1, 1), 1), FIRST))), rig.effects());
        }
    }

    /// An exploration takes two states for one when they differ in nothing that anybody asks for.
    @Nested
    class TimesOf {

        @ParameterizedTest
        @EnumSource(names = {"EVERYTHING", "EPOCH", "RESERVED_BOUND", "CHALLENGE"})
        void neitherCrashNorRestartAreNotedForNothing(Rule rule) {
            var policy = silent(Silence.of(100), 0, rule);
            assertEquals(with(policy).crash(10, 20).state(), with(policy).crash(30, 50).state());
        }

        @Test
        void theCrashAreNotedForTheHeartbeatRuleAlone() {
            assertEquals(List.of(60L, 0L), times(Rule.CREATED_AFTER_HEARTBEAT));
        }

        @Test
        void theRestartAreNotedForTheRestartRuleAlone() {
            assertEquals(List.of(0L, 70L), times(Rule.CREATED_AFTER_RESTART));
        }

        private static List<Long> times(Rule rule) {
            var boot = with(silent(Silence.of(100), 20, rule)).crash(50, 70).state().boot();
            return List.of(boot.aliveUntil(), boot.restartedAt());
        }

        @Test
        void anEntrysEndAreNotedOnlyWhereItMaySurvive() {
            assertEquals(0, with(CrashRecovery.NONE).request(10, 1).state().entries().get(FIRST).expiresAt());
            assertEquals(5_000_010, with(CrashRecovery.NONE.with(new Log(Log.When.AFTER, 0))).request(10, 1).state().entries()
                    .get(FIRST).expiresAt());
        }
    }

    @Nested
    class RequestsThatSayNothing {

        @Test
        void areChallengedThoughTheyKnowTheIncarnation() {
            var rig = with(silent(Silence.NONE, 0, Rule.CHALLENGE)).crash(10, 20);
            assertEquals(List.of("WHO?"),
                    rig.request(30, 1, 1, Rig.INC, new Stamps(Stamps.NO_TIME, Stamps.NO_TIME, 2, 0)).sent());
        }

        @Test
        void areExecutedUnderABoundUntilTheFirstCrash() {
            var rig = with(silent(Silence.NONE, 0, Rule.RESERVED_BOUND));
            assertTrue(rig.request(0, 1).executed());
            assertEquals(List.of("UNKNOWN"), rig.crash(10, 20).request(30, 2).sent());
        }
    }

    @Test
    void eachWriteTellsWhatHasBecomeDurable() {
        var rig = with(CrashRecovery.NONE.with(new Log(Log.When.ID_BEFORE, 5))).request(0, 1);
        var trip = Trip.request(new CallId(1, 1), 1);
        assertEquals(new Happening.StageBegan(trip, Rig.INC, Happening.Stage.LOG_ID, 5), rig.happenings().getLast());
        assertEquals(new Happening.Logged(trip, FIRST, Happening.Stage.LOG_ID), rig.fire(5, DONE).happenings().getFirst());
    }
}
