package once.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import once.channel.Flight;
import once.message.Direction;
import once.scenario.Semantics;
import once.simulation.Chronicle;
import once.simulation.Recording;
import once.ui.Runs;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void flightsOfTheSameTimeDoNotShareALane() {
        var recording = Runs.badNetwork(3, 20, Semantics.AT_LEAST_ONCE);
        var lanes = lanes(recording);
        for (var one : recording.flights()) {
            for (var other : recording.flights()) {
                assertFalse(one.number() < other.number() && meet(one, other) && sameLane(one, other, lanes), () -> one + " " + other);
            }
        }
    }

    @Test
    void theStubOfALostFlightKeepsItsLaneWhileItsCallWaits() {
        var recording = Runs.zombie();
        var lanes = lanes(recording);
        var ofFirstCall = recording.flights().stream().filter(flight -> flight.trip().call().number() == 1
                && flight.trip().direction() == Direction.REQUEST).map(lanes::lane).distinct().count();
        assertEquals(4, ofFirstCall);
    }

    @Test
    void manyClientsShareOneBand() {
        assertEquals(1, lanes(Runs.crowd(20)).bands());
        assertEquals(4, lanes(Runs.badNetwork(4, 2, Semantics.MAYBE)).bands());
        assertTrue(lanes(Runs.crowd(300)).count(0, Direction.REQUEST) <= 64);
    }

    private static Lanes lanes(Recording recording) {
        return new Lanes(recording, Chronicle.of(recording));
    }

    private static boolean meet(Flight one, Flight other) {
        return one.sentAt() < other.endsAt() && other.sentAt() < one.endsAt();
    }

    private static boolean sameLane(Flight one, Flight other, Lanes lanes) {
        return lanes.band(one) == lanes.band(other) && one.trip().direction() == other.trip().direction()
                && lanes.lane(one) == lanes.lane(other);
    }
}
