package once.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.client.ClientPolicy.Budget;
import once.client.ClientPolicy.Epoch;
import once.client.ClientPolicy.Ids;
import once.client.ClientPolicy.Reissue;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening;
import once.node.Input;
import once.node.Outcome;
import once.node.Timer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a client waits for besides replies.
class TimeoutsTest {

    @Nested
    class WithABudget {

        private static Rig with(Budget budget) {
            return new Rig(Rig.policy(Ids.UNIQUE, Epoch.IGNORED, Reissue.PAYS_NO_ATTENTION, budget));
        }

        @Test
        void noRetryIsMadeWithHalfOfTheTokensGone() {
            var rig = with(new Budget(4, 0)).timeout(1, 1);
            assertEquals(List.of(2), rig.attempts(), "three of four are left");
            var call = new CallId(1, 1);
            var spent = List.of(
                    new Happening.AttemptTimedOut(call, 2),
                    new Happening.RetryBudgetSpent(call),
                    new Happening.CallEnded(call, new Outcome.Failure(Outcome.Why.TIMED_OUT)));
            assertEquals(spent, rig.timeout(1, 2).happenings().subList(0, 3));
        }

        @Test
        void aSuccessEarnsAPartOfAToken() {
            var rig = with(new Budget(4, 1)).timeout(1, 1).timeout(1, 2).reply(2, Rig.ONE);
            assertEquals(2_001, rig.state().session().budget());
            assertEquals(1_001, rig.timeout(3, 1).state().session().budget());
            assertEquals("FAIL", rig.outcome());
        }

        @Test
        void successesEarnNoMoreThanItHolds() {
            assertEquals(4_000, with(new Budget(4, 700)).timeout(1, 1).reply(1, Rig.ONE).reply(2, Rig.ONE).state().session()
                    .budget());
        }

        @Test
        void failuresCostNoMoreThanThereIs() {
            assertEquals(0, with(new Budget(1, 0)).timeout(1, 1).timeout(2, 1).state().session().budget());
        }

        @Test
        void thereIsAtLeastOneToken() {
            assertThrows(IllegalArgumentException.class, () -> new Budget(0, 1));
            assertThrows(IllegalArgumentException.class, () -> new Budget(1, -1));
        }
    }

    @Nested
    class WhenAConnectionBreaks {

        @Test
        void nothingIsWaitedFor() {
            var rig = new Rig(ClientPolicy.USUAL).tell(5, new Input.Disconnected(Rig.SERVER));
            assertTrue(rig.stops(Rig.timeoutOf(1, 1)));
            assertEquals(List.of(2), rig.attempts());
        }

        @Test
        void betweenCallsNothingHappens() {
            var rig = new Rig(ClientPolicy.USUAL, List.of(Rig.call(900))).tell(0, new Input.Started());
            assertEquals(List.of(), rig.tell(5, new Input.Disconnected(Rig.SERVER)).effects());
        }
    }

    @Nested
    class ForACall {

        @Test
        void itSendsWhenTheCallIsDue() {
            var rig = new Rig(ClientPolicy.USUAL, List.of(Rig.call(900))).tell(0, new Input.Started());
            var due = rig.tell(900, new Input.Fired(new Timer.CallDue(new CallId(1, 1))));
            assertEquals(new Happening.CallBegan(new CallId(1, 1), Rig.call(900).operation()), due.happenings().getFirst());
            assertEquals(List.of(Trip.request(new CallId(1, 1), 1)), due.trips());
        }

        @Test
        void toAServerThatCannotBeFoundItFailsAtOnceAndGoesOn() {
            var lost = new PlannedCall(Rig.call(0).operation(), Rig.SERVER, 0, 0, false, 0);
            var rig = new Rig(ClientPolicy.USUAL, List.of(lost, Rig.call(0))).tell(0, new Input.Started());
            assertEquals("NO-SERVER", rig.outcome());
            assertEquals(List.of(Trip.request(new CallId(1, 2), 1)), rig.trips());
        }

        @Test
        void itKnowsNoOneElsesTimers() {
            var trip = Trip.request(new CallId(1, 1), 1);
            var others = List.of(
                    new Timer.StageDone(trip), new Timer.EntryExpires(new MessageId(1, 1)), new Timer.SilenceEnds(),
                    new Timer.OrphanExpires(trip),
                    new Timer.SnapshotDue(), new Timer.DecisionDue());
            for (var timer : others) {
                assertThrows(IllegalArgumentException.class, () -> new Rig(ClientPolicy.USUAL).tell(5, new Input.Fired(timer)),
                        timer::toString);
            }
        }
    }

    @Nested
    class APlannedCall {
        private final PlannedCall call = new PlannedCall(Rig.call(0).operation(), Rig.SERVER, 40, 9, false, 2);

        @Test
        void goesToAServerAndStartsInTheRun() {
            var operation = call.operation();
            assertThrows(IllegalArgumentException.class, () -> new PlannedCall(operation, NodeId.client(1), 0, 0));
            assertThrows(IllegalArgumentException.class, () -> new PlannedCall(operation, Rig.SERVER, -1, 0));
            assertThrows(IllegalArgumentException.class, () -> new PlannedCall(operation, Rig.SERVER, 0, -1));
            assertThrows(IllegalArgumentException.class, () -> new PlannedCall(operation, Rig.SERVER, 0, 0, true, -1));
        }

        @Test
        void canBeMadeLater() {
            assertEquals(new PlannedCall(call.operation(), Rig.SERVER, 47, 9, false, 2), call.later(7));
        }
    }

    @Test
    void aDeadlineLiesAfterTheCallsBeginning() {
        assertThrows(IllegalArgumentException.class, () -> deadline(-1));
        assertDoesNotThrow(() -> deadline(0));
    }

    private static ClientPolicy deadline(long micros) {
        return new ClientPolicy(Rig.TWICE, Ids.UNIQUE, Epoch.IGNORED, false, micros, 0, false, false, Reissue.NEVER, null, false);
    }

    @Test
    void otherRetriesLeaveTheOtherMechanismsAlone() {
        assertEquals(deadline(3),
                new ClientPolicy(RetryPolicy.USUAL, Ids.UNIQUE, Epoch.IGNORED, false, 3, 0, false, false, Reissue.NEVER, null,
                false).with(Rig.TWICE));
    }
}
