package once.channel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import once.channel.FateScript.OfCall;
import once.message.CallId;
import once.message.Trip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FateScriptTest {

    private static final CallId CALL = new CallId(1, 1);
    private static final Trip FIRST = Trip.request(CALL, 1);
    private static final PlannedFate LOST = new PlannedFate.Lost();
    private static final PlannedFate AFTER = new PlannedFate.After(7);
    private static final PlannedFate CHANCE = new PlannedFate.ByChance();
    private static final Map<CallId, OfCall> LOSING = Map.of(CALL, new OfCall(List.of(LOST, AFTER), List.of(AFTER, LOST)));

    @Nested
    class ForACall {
        private final FateScript script = new FateScript(LOSING);

        @Test
        void prescribesEachAttemptEitherWay() {
            assertEquals(List.of(LOST, AFTER, CHANCE),
                    Stream.of(1, 2, 3).map(attempt -> script.planned(Trip.request(CALL, attempt))).toList());
            assertEquals(List.of(AFTER, LOST, CHANCE),
                    Stream.of(1, 2, 3).map(attempt -> script.planned(Trip.request(CALL, attempt).reply())).toList());
        }

        @Test
        void leavesEverythingElseToChance() {
            var others = Stream.of(Trip.request(new CallId(1, 2), 1), FIRST.copy(1), FIRST.copy(1).reply(), Trip.notice(CALL, 1),
                    Trip.news(1, 1));
            assertEquals(List.of(CHANCE, CHANCE, CHANCE, CHANCE, CHANCE), others.map(script::planned).toList());
        }
    }

    @Test
    void isEmptyOnlyWhereNothingAtAllIsPrescribed() {
        var scripts = Stream.of(
                FateScript.NONE,
                new FateScript(LOSING),
                FateScript.NONE.with(new Luck(Map.of(), List.of(), Map.of(), List.of())));
        assertEquals(List.of(true, false, false), scripts.map(FateScript::isEmpty).toList());
    }

    @Test
    void prescribesNothingThatCannotBe() {
        var flip = new Alteration.FlipBit(0);
        assertThrows(IllegalArgumentException.class, () -> new PlannedFate.After(-1));
        assertThrows(IllegalArgumentException.class, () -> new PlannedFate.Altered(-2, flip));
        assertThrows(IllegalArgumentException.class, () -> new PlannedFate.Copies(List.of(LOST)));
        assertThrows(IllegalArgumentException.class,
                () -> new PlannedFate.Copies(List.of(LOST, new PlannedFate.Copies(List.of(LOST, LOST)))));
        assertThrows(IllegalArgumentException.class, () -> new Alteration.FlipBit(-1));
        assertDoesNotThrow(() -> List.of(new PlannedFate.After(0), new PlannedFate.Altered(PlannedFate.Altered.USUAL, flip)));
    }
}
