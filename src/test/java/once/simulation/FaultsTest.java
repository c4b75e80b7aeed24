package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening;
import once.scenario.Scenario;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What befalls nodes and links. A call takes 10 ms there and 10 ms back; times below are in ms.
class FaultsTest {

    private static final NodeId C1 = NodeId.client(1);
    private static final NodeId S1 = NodeId.server(1);
    private static final Scenario ONE_CALL = Scenario.of(Counter.ZERO, List.of(List.of(new PlannedCall(new Operation.Increment(), S1, 0, 0))));

    private static Scenario with(Faults faults) {
        return ONE_CALL.on(Environment.CALM.with(faults));
    }

    private static Faults partition(double from, double until) {
        return new Faults(List.of(), null, List.of(new Faults.Partition(micros(from), micros(until))), List.of(), List.of());
    }

    private static Faults stall(NodeId node, double from, double until) {
        return new Faults(List.of(), null, List.of(), List.of(), List.of(new Faults.Stall(node, micros(from), micros(until))));
    }

    private static Faults outage(NodeId node, double at, double down) {
        return new Faults(List.of(new Outage(node, micros(at), micros(down))), null, List.of(), List.of(), List.of());
    }

    private static long micros(double millis) {
        return Math.round(millis * 1_000);
    }

    private static String ends(Scenario scenario) {
        return Ends.of(Recording.of(scenario, 10_000));
    }

    @Nested
    class APartition {

        @Test
        void losesWhatIsSentOrWouldArriveInIt() {
            assertEquals("1@120 · 1 · 1", ends(with(partition(0, 1))), "sent at 0");
            assertEquals("1@120 · 1 · 1", ends(with(partition(10, 11))), "would arrive at 10");
            assertEquals("1@120 · 1 · 1", ends(with(partition(20, 21))), "the reply would arrive at 20");
        }

        @Test
        void includesItsBeginningAndNotItsEnd() {
            assertEquals("1@20 · 1 · 1", ends(with(partition(9, 10))));
            assertEquals("1@20 · 1 · 1", ends(with(partition(20.001, 50))));
        }

        @Test
        void letsWhatIsUnderWayPass() {
            assertEquals("1@20 · 1 · 1", ends(with(partition(2, 8))));
        }
    }

    @Nested
    class AStall {

        @Test
        void putsOffWhatIsDueToItsEnd() {
            assertEquals("1@60 · 1 · 1", ends(with(stall(S1, 5, 50))));
            assertEquals("1@50 · 1 · 1", ends(with(stall(C1, 5, 50))), "the client reads its reply late");
        }

        @Test
        void endsBeforeWhatIsDueAtItsEnd() {
            assertEquals("1@20 · 1 · 1", ends(with(stall(S1, 5, 10))));
        }

        @Test
        void aStalledClientReadsItsReplyBeforeItsTimeout() {
            assertEquals("1@500 · 1 · 1", ends(with(stall(C1, 5, 500))));
        }
    }

    @Nested
    class ACrash {

        @Test
        void losesWhatArrivesMeanwhile() {
            assertEquals("1@120 · 1 · 1", ends(with(outage(S1, 5, 20))));
        }

        @Test
        void comesAfterAllElseOfItsInstantAndARestartBefore() {
            assertEquals("1@20 · 1 · 1", ends(with(outage(S1, 10, 5))), "it has received the request and replied");
            assertEquals("1@20 · 1 · 1", ends(with(outage(S1, 5, 5))), "it is back when the request arrives");
        }

        @Test
        void ofAClientEndsItsCall() {
            assertEquals("CRASHED@15 · 1 · 1", ends(with(outage(C1, 15, 10))));
        }

        @Test
        void leavesNoConnectionThatStands() {
            var tcp = new Environment(0, 0, 0, 0, Environment.USUAL_DELAY, Environment.USUAL_DELAY, Environment.Order.ANY,
                    Environment.Transport.TCP, outage(S1, 0, 150));
            assertEquals("1@240 · 1 · 1", ends(ONE_CALL.on(tcp)), "sent at 0, 0 and 200; the last sets up anew");
        }

        @Test
        void canBeCutShortByHand() {
            var dead = with(outage(S1, 5, 10_000));
            assertEquals("FAIL@1500 · 0 · 0", ends(dead));
            assertEquals("1@120 · 1 · 1", ends(dead.interfered(List.of(new Intervention.Restart(S1, micros(50))))));
        }

        @Test
        void atRandomIsTheSameForTheSameSeed() {
            var random = new Faults(List.of(), new Faults.RandomCrashes(S1, 20_000, 1_000), List.of(), List.of(), List.of());
            assertEquals(crashTimes(random, 3), crashTimes(random, 3));
            assertTrue(!crashTimes(random, 3).equals(crashTimes(random, 4)));
        }

        private static List<Long> crashTimes(Faults faults, long seed) {
            var calls = Collections.nCopies(20, new PlannedCall(new Operation.Increment(), S1, 0, 0));
            var scenario = Scenario.of(Counter.ZERO, List.of(calls)).on(Environment.CALM.with(faults)).withSeed(seed);
            return Recording.of(scenario, 10_000).events().stream()
                    .filter(event -> event instanceof Event.Told(_, _, _, Happening.Crashed _)).map(Event::at).toList();
        }
    }

    @Nested
    class AConnection {
        private final Environment tcp = new Environment(
                1, 1, 1, 1, Environment.USUAL_DELAY, Environment.USUAL_DELAY, Environment.Order.ANY, Environment.Transport.TCP, Faults.NONE);

        @Test
        void takesARoundTripToSetUpAndThenLosesNothing() {
            var two = Scenario.of(Counter.ZERO, List.of(Collections.nCopies(2, new PlannedCall(new Operation.Increment(), S1, 0, 0))));
            assertEquals("1@40 2@60 · 1 1 · 2", ends(two.on(tcp)));
        }

        @Test
        void thatBreaksLosesWhatIsOnItAndIsSetUpAgain() {
            var breaks = new Faults(List.of(), null, List.of(), List.of(new Faults.Break(C1, micros(25))), List.of());
            var recording = Recording.of(ONE_CALL.on(tcp.with(breaks)), 1_000);
            assertEquals("1@65 · 1 · 1", Ends.of(recording));
            assertTrue(recording.flights().getFirst().fate() instanceof Fate.Lost(_, var cause) && cause == Fate.Cause.CONNECTION);
        }
    }

    @Nested
    class AnIntervention {
        private final Trip request = Trip.request(new CallId(1, 1), 1);

        @Test
        void changesTheFateOfItsFlightAndNothingElse() {
            assertEquals("1@120 · 1 · 1", ends(ONE_CALL.interfered(List.of(new Intervention.Drop(request)))));
            assertEquals("1@60 · 1 · 1", ends(ONE_CALL.interfered(List.of(new Intervention.Delay(request, 50_000)))));
            assertEquals("1@120 · 1 · 1", ends(ONE_CALL.interfered(List.of(new Intervention.Corrupt(request, 7)))));
            assertEquals("1@20 · 1 · 1", ends(ONE_CALL.interfered(List.of(new Intervention.Duplicate(request, 15_000)))));
        }

        @Test
        void onAFlightThatIsNeverSentDoesNothing() {
            assertEquals("1@20 · 1 · 1", ends(ONE_CALL.interfered(List.of(new Intervention.Drop(Trip.request(new CallId(1, 1), 2))))));
        }
    }
}
