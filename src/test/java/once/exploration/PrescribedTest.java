package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import once.scenario.ScenarioText;
import org.junit.jupiter.api.Test;

/// What is said of single flights, in the file or by hand, has no alternative.
class PrescribedTest {

    private static final String DELAY = "delay { min_ms: 1 max_ms: 1 }";
    private static final String CALL = "client { call { increment {} } } ";

    /// The outcomes of one call with one retry; a witness is made of each.
    private static List<String> outcomes(String environment, String more) {
        var text = "service: COUNTER protocol { server { duplicate_filter: false } retry { retries: 1 timeout_ms: 10 } } environment { "
                + DELAY + environment + " } " + more;
        var reading = ScenarioText.read("hands.txtpb", text);
        assertTrue(reading.isGood(), reading.problems().toString());
        var found = Explorer.explore(reading.settings().getFirst().scenario(), Plan.standard(), Monitor.NONE);
        assertTrue(found.isExhaustive());
        var endings = found.outcomes().list(100);
        endings.forEach(ending -> found.outcomes().only(ending).witness());
        return endings.stream().map(Ending::text).sorted().toList();
    }

    private static String byHand(String deed) {
        return CALL + "intervention { " + deed + " }";
    }

    @Test
    void whatIsDroppedByHandNeverArrives() {
        assertEquals(List.of("1 ×1 | 1"), outcomes("", CALL));
        assertEquals(List.of("2 ×2 | 2"), outcomes("", byHand("drop { way: REPLY }")));
    }

    @Test
    void whatIsDelayedByHandArrivesThenWhateverTheNetworkLoses() {
        assertEquals(List.of("1 ×1 | 1"), outcomes("loss: 1", byHand("delay { flight {} delay_ms: 1 } } intervention { delay { flight { way: REPLY } delay_ms: 5 }")));
    }

    @Test
    void whatIsCopiedByHandArrivesTwice() {
        assertEquals(List.of("1 ×2 | 2"), outcomes("", byHand("duplicate { flight {} delay_ms: 30 }")));
    }

    @Test
    void whatIsCorruptedByHandIsThrownAway() {
        assertEquals(List.of("1 ×1 | 1"), outcomes("", byHand("corrupt { flight {} bit: 3 }")));
        assertEquals(List.of("FAIL ×0 | 0"), outcomes("", byHand("corrupt { flight {} bit: 3 } } intervention { drop { attempt: 2 }")));
    }

    /// The copy may be all that arrives, and what is said of the reply to the original does not concern it.
    @Test
    void aReplyToACopyMeetsWhatItMayWhereThatToTheOriginalIsLostForSure() {
        var prescribed = "client { call { increment {} replies: \"L L\" } }";
        assertTrue(outcomes("loss: 0.1 duplication: 0.1", prescribed).contains("1 ×1 | 1"));
    }

    /// Two requests come one behind the other while the server stalls, and wait for it in their order.
    @Test
    void whatWaitsForAServerThatStallsIsInNobodysWay() {
        assertEquals(List.of("FAIL ×1, FAIL ×1, FAIL ×0 | 2"), outcomes("order: FIFO stall { node: \"s1\" from_ms: 5 until_ms: 200 }",
                "client { call { increment {} requests: \"100 L\" } call { increment {} requests: \"1 L\" } call { increment {} at_ms: 60 requests: \"L L\" } }"));
    }

    /// As in every run: the other crash finds the server down.
    @Test
    void ofTwoCrashesAtTheSameInstantTheFirstCounts() {
        var crashes = " crash { node: \"s1\" at_ms: 0 down_ms: 0 } crash { node: \"s1\" at_ms: 0 down_ms: %d } crash { node: \"s1\" at_ms: 0 down_ms: %d }";
        assertEquals(List.of("1 ×1 | 1"), outcomes(crashes.formatted(1, 300), "client { call { increment {} at_ms: 5 } }"));
        assertEquals(List.of("FAIL ×0 | 0"), outcomes(crashes.formatted(300, 1), "client { call { increment {} at_ms: 5 } }"));
    }
}
