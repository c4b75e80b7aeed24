package once.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.Flight;
import once.client.PlannedCall;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.server.ServerPolicy;
import once.service.Counter;
import once.service.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Delay SPREAD = new Delay.Between(1_000, 60_000);
    private static final Environment ROUGH = new Environment(0.2, 0.2, 0.2, SPREAD, SPREAD, Environment.Order.ANY);

    private static Scenario increments(int count) {
        var call = new PlannedCall(new Operation.Increment(), NodeId.server(1), 0, 0);
        return Scenario.of(Counter.ZERO, List.of(Collections.nCopies(count, call)));
    }

    private static Recording run(Scenario scenario) {
        return Recording.of(scenario, 100_000);
    }

    @Nested
    class AtAnyTime {

        private final Recording recording = run(increments(60).on(ROUGH));

        @Test
        void isTheFoldOfTheEventsUpToThen() {
            var moment = Moment.before(recording.scenario());
            assertTrue(recording.events().size() > 600, "more than one stride");
            for (var event : recording.events()) {
                assertEquals(moment, recording.after(event.number() - 1));
                moment = Unfolding.after(moment, event);
            }
            assertEquals(moment, recording.last());
        }

        @Test
        void hasEveryEventOfThatInstant() {
            for (var event : recording.events()) {
                assertEquals(recording.after(recording.countAt(event.at())), recording.at(event.at()));
                assertTrue(recording.countAt(event.at()) >= event.number());
                assertTrue(recording.countAt(event.at() - 1) < event.number());
            }
        }

        @Test
        void isTheSameStateALittleLater() {
            assertEquals(recording.at(5_000).at(5_500), recording.at(5_500).at(5_500));
        }

        @Test
        void isEmptyBeforeTheBeginningAndCompleteAfterTheEnd() {
            assertEquals(0, recording.countAt(-1));
            assertEquals(recording.last().calls(), recording.at(Long.MAX_VALUE).calls());
        }

        @Test
        void knowsItsFlightsByTheirNumbers() {
            for (int index = 0; index < recording.flights().size(); index++) {
                assertEquals(index + 1, recording.flights().get(index).number());
            }
        }
    }

    @Nested
    class TwoRuns {

        @Test
        void areEqualEventByEvent() {
            assertEquals(run(increments(40).on(ROUGH)).events(), run(increments(40).on(ROUGH)).events());
        }

        @Test
        void differWithTheSeed() {
            assertFalse(run(increments(40).on(ROUGH)).events().equals(run(increments(40).on(ROUGH).withSeed(2)).events()));
        }

        @Test
        void meetTheSameLuckUnderEverySemantics() {
            var scenario = increments(40).on(ROUGH);
            var fates = Stream.of(Semantics.values()).map(semantics -> fates(run(scenario.under(semantics)))).toList();
            for (var some : fates) {
                for (var other : fates) {
                    var common = new ArrayList<>(some.keySet());
                    common.retainAll(other.keySet());
                    assertTrue(common.size() >= 40, "they have trips in common");
                    common.forEach(trip -> assertEquals(some.get(trip), other.get(trip), trip::toString));
                }
            }
        }

        private static Map<Trip, Fate> fates(Recording recording) {
            return recording.flights().stream().collect(Collectors.toMap(Flight::trip, Flight::fate));
        }
    }

    @Nested
    class OnAFifoChannel {

        private final Environment fifo = new Environment(0.1, 0.1, 0.3, SPREAD, SPREAD, Environment.Order.FIFO);

        @Test
        void flightsOfOneWayArriveInTheOrderOfSending() {
            var recording = run(increments(60).on(fifo));
            for (var direction : Direction.values()) {
                var arrived = arrived(recording).filter(flight -> flight.trip().direction() == direction).map(Flight::number).toList();
                assertEquals(arrived.stream().sorted().toList(), arrived);
            }
        }

        @Test
        void andInAnyOrderTheyOvertakeEachOther() {
            var arrived = arrived(run(increments(60).on(ROUGH))).map(Flight::number).toList();
            assertFalse(arrived.equals(arrived.stream().sorted().toList()));
        }

        private static Stream<Flight> arrived(Recording recording) {
            return recording.events().stream().filter(Event.Arrived.class::isInstance).map(event -> ((Event.Arrived) event).flight());
        }
    }

    @Nested
    class AtTheSameInstant {

        private Scenario withDelays(long requestMicros, long replyMicros) {
            return increments(1).on(new Environment(0, 0, 0, Delay.fixed(requestMicros), Delay.fixed(replyMicros), Environment.Order.ANY));
        }

        @Test
        void aReplyBeatsTheTimeout() {
            assertEquals("1@100 · 1 · 1", Ends.of(run(withDelays(50_000, 50_000))));
            assertEquals(1, run(withDelays(50_000, 50_000)).last().calls().firstEntry().getValue().count().attempts());
        }

        @Test
        void theEndOfALifetimeBeatsACopy() {
            assertEquals(2, executions(100_000));
            assertEquals(1, executions(100_001));
        }

        private int executions(long lifetimeMicros) {
            var scenario = withDelays(10_000, 150_000);
            var protocol = new Protocol(scenario.protocol().retry(), new ServerPolicy(true, lifetimeMicros, 0));
            return run(scenario.with(protocol.with(2))).last().calls().firstEntry().getValue().count().executions();
        }
    }

    @Nested
    class ARun {

        @Test
        void endsWhenNothingCanHappenAnyMore() {
            assertEquals(20_000, run(increments(1)).endMicros());
        }

        @Test
        void endsAtItsTime() {
            var scenario = increments(10);
            var cut = new Scenario("", "", scenario.semantics(), 3, scenario.service(), scenario.environment(), scenario.protocol(),
                    scenario.clients(), scenario.fates(), 1, 30_000);
            assertEquals(30_000, run(cut).endMicros());
            assertFalse(run(cut).isCut());
        }

        @Test
        void isCutWhereItWouldGoOnForEver() {
            var nothingArrives = new Environment(1, 1, 0, SPREAD, SPREAD, Environment.Order.ANY);
            var recording = Recording.of(increments(1).on(nothingArrives).under(Semantics.AT_LEAST_ONCE), 1_000);
            assertTrue(recording.isCut());
        }

        @Test
        void ofALateReplyEndsAfterIt() {
            var slow = new Environment(0, 0, 0, Delay.fixed(10_000), Delay.fixed(120_000), Environment.Order.ANY);
            var recording = run(increments(1).on(slow));
            assertEquals("1@130 · 1 · 1", Ends.of(recording));
            assertEquals(230_000, recording.endMicros());
        }
    }
}
