package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Faults;
import once.channel.Luck;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;
import once.node.Happening;
import once.node.Timer;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.api.Test;

/// Runs in which nothing is left to chance.
class LuckTest {

    private static final NodeId CLIENT = NodeId.client(1);
    private static final Trip REQUEST = Trip.request(new CallId(1, 1), 1);
    private static final Luck NOTHING_SAID = new Luck(Map.of(), List.of(), Map.of(), List.of());

    private static Scenario lossy(double loss) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        var delay = new Delay.Between(3, 900);
        return Scenario.of(Counter.ZERO, List.of(List.of(call))).on(new Environment(loss, loss, .9, delay, delay, Environment.Order.ANY));
    }

    private static List<Long> arrivals(Scenario scenario) {
        return Recording.of(scenario, 1_000).events().stream().filter(Event.Arrived.class::isInstance).map(Event::at).toList();
    }

    private static Luck saying(NodeId from, int time, PlannedFate... fates) {
        var landings = List.of(fates).stream().map(fate -> new Luck.Landing(fate, 0)).toList();
        return new Luck(Map.of(new Luck.Sending(from, REQUEST, time), landings), List.of(), Map.of(), List.of());
    }

    @Test
    void whatIsNotSaidTakesAsLittleTimeAsItCan() {
        assertEquals(List.of(3L, 6L), arrivals(lossy(.9).with(NOTHING_SAID)));
        assertEquals(List.of(), arrivals(lossy(1).with(NOTHING_SAID)));
    }

    @Test
    void whatIsSaidHappensToOriginalAndCopies() {
        var copied = saying(CLIENT, 1, new PlannedFate.After(50), new PlannedFate.After(20));
        assertEquals(List.of(20L, 23L, 50L, 53L), arrivals(lossy(.9).with(copied)));
    }

    @Test
    void whoSendsOnTheTripOfAnotherHasLuckOfItsOwn() {
        var relayed = lossy(.5).with(new Cast.Relays(2));
        var flights = new TreeMap<>(saying(CLIENT, 1, new PlannedFate.After(10)).flights());
        flights.putAll(saying(NodeId.server(1), 1, new PlannedFate.After(500)).flights());
        assertEquals(List.of(10L, 510L, 513L, 516L), arrivals(relayed.with(new Luck(flights, List.of(), Map.of(), List.of()))));
    }

    @Test
    void crashesComeInPlaceOfRandomOnes() {
        var server = NodeId.server(1);
        var random = new Faults(List.of(), new Faults.RandomCrashes(server, 1, 1), List.of(), List.of(), List.of());
        var crashing = lossy(.5).on(lossy(.5).environment().with(random));
        var luck = new Luck(Map.of(), List.of(), Map.of(), List.of(new Outage(server, 4, 7)));
        var crashes = Recording.of(crashing.with(luck), 1_000).events().stream()
                .filter(event -> event instanceof Event.Told(_, _, _, Happening.Crashed _)).map(Event::at).toList();
        assertEquals(List.of(4L), crashes);
    }

    @Test
    void timersThatAreNamedComeFirstInTheirOrderAtTheirTime() {
        var first = new Luck.Firing(CLIENT, new Timer.SnapshotDue(), 5);
        var second = new Luck.Firing(CLIENT, new Timer.SilenceEnds(), 5);
        var luck = new Luck(Map.of(), List.of(first, second), Map.of(), List.of());
        assertEquals(List.of(-2, -1, 0), List.of(luck.place(first), luck.place(second), luck.place(new Luck.Firing(CLIENT, new Timer.SnapshotDue(), 6))));
    }
}
