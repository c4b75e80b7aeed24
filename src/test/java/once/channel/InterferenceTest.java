package once.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.channel.Environment.Order;
import once.channel.Environment.Transport;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Chance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What becomes of a flight where bits flip, connections carry it, or somebody has a hand in it.
class InterferenceTest {

    private static final Delay TEN = Delay.fixed(10);
    private static final Fate ARRIVES = new Fate.Arrives(10);
    private static final Trip TRIP = Trip.request(new CallId(1, 1), 1);

    private static Environment environment(double loss, double duplication, double corruption, Transport transport) {
        return new Environment(loss, loss, duplication, corruption, TEN, Delay.fixed(20), Order.ANY, transport, Faults.NONE);
    }

    private static List<Fate> fates(Environment environment, Trip trip, Intervention... interventions) {
        return new Channel(environment, FateScript.NONE, List.of(interventions), new Chance(1)).fates(trip);
    }

    private static List<Fate> scripted(PlannedFate planned, Intervention... interventions) {
        var script = new FateScript(Map.of(TRIP.call(), new FateScript.OfCall(List.of(planned), List.of())));
        return new Channel(environment(1, 0, 0, Transport.UDP), script, List.of(interventions), new Chance(1)).fates(TRIP);
    }

    @Nested
    class AFlippedBit {

        @Test
        void isAnyOfThemAndArrivesInTime() {
            var bits = IntStream.rangeClosed(1, 1_000)
                    .mapToObj(call -> fates(environment(0, 0, 1, Transport.UDP), Trip.request(new CallId(1, call), 1)).getFirst())
                    .mapToInt(fate -> fate instanceof Fate.Altered(var delay, Alteration.FlipBit(var bit)) && delay == 10 ? bit
                            : -1)
                    .summaryStatistics();
            assertTrue(bits.getMin() >= 0 && bits.getMin() < Integer.MAX_VALUE / 100
                    && bits.getMax() > Integer.MAX_VALUE / 100 * 99, bits::toString);
        }

        @Test
        void canBePrescribedWithATimeOrWithout() {
            var flip = new Alteration.FlipBit(3);
            assertEquals(List.of(new Fate.Altered(7, flip)), scripted(new PlannedFate.Altered(7, flip)));
            assertEquals(List.of(new Fate.Altered(10, flip)), scripted(new PlannedFate.Altered(PlannedFate.Altered.USUAL, flip)));
        }
    }

    @Test
    void nothingIsLostCopiedOrAlteredOnAConnection() {
        assertEquals(List.of(ARRIVES), fates(environment(1, 1, 1, Transport.TCP), TRIP));
    }

    @Test
    void aReplyTakesItsOwnTime() {
        assertEquals(List.of(new Fate.Arrives(20)), fates(environment(0, 0, 0, Transport.UDP), TRIP.reply()));
    }

    @Nested
    class SomebodysHand {
        private final Environment calm = environment(0, 0, 0, Transport.UDP);
        private final Environment copying = environment(0, 1, 0, Transport.UDP);

        @Test
        void losesHalfway() {
            assertEquals(List.of(new Fate.Lost(5, Fate.Cause.INTERVENTION)), fates(calm, TRIP, new Intervention.Drop(TRIP)));
        }

        @Test
        void delaysAndFlips() {
            assertEquals(List.of(new Fate.Arrives(99)), fates(calm, TRIP, new Intervention.Delay(TRIP, 99)));
            assertEquals(List.of(new Fate.Altered(10, new Alteration.FlipBit(4))),
                    fates(calm, TRIP, new Intervention.Corrupt(TRIP, 4)));
        }

        @Test
        void deliversWhatWasPrescribedToBeLost() {
            assertEquals(List.of(new Fate.Arrives(99)), scripted(new PlannedFate.Lost(), new Intervention.Delay(TRIP, 99)));
        }

        @Test
        void addsACopyThatItCanThenTouch() {
            assertEquals(List.of(ARRIVES, new Fate.Arrives(30)), fates(calm, TRIP, new Intervention.Duplicate(TRIP, 30)));
            assertEquals(
                    List.of(ARRIVES, new Fate.Lost(5, Fate.Cause.INTERVENTION)),
                    fates(calm, TRIP, new Intervention.Duplicate(TRIP, 30), new Intervention.Drop(TRIP.copy(1))));
        }

        @Test
        void touchesTheNetworksCopyAndNotItsOriginal() {
            assertEquals(List.of(ARRIVES, new Fate.Arrives(99)), fates(copying, TRIP, new Intervention.Delay(TRIP.copy(1), 99)));
            assertEquals(List.of(new Fate.Arrives(99), ARRIVES), fates(copying, TRIP, new Intervention.Delay(TRIP, 99)));
        }

        @Test
        void leavesEveryOtherFlightAndCrashAlone() {
            var elsewhere = Stream.of(
                    new Intervention.Drop(TRIP.reply()), new Intervention.Drop(TRIP.copy(1)),
                    new Intervention.Drop(Trip.request(new CallId(1, 1), 2)),
                    new Intervention.Crash(new Outage(NodeId.server(1), 0, 1)), new Intervention.Restart(NodeId.server(1), 5));
            assertEquals(List.of(ARRIVES), fates(calm, TRIP, elsewhere.toArray(Intervention[]::new)));
        }
    }

    @Test
    void copiesHaveLuckOfTheirOwn() {
        var both = List.<PlannedFate>of(new PlannedFate.ByChance(), new PlannedFate.ByChance());
        var script = new FateScript(Map.of(TRIP.call(), new FateScript.OfCall(List.of(new PlannedFate.Copies(both)), List.of())));
        var spread = new Environment(0, 0, 0, new Delay.Between(0, 1_000_000), TEN, Order.ANY);
        var fates = new Channel(spread, script, List.of(), new Chance(1)).fates(TRIP);
        assertNotEquals(fates.getFirst(), fates.getLast());
        assertEquals(new Channel(spread, FateScript.NONE, List.of(), new Chance(1)).fates(TRIP).getFirst(), fates.getFirst(),
                "the original meets its own");
    }
}
