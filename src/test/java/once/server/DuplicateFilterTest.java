package once.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Stamps;
import once.message.Trip;
import once.node.Effect;
import once.node.Happening;
import once.node.Happening.Evicted.Why;
import once.node.Timer;
import once.server.ServerPolicy.Eviction;
import once.server.ServerPolicy.Eviction.WhenFull;
import once.server.ServerPolicy.Execution;
import once.server.ServerPolicy.Filter;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the filter tells, asks for and keeps, where room, slots and replies are short.
class DuplicateFilterTest {

    private static final MessageId FIRST = new MessageId(1, 1);
    private static final Trip THIRD_TRIP = Trip.request(new CallId(1, 3), 1);

    private static Eviction eviction(long lifetime, boolean refreshed, int capacity, WhenFull whenFull, int slots) {
        return new Eviction(lifetime, refreshed, capacity, whenFull, 700, false, slots, false);
    }

    private static Rig evicting(Eviction eviction) {
        return new Rig(ServerPolicy.USUAL.with(eviction));
    }

    private static Rig executing(Filter filter, Eviction eviction, long micros) {
        return new Rig(new ServerPolicy(filter, eviction, Execution.lasting(micros), CrashRecovery.NONE));
    }

    @Nested
    class ShortOfRoom {

        @Test
        void stopsTheLifetimeOfWhatItEvictsAndSaysWhy() {
            var rig = evicting(eviction(5_000, false, 1, WhenFull.EVICT_OLDEST, 0)).request(0, 1).request(0, 2);
            assertEquals(
                    List.of(new Effect.StopTimer(new Timer.EntryExpires(FIRST)),
                            new Effect.Note(new Happening.Evicted(FIRST, Why.CAPACITY))),
                    rig.effects().subList(0, 2));
        }

        @Test
        void hasNoTimerToStopForAnEntryThatLivesForEver() {
            var rig = evicting(eviction(ServerPolicy.FOREVER, false, 1, WhenFull.EVICT_OLDEST, 0)).request(0, 1).request(0, 2);
            assertTrue(rig.effects().stream().noneMatch(Effect.StopTimer.class::isInstance));
        }

        @Test
        void takesTheOneThatCameFirstForTheOldestWhateverItsNumber() {
            assertEquals(List.of(1, 3), evicting(eviction(5_000, false, 2, WhenFull.EVICT_OLDEST, 0)).request(0, 2).request(0, 1)
                    .request(0, 3).known());
        }

        @Test
        void saysWhatItRefuses() {
            var rig = evicting(eviction(5_000, false, 2, WhenFull.REFUSE, 0)).request(0, 1).request(0, 2).request(0, 3);
            var overloaded = new Result.Overloaded(700);
            assertEquals(
                    List.of(
                            new Effect.Note(new Happening.Refused(THIRD_TRIP, new MessageId(1, 3), overloaded)),
                            new Effect.Send(NodeId.client(1), new Reply(new MessageId(1, 3), overloaded, 1), THIRD_TRIP.reply())),
                    rig.effects());
        }

        /// An exploration takes states for one that differ in nothing that matters.
        @Test
        void countsUseOnlyWhereThatDecidesAnything() {
            for (var whenFull : WhenFull.values()) {
                assertEquals(0, evicting(eviction(5_000, false, 0, whenFull, 0)).request(0, 1).request(0, 1).state().receipts());
            }
            var receipts = Stream.of(WhenFull.values())
                    .map(whenFull -> evicting(eviction(5_000, false, 9, whenFull, 0)).request(0, 1).request(0, 1).state()
                    .receipts());
            assertEquals(List.of(1, 2, 1), receipts.toList());
        }
    }

    @Nested
    class InSlots {

        @Test
        void saysWhatWasSuperseded() {
            var rig = evicting(eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 1)).request(0, 1).request(0, 2);
            assertTrue(rig.happenings().contains(new Happening.Evicted(FIRST, Why.SUPERSEDED)));
        }

        @Test
        void executesWhatArrivesOutOfOrderWhileThereIsASlot() {
            assertTrue(evicting(eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 2)).request(0, 2).request(0, 1).executed());
        }

        @Test
        void executesWhatArrivesOutOfOrderWithoutSlots() {
            assertTrue(evicting(eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 0)).request(0, 2).request(0, 1).executed());
        }

        @Test
        void ofOneClientAreNotSupersededByAnother() {
            var rig = evicting(eviction(5_000, false, 0, WhenFull.EVICT_OLDEST, 1)).requestOf(0, 2, 9, 1, Rig.INC, Stamps.NONE)
                    .request(0, 1);
            assertTrue(rig.executed());
            assertEquals(List.of(1, 9), rig.known());
        }
    }

    @Nested
    class OfOneMoreExecution {
        private final Rig slow = executing(Filter.ON.allowing(2), ServerPolicy.USUAL.eviction(), 100);

        @Test
        void dropsWhatComesDuringTheSecond() {
            slow.request(0, 1).fire(100, new Timer.StageDone(Trip.request(new CallId(1, 1), 1)))
                    .request(200, 1, 2, Rig.INC, Stamps.NONE);
            slow.request(210, 1, 3, Rig.INC, Stamps.NONE);
            assertEquals(List.of(new Happening.Dropped(Trip.request(new CallId(1, 1), 3), FIRST, Happening.Drop.IN_PROGRESS)),
                    slow.happenings());
        }
    }

    @Nested
    class MarkingAfterwards {
        private final Filter checkThenAct = new Filter(true, 1, true, false, false, false);

        @Test
        void answersWhatComesAfterTheExecution() {
            var rig = executing(checkThenAct, ServerPolicy.USUAL.eviction(), 0).request(0, 1);
            assertEquals(List.of("1"), rig.request(10, 1).sent());
            assertEquals("1", rig.counter());
        }

        @Test
        void remembersTheRequestOnce() {
            var done = new Timer.StageDone(Trip.request(new CallId(1, 1), 1));
            var rig = executing(checkThenAct, ServerPolicy.USUAL.eviction(), 100).request(0, 1)
                    .request(50, 1, 2, Rig.INC, Stamps.NONE).fire(100, done);
            assertTrue(rig.happenings().contains(new Happening.Remembered(Trip.request(new CallId(1, 1), 1), FIRST, 5_000_000)));
            var second = rig.fire(150, new Timer.StageDone(Trip.request(new CallId(1, 1), 2)));
            assertTrue(second.happenings().stream().noneMatch(Happening.Remembered.class::isInstance));
        }

        @Test
        void forgetsWhatThereIsNoRoomFor() {
            var rig = executing(checkThenAct, eviction(5_000, false, 1, WhenFull.REFUSE, 0), 100).request(0, 1).request(0, 2);
            rig.fire(100, new Timer.StageDone(Trip.request(new CallId(1, 1), 1)))
                    .fire(100, new Timer.StageDone(Trip.request(new CallId(1, 2), 1)));
            assertEquals(List.of(1), rig.known());
            assertEquals("2", rig.counter());
        }
    }

    @Test
    void tellsThatALifetimeBeginsAnew() {
        var rig = evicting(eviction(5_000, true, 0, WhenFull.EVICT_OLDEST, 0)).request(0, 1).request(10, 1);
        assertEquals(new Happening.Refreshed(FIRST, 5_000), rig.happenings().getFirst());
    }

    @Test
    void keepsTheOperationOnlyWhereItComparesRequests() {
        var comparing = executing(new Filter(true, 1, true, true, true, false), ServerPolicy.USUAL.eviction(), 0).request(0, 1);
        var usual = executing(Filter.ON, ServerPolicy.USUAL.eviction(), 0).request(0, 1, 1, new Operation.Read(), Stamps.NONE);
        assertEquals(Rig.INC, comparing.state().entries().get(FIRST).operation());
        assertEquals(null, usual.state().entries().get(FIRST).operation());
    }
}
