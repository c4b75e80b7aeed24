package once.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.message.Message;
import once.message.MessageId;
import once.message.Stamps;
import once.node.Happening;
import once.node.Timer;
import once.server.ServerPolicy.Eviction;
import once.server.ServerPolicy.Eviction.WhenFull;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvictionTest {

    private static Rig with(Eviction eviction) {
        return new Rig(ServerPolicy.USUAL.with(eviction));
    }

    private static Eviction roomForTwo(WhenFull whenFull) {
        return new Eviction(5_000, false, 2, whenFull, 700, false, 0, false);
    }

    @Nested
    class WithoutRoom {

        @Test
        void theOldestEntryGoesFirst() {
            assertEquals(List.of(2, 3), with(roomForTwo(WhenFull.EVICT_OLDEST)).request(0, 1).request(0, 2).request(0, 1).request(0, 3).known());
        }

        @Test
        void theLeastRecentlyUsedEntryGoesFirst() {
            assertEquals(List.of(1, 3), with(roomForTwo(WhenFull.EVICT_LEAST_RECENTLY_USED)).request(0, 1).request(0, 2).request(0, 1).request(0, 3).known());
        }

        @Test
        void aNewRequestIsRefusedAndNotRemembered() {
            var rig = with(roomForTwo(WhenFull.REFUSE)).request(0, 1).request(0, 2).request(0, 3);
            assertEquals(List.of("OVERLOAD"), rig.sent());
            assertEquals(List.of(1, 2), rig.known());
            assertEquals("2", rig.counter());
        }

        @Test
        void aRefusedRequestIsLookedAtAnewWhenThereIsRoom() {
            var rig = with(roomForTwo(WhenFull.REFUSE)).request(0, 1).request(0, 2).request(0, 3).fire(5_000, new Timer.EntryExpires(new MessageId(1, 1)));
            assertTrue(rig.request(5_001, 3).executed());
        }

        @Test
        void knownRequestsAreAnsweredAllTheSame() {
            assertEquals(List.of("1"), with(roomForTwo(WhenFull.REFUSE)).request(0, 1).request(0, 2).request(0, 1).sent());
        }
    }

    @Nested
    class ByTime {

        @Test
        void aDuplicateLetsARefreshedLifetimeBeginAnew() {
            var rig = with(new Eviction(5_000, true, 0, WhenFull.EVICT_OLDEST, 0, false, 0, false)).request(0, 1).request(100, 1);
            assertEquals(5_000, rig.started(new Timer.EntryExpires(new MessageId(1, 1))));
        }

        @Test
        void aRefreshedEntryOutlivesACrashAsLongAsItWouldHaveLived() {
            var refreshed = new Eviction(5_000, true, 0, WhenFull.EVICT_OLDEST, 0, false, 0, false);
            var logged = CrashRecovery.NONE.with(new CrashRecovery.Log(CrashRecovery.Log.When.WITH_EFFECT, 0));
            var rig = new Rig(ServerPolicy.USUAL.with(refreshed).with(logged)).request(0, 1).request(3_000, 1).crash(3_500, 4_000);
            assertEquals(4_000, rig.started(new Timer.EntryExpires(new MessageId(1, 1))));
        }
    }

    @Nested
    class ByTheClient {

        @Test
        void anAcknowledgementDropsTheEntry() {
            var rig = with(new Eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 0, true, 0, false)).request(0, 1);
            assertEquals(List.of(), rig.notice(10, new Message.Acknowledgement(new MessageId(1, 1))).known());
        }

        @Test
        void anAcknowledgementOfWhatIsForgottenDoesNothing() {
            var rig = with(new Eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 0, true, 0, false));
            assertEquals(List.of(), rig.notice(10, new Message.Acknowledgement(new MessageId(1, 1))).effects());
        }

        @Test
        void whereItIsNotAskedForItIsIgnored() {
            assertEquals(List.of(1), new Rig(ServerPolicy.USUAL).request(0, 1).notice(10, new Message.Acknowledgement(new MessageId(1, 1))).known());
        }
    }

    /// A snapshot and what was logged since are more than there is room for: the next request finds its place all the same.
    @Test
    void aCrashMayLeaveMoreThanThereIsRoomFor() {
        var two = new Eviction(5_000, false, 2, WhenFull.EVICT_OLDEST, 0, false, 0, false);
        var log = new CrashRecovery.Log(CrashRecovery.Log.When.WITH_EFFECT, 0);
        var recovery = new CrashRecovery(true, log, CrashRecovery.Silence.NONE, 0, CrashRecovery.Admission.ALL, 10, 0);
        var rig = new Rig(new ServerPolicy(ServerPolicy.Filter.ON, two, ServerPolicy.Execution.lasting(0), recovery));
        rig.request(0, 1).request(1, 2).fire(10, new Timer.SnapshotDue()).request(20, 3).request(21, 4).crash(30, 40);
        assertEquals(List.of(1, 2, 3, 4), rig.known());
        assertEquals(List.of(4, 5), rig.request(50, 5).known());
    }

    @Nested
    class InSlots {
        private final Eviction twoSlots = new Eviction(ServerPolicy.FOREVER, false, 0, WhenFull.EVICT_OLDEST, 0, false, 2, false);

        @Test
        void aLaterRequestTakesThePlaceOfAnEarlier() {
            assertEquals(List.of(2, 3), with(twoSlots).request(0, 1).request(0, 2).request(0, 3).known());
        }

        @Test
        void aCopyOfWhatWasThereIsDropped() {
            var rig = with(twoSlots).request(0, 1).request(0, 2).request(0, 3).request(0, 1);
            assertFalse(rig.executed());
            assertTrue(rig.happenings().getFirst() instanceof Happening.Dropped(_, _, var why) && why == Happening.Drop.SUPERSEDED, rig.happenings()::toString);
        }

        @Test
        void otherClientsHaveSlotsOfTheirOwn() {
            var rig = with(twoSlots).request(0, 1).request(0, 2).requestOf(0, 2, 9, 1, Rig.INC, Stamps.NONE);
            assertEquals(List.of(1, 2, 9), rig.known());
        }
    }

    @Test
    void aWipeoutEmptiesTheFilterOnlyWhereItIsToldTo() {
        var wipes = new Eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 0, false, 0, true);
        assertEquals(List.of(2), with(wipes).request(0, 1).request(0, 2, 1, new Operation.Wipeout(), Stamps.NONE).known(), "all but its own");
        assertEquals(List.of(1, 2), new Rig(ServerPolicy.USUAL).request(0, 1).request(0, 2, 1, new Operation.Wipeout(), Stamps.NONE).known());
    }
}
