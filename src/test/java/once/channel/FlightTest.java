package once.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Request;
import once.message.Trip;
import once.service.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlightTest {

    private static final Message MESSAGE = new Request(new MessageId(1, 1), new Operation.Increment());

    private static Flight flight(long sentAt, long endsAt, Fate fate) {
        return new Flight(4, 3, Trip.request(new CallId(1, 1), 1), NodeId.client(1), NodeId.server(1), MESSAGE, sentAt, endsAt,
                fate);
    }

    private static Flight lost(Fate.Cause cause) {
        return flight(100, 150, new Fate.Lost(50, cause));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "150, 0.25", "300, 1", "90, 0", "310, 1"})
    void isAsFarAsTimeHasPassed(long at, double progress) {
        assertEquals(progress, flight(100, 300, new Fate.Arrives(200)).progress(at));
    }

    @ParameterizedTest
    @CsvSource({"NETWORK, 0.5", "INTERVENTION, 0.5", "PARTITION, 0.5", "CONNECTION, 0.5", "NOBODY_THERE, 1"})
    void endsHalfwayUnlessItReachesAnEmptyPlace(Fate.Cause cause, double progress) {
        assertEquals(progress, lost(cause).progress(150));
    }

    @Test
    void isThereAtOnceWhereItTakesNoTime() {
        assertEquals(1, flight(100, 100, new Fate.Arrives(0)).progress(100));
    }

    @Test
    void isLostWhateverLosesIt() {
        var flights = Stream.of(lost(Fate.Cause.NOBODY_THERE), flight(1, 2, new Fate.Arrives(1)),
                flight(1, 2, new Fate.Altered(1, new Alteration.FlipBit(0))));
        assertEquals(List.of(true, false, false), flights.map(Flight::isLost).toList());
    }

    @Test
    void canBeLostLaterOnItsWay() {
        assertEquals(flight(100, 120, new Fate.Lost(20, Fate.Cause.CONNECTION)),
                flight(100, 300, new Fate.Arrives(200)).lostAt(120, Fate.Cause.CONNECTION));
    }

    @Test
    void canCarryAnotherMessageToTheSamePlace() {
        var other = new Message.Acknowledgement(new MessageId(1, 1));
        var carrying = flight(100, 300, new Fate.Arrives(200)).carrying(other);
        assertEquals(other, carrying.message());
        assertEquals(flight(100, 300, new Fate.Arrives(200)), carrying.carrying(MESSAGE));
    }

    @Test
    void lastsAsItsFateSays() {
        var fates = Stream.of(new Fate.Arrives(7), new Fate.Altered(8, new Alteration.FlipBit(0)),
                new Fate.Lost(9, Fate.Cause.NETWORK));
        assertEquals(List.of(7L, 8L, 9L), fates.map(Fate::lastsMicros).toList());
    }
}
