package once.message;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripTest {

    private static final CallId CALL = new CallId(2, 3);
    private static final Trip REQUEST = Trip.request(CALL, 4);

    @Nested
    class ItsNames {

        @Test
        void sayWhoseJourneyItIsAndWhichWayItGoes() {
            assertEquals(new Trip(CALL, 4, Direction.REQUEST, 0, 0), REQUEST);
            assertEquals(new Trip(CALL, 4, Direction.NOTICE, 0, 0), Trip.notice(CALL, 4));
            assertEquals(new Trip(new CallId(2, 0), 4, Direction.NEWS, 0, 0), Trip.news(2, 4));
        }

        @Test
        void keepTheCopyOfTheRequestInItsReply() {
            assertEquals(new Trip(CALL, 4, Direction.REPLY, 5, 0), REQUEST.copy(5).reply());
        }

        @Test
        void countCopiesByWhoeverSentTheOriginal() {
            assertEquals(new Trip(CALL, 4, Direction.REQUEST, 5, 0), REQUEST.copy(5));
            assertEquals(new Trip(CALL, 4, Direction.REPLY, 5, 6), REQUEST.copy(5).reply().copy(6));
            assertEquals(List.of(5, 6), List.of(REQUEST.copy(5).copy(), REQUEST.copy(5).reply().copy(6).copy()));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, -1, 0", "1, 0, -1"})
    void noJourneyHasSuchNumbers(int attempt, int requestCopy, int replyCopy) {
        assertThrows(IllegalArgumentException.class, () -> new Trip(CALL, attempt, Direction.REPLY, requestCopy, replyCopy));
        assertDoesNotThrow(() -> new Trip(CALL, 1, Direction.REPLY, 0, 0));
    }

    @Test
    void comesInTheOrderOfCallAttemptWayAndCopies() {
        var inOrder = List.of(
                Trip.news(2, 9),
                REQUEST,
                REQUEST.copy(1),
                REQUEST.reply(),
                REQUEST.reply().copy(1),
                REQUEST.copy(1).reply(),
                Trip.notice(CALL, 4),
                Trip.request(CALL, 5),
                Trip.request(new CallId(2, 4), 1),
                Trip.request(new CallId(3, 1), 1));
        assertEquals(inOrder, inOrder.reversed().stream().sorted().toList());
        assertEquals(0, REQUEST.compareTo(Trip.request(CALL, 4)));
    }

    /// A hash that changed from run to run would change the order in which an exploration meets its states.
    @Test
    void hasTheSameHashInEveryRun() {
        assertEquals(31 * (31 * (31 * (31 * CALL.hashCode() + 4) + 1) + 5) + 6, REQUEST.copy(5).reply().copy(6).hashCode());
    }

    @Test
    void goesToAServerOrToAClient() {
        assertEquals(List.of(Direction.REQUEST, Direction.NOTICE),
                List.of(Direction.values()).stream().filter(Direction::toServer).toList());
    }
}
