package once.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import once.grading.Answer;
import once.grading.Grader;
import once.oracle.Setup.Ask;
import once.oracle.Setup.Crash;
import once.oracle.Setup.Host;
import once.oracle.Setup.Kind;
import once.oracle.Setup.Net;
import once.oracle.Setup.Retry;
import once.oracle.Setup.Span;
import once.oracle.Setup.What;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of W2-Q4 for servers that may reject a PUT, and say so: what PUT and GET return there, and the three-valued
/// grader's verdict. The client takes a rejection for the end of its call.
class RejectionsTest {

    private static final String WITHOUT_REJECTIONS = "FAIL FAIL UNDECIDED, FAIL NO-KEY UNDECIDED, FAIL v PASS, OK FAIL UNDECIDED, OK v PASS";
    private static final String REJECTED = ", REJECTED FAIL UNDECIDED, REJECTED NO-KEY UNDECIDED";

    private static String verdicts(Kind kind, int attempts, int copies) {
        var any = new Span(0, Setup.EVER);
        var setup = new Setup(kind, List.of(List.of(Ask.put("v"), Ask.of(What.GET))), new Retry(Collections.nCopies(attempts, 1), false),
                new Net(true, true, copies, any, any, false), Host.filtering(1), Crash.NONE);
        SortedSet<String> verdicts = new TreeSet<>();
        for (var outcome : Model.outcomes(setup, 1_000_000)) {
            var told = outcome.replaceAll(" ×\\d+", "").replaceAll(" \\|.*", "").split(", ");
            verdicts.add(told[0] + " " + told[1] + " " + Grader.THREE_VALUED.judge("v", answer(told[0]), answer(told[1])));
        }
        return String.join(", ", verdicts);
    }

    private static Answer answer(String told) {
        return switch (told) {
            case "FAIL" -> new Answer.Timeout();
            case "NO-KEY" -> new Answer.NoKey();
            case "REJECTED" -> new Answer.Rejected();
            case "OK" -> new Answer.Success("");
            default -> new Answer.Success(told);
        };
    }

    @ParameterizedTest(name = "{0} attempts, {1} copies")
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 0", "1, 1", "2, 1"})
    void areNeverBlamedWhereARejectionIsRemembered(int attempts, int copies) {
        assertEquals(WITHOUT_REJECTIONS, verdicts(Kind.STORE, attempts, copies));
        assertEquals(WITHOUT_REJECTIONS + REJECTED, verdicts(Kind.CHOOSY, attempts, copies));
    }

    /// Another copy of what was rejected may be executed: the table blames a server for a rejection that it has forgotten.
    @ParameterizedTest(name = "{0} attempts, {1} copies: {2}")
    @CsvSource({"1, 0, false", "2, 0, true", "3, 0, true", "4, 0, true", "1, 1, true"})
    void areBlamedForAValueThatWasRejectedWhereTheyForgetIt(int attempts, int copies, boolean blamed) {
        assertEquals(WITHOUT_REJECTIONS + REJECTED + (blamed ? ", REJECTED v FAIL" : ""), verdicts(Kind.FICKLE, attempts, copies));
    }
}
