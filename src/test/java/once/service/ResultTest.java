package once.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void isShownInAFewCharacters() {
        var given = Stream.of(
                new Result.Done(), new Result.Value("v", 3), new Result.NoSuchKey(),
                new Result.Count(-1), new Result.Unsupported());
        assertEquals(List.of("OK", "v", "NO-KEY", "-1", "UNSUPPORTED"), given.map(Result::text).toList());
    }

    @Test
    void isShownAsAWordWhereNothingWasExecuted() {
        var refusals = Stream.of(new Result.Overloaded(5), new Result.WrongVersion(3), new Result.Stale(), new Result.Unknown(),
                new Result.Mismatch(),
                new Result.Challenge());
        assertEquals(List.of("OVERLOAD", "VERSION-3", "STALE", "UNKNOWN", "CONFLICT", "WHO?"),
                refusals.map(Result::text).toList());
    }

    @Test
    void tellsAWriteByACellThatIsAnotherAfterwards() {
        assertEquals(List.of(true, false), Stream.of(new Service.Change("a", "1", "2"), new Service.Change("a", "1", "1"))
                .map(Service.Change::wrote).toList());
    }
}
