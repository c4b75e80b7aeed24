package once.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import once.node.Outcome.Why;
import once.service.Result;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void ofASuccessIsTheResult() {
        assertEquals("3", new Outcome.Success(new Result.Count(3)).text());
    }

    @Test
    void ofAFailureIsItsReason() {
        assertEquals("NO-SERVER", new Outcome.Failure(Why.CANNOT_LOCATE).text());
    }

    /// Timeout, uncertainty and a crash of the client leave open whether the operation was executed.
    @Test
    void saysThatNothingWasExecutedOnlyWhereTheServerNeverTriedTo() {
        assertEquals(List.of(Why.CANNOT_LOCATE, Why.REFUSED, Why.CONFLICT, Why.OTHER_VERSION),
                Stream.of(Why.values()).filter(Why::isDefinite).toList());
    }
}
