package once.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.client.RetryPolicy;
import once.exploration.Ending;
import once.exploration.Exploration;
import once.exploration.Explorer;
import once.exploration.Monitor;
import once.exploration.Patience;
import once.exploration.Plan;
import once.oracle.Setup.Ask;
import once.oracle.Setup.Crash;
import once.oracle.Setup.Host;
import once.oracle.Setup.Kind;
import once.oracle.Setup.Net;
import once.oracle.Setup.Retry;
import once.oracle.Setup.Span;
import once.oracle.Setup.What;
import once.scenario.Protocol;
import once.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the explorer finds is what [Model] finds, which shares nothing with it.
class OracleTest {

    private static final int SEEDS = Integer.getInteger("once.oracle.seeds", 150);
    private static final int FIRST = Integer.getInteger("once.oracle.first", 0);
    private static final int WORLDS = Integer.getInteger("once.oracle.worlds", 3_000);
    private static final int MOVES = 60_000;

    @Test
    void outcomesOfAllMechanismsTogetherAreTheModels() {
        compare(RandomSetups::any);
    }

    /// With the seed that has shown that an entry may matter of which no copy is on its way yet.
    @Test
    void outcomesWithoutBoundsOnTimesAreTheModels() {
        compare(RandomSetups::usual, 217);
    }

    @Test
    void outcomesOfAFilterThatForgetsAreTheModels() {
        compare(RandomSetups::forgetting);
    }

    @Test
    void outcomesOfLateCopiesAreTheModels() {
        compare(RandomSetups::late);
    }

    @Test
    void outcomesOfRequestsThatExpireAreTheModels() {
        compare(RandomSetups::expiring);
    }

    @Test
    void outcomesOfClientsThatReleaseEntriesAreTheModels() {
        compare(RandomSetups::releasing);
    }

    @Test
    void outcomesWithEpochsStampsAndAcknowledgementsAreTheModels() {
        compare(RandomSetups::talkative);
    }

    /// With the seed that has shown that of two copies the later may come at once, and the earlier may not.
    @Test
    void outcomesWithinBoundsOnTimesAreTheModels() {
        compare(RandomSetups::timed, 3346);
    }

    private static void compare(Function<RandomSetups, Setup> kind, int... telling) {
        int compared = 0;
        for (int seed : IntStream.concat(IntStream.range(FIRST, FIRST + SEEDS), IntStream.of(telling)).toArray()) {
            var setup = kind.apply(new RandomSetups(new SplittableRandom(seed)));
            var outcomes = Model.outcomes(setup, WORLDS);
            var found = outcomes == null ? null : Explorer.explore(Written.scenario(setup), Plan.standard().with(Written.bounds(setup)), new Patience(MOVES));
            if (found != null && isWhole(setup, found)) {
                compared++;
                assertEquals(outcomes, texts(found), () -> Written.text(setup));
            } else if (found != null) {
                assertEquals(Set.of(), without(texts(found), outcomes), () -> "found in a part of the search, but impossible: " + Written.text(setup));
            }
        }
        System.out.println(compared + " of " + SEEDS + " setups compared with the model");
        assertTrue(compared >= SEEDS / 4, compared + " were small enough");
    }

    private static boolean isWhole(Setup setup, Exploration found) {
        return found.isExhaustive() || setup.retry().endless() && found.cuts().equals(List.of(Exploration.Cut.ATTEMPTS));
    }

    private static Set<String> without(SortedSet<String> all, SortedSet<String> some) {
        all.removeAll(some);
        return all;
    }

    private static SortedSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(1_000_000).stream().map(Ending::text).toList());
    }

    /// What the lecture asks about, under a network that does anything but to copy.
    record Question(int attempts, int executions, boolean fifo, Kind kind, List<Ask> calls) {
        Setup setup() {
            var any = new Span(0, Setup.EVER);
            return new Setup(kind, List.of(calls), new Retry(Collections.nCopies(attempts, 1), false), new Net(true, true, 0, any, any, fifo),
                    Host.filtering(executions), Crash.NONE);
        }

        /// Under the times of the course.
        Scenario atLength() {
            var delay = new Delay.Exponential(10_000, 10_000);
            var order = fifo ? Environment.Order.FIFO : Environment.Order.ANY;
            var scenario = Written.scenario(setup());
            var retry = new RetryPolicy(attempts, 100_000, 2, RetryPolicy.NO_CAP);
            return scenario.on(new Environment(.1, .1, 0, delay, delay, order)).with(new Protocol(retry, scenario.protocol().server()));
        }
    }

    static Stream<Question> questions() {
        var puts = List.of(Ask.put("100"), Ask.put("1"), Ask.of(What.GET));
        var twice = List.of(Ask.put("10"), Ask.put("20"));
        var increments = Collections.nCopies(3, Ask.of(What.INC));
        var removes = List.of(Ask.put("1"), Ask.of(What.REMOVE));
        var versions = List.of(Ask.put("1", 0), Ask.put("2", 1));
        return Stream.of(
                new Question(1, 0, false, Kind.STORE, puts), new Question(1, 0, true, Kind.STORE, puts), new Question(1, 0, false, Kind.COUNTER, increments),
                new Question(2, 0, false, Kind.STORE, puts), new Question(2, 0, true, Kind.STORE, puts), new Question(2, 1, false, Kind.STORE, puts),
                new Question(2, 1, true, Kind.STORE, puts), new Question(2, 1, false, Kind.COUNTER, increments), new Question(3, 1, false, Kind.STORE, puts),
                new Question(2, 2, false, Kind.STORE, twice), new Question(3, 2, false, Kind.STORE, twice), new Question(2, 2, true, Kind.STORE, twice),
                new Question(4, 0, false, Kind.STORE, twice), new Question(4, 1, false, Kind.STORE, twice), new Question(3, 0, false, Kind.STORE, removes),
                new Question(3, 1, false, Kind.STORE, removes), new Question(3, 0, false, Kind.VERSIONS, versions), new Question(2, 1, true, Kind.VERSIONS, versions));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theLecturesQuestionsHaveTheModelsOutcomes(Question question) {
        var outcomes = Model.outcomes(question.setup(), 400_000);
        assertNotNull(outcomes, "small enough");
        assertEquals(outcomes, texts(Explorer.explore(Written.scenario(question.setup()), Plan.standard(), Monitor.NONE)));
        assertEquals(outcomes, texts(Explorer.explore(question.atLength(), Plan.standard(), Monitor.NONE)), "at the times of the course");
    }
}
