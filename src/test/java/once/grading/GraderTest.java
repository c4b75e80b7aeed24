package once.grading;

import static once.grading.Verdict.FAIL;
import static once.grading.Verdict.PASS;
import static once.grading.Verdict.UNDECIDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import once.channel.Environment;
import once.message.CallId;
import once.scenario.Demos;
import once.scenario.Scenario;
import once.simulation.Recording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GraderTest {

    private static final Answer OK = new Answer.Success("");
    private static final Answer RIGHT = new Answer.Success("V");
    private static final Answer WRONG = new Answer.Success("W");
    private static final Answer TIMEOUT = new Answer.Timeout();
    private static final Answer NO_KEY = new Answer.NoKey();
    private static final Answer REJECTED = new Answer.Rejected();
    private static final List<Answer> GETS = List.of(RIGHT, WRONG, TIMEOUT, NO_KEY, REJECTED);

    private static List<Verdict> column(Grader grader, Answer put) {
        return GETS.stream().map(get -> grader.judge("V", put, get)).toList();
    }

    @Test
    void theThreeValuedGraderFollowsTheTable() {
        assertEquals(List.of(PASS, FAIL, UNDECIDED, FAIL, FAIL), column(Grader.THREE_VALUED, OK));
        assertEquals(List.of(PASS, FAIL, UNDECIDED, UNDECIDED, FAIL), column(Grader.THREE_VALUED, TIMEOUT));
        assertEquals(List.of(FAIL, FAIL, FAIL, FAIL, FAIL), column(Grader.THREE_VALUED, NO_KEY));
        assertEquals(List.of(FAIL, UNDECIDED, UNDECIDED, UNDECIDED, FAIL), column(Grader.THREE_VALUED, REJECTED));
    }

    @Test
    void theNaiveGraderPassesOneCellOnly() {
        assertEquals(List.of(PASS, FAIL, FAIL, FAIL, FAIL), column(Grader.NAIVE, OK));
        assertEquals(List.of(FAIL, FAIL, FAIL, FAIL, FAIL), column(Grader.NAIVE, TIMEOUT));
    }

    /// D16: the same correct server, a thousand times.
    @Nested
    class ACorrectServer {
        private static final int SEEDS = 1_000;

        @Test
        void isNeverFailedByTheThreeValuedGrader() {
            assertEquals(0, verdicts(Grader.THREE_VALUED, 0.1, SEEDS).getOrDefault(FAIL, 0));
            assertEquals(0, verdicts(Grader.THREE_VALUED, 0.3, SEEDS).getOrDefault(FAIL, 0));
        }

        @Test
        void isFailedByTheNaiveGraderAsOftenAsACallFails() {
            assertRate(0.1, 0.0026, 20 * SEEDS);
            assertRate(0.3, 0.131, SEEDS);
        }

        /// The rate is 1 - (1 - P(fail))², with P(fail) = (1 - (1 - p)²)⁴.
        private static void assertRate(double loss, double rounded, int seeds) {
            double fails = Math.pow(1 - (1 - loss) * (1 - loss), 4);
            double rate = 1 - (1 - fails) * (1 - fails);
            assertEquals(rounded, rate, 0.001);
            double deviation = Math.sqrt(seeds * rate * (1 - rate));
            assertEquals(seeds * rate, verdicts(Grader.NAIVE, loss, seeds).getOrDefault(FAIL, 0), 4 * deviation);
        }

        private static Map<Verdict, Integer> verdicts(Grader grader, double loss, int seeds) {
            var scenario = lossy(loss);
            var counts = new EnumMap<Verdict, Integer>(Verdict.class);
            LongStream.range(0, seeds).forEach(seed -> counts.merge(verdict(grader, scenario.withSeed(seed)), 1, Integer::sum));
            return counts;
        }

        private static Verdict verdict(Grader grader, Scenario scenario) {
            var calls = Recording.of(scenario, 1_000).last().calls();
            return grader.judge("V", Answer.of(calls.get(new CallId(1, 1)).end().outcome()), Answer.of(calls.get(new CallId(1, 2)).end().outcome()));
        }

        private static Scenario lossy(double loss) {
            var scenario = Demos.named("d16_grade_the_grader.txtpb").settings().getLast().scenario();
            return scenario.on(new Environment(loss, loss, 0, Environment.USUAL_DELAY, Environment.USUAL_DELAY, Environment.Order.ANY));
        }
    }
}
