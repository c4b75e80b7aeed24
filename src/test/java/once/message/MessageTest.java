package once.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import once.service.Operation;
import once.service.Result;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final MessageId ID = new MessageId(1, 1);
    private static final Operation GET = new Operation.Get("a");
    private static final Result ONE = new Result.Count(1);

    @Test
    void isShownInAFewCharacters() {
        var messages = Stream.of(
                new Request(ID, GET), new Reply(ID, ONE), new Message.Acknowledgement(ID), new Message.Extermination(ID),
                new Message.Announcement(ID, 2));
        assertEquals(List.of("GET a", "1", "ACK", "KILL", "UP AGAIN"), messages.map(Message::text).toList());
    }

    @Test
    void lacksNothing() {
        assertThrows(NullPointerException.class, () -> new Request(null, GET, Stamps.NONE));
        assertThrows(NullPointerException.class, () -> new Request(ID, null, Stamps.NONE));
        assertThrows(NullPointerException.class, () -> new Request(ID, GET, null));
        assertThrows(NullPointerException.class, () -> new Reply(null, ONE));
        assertThrows(NullPointerException.class, () -> new Reply(ID, null));
    }

    @Test
    void saysNothingBesideIdAndOperationUnlessItIsGivenStamps() {
        assertEquals(new Request(ID, GET, Stamps.NONE), new Request(ID, GET));
        assertEquals(new Reply(ID, ONE, 0), new Reply(ID, ONE));
    }

    @Test
    void saysATimeOrNone() {
        var created = new Stamps(0, Stamps.NO_TIME, 0, 0);
        var expires = new Stamps(Stamps.NO_TIME, 0, 0, 0);
        assertEquals(List.of(true, false, false), Stream.of(created, expires, Stamps.NONE).map(Stamps::saysCreation).toList());
        assertEquals(List.of(false, true, false), Stream.of(created, expires, Stamps.NONE).map(Stamps::saysExpiry).toList());
    }

    @Test
    void keepsItsOtherStampsUnderANewIncarnation() {
        assertEquals(new Stamps(1, 2, 9, 4), new Stamps(1, 2, 3, 4).of(9));
    }
}
