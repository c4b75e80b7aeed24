package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import once.scenario.Cast;
import once.scenario.Demos;
import once.scenario.Latitude;
import once.scenario.Protocol;
import once.scenario.Scenario;
import once.scenario.Setting;
import once.simulation.Recording;
import org.junit.jupiter.api.Test;

/// The reductions on the demos: each setting is explored with and without them, whole where it is small enough without any, and
/// otherwise the largest of its smaller versions that is.
class DemosExploredTest {

    private static final int MOST = 5_000;
    private static final int LEAST_WHOLE = 110;
    /// What a plain search may take, and where no smaller version is left.
    private static final long BYTES = 4_000_000;
    private static final long LAST_BYTES = 60_000_000;

    /// Of these, hundreds of calls and five clients, it is known beforehand.
    private static final List<String> LARGE = Stream.of("d17_conformance", "d21_cache_and_throughput", "d33_solution_3", "d39_retry_storm")
            .map(name -> Demos.named(name + ".txtpb").settings().getFirst().scenario().title()).toList();

    /// How much of a demo is explored.
    private enum Size {
        WHOLE(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
        TWO_RETRIES(3, Integer.MAX_VALUE, Integer.MAX_VALUE),
        ONE_RETRY(2, Integer.MAX_VALUE, Integer.MAX_VALUE),
        TWO_CLIENTS_OF_TWO_CALLS(2, 2, 2),
        TWO_CLIENTS_OF_ONE_CALL(2, 2, 1),
        ONE_CLIENT_OF_TWO_CALLS(2, 1, 2),
        ONE_CALL(2, 1, 1),
        ONE_CALL_ONCE(1, 1, 1);

        private final int attempts;
        private final int clients;
        private final int calls;

        Size(int attempts, int clients, int calls) {
            this.attempts = attempts;
            this.clients = clients;
            this.calls = calls;
        }

        Scenario of(Scenario scenario) {
            var retry = scenario.protocol().retry();
            var fewer = retry.isUnbounded() ? retry : retry.withAttempts(Math.min(attempts, retry.attempts()));
            var protocol = new Protocol(scenario.protocol().client().with(fewer), scenario.protocol().server(), scenario.protocol().wire());
            var smaller = scenario.with(protocol);
            return scenario.cast() instanceof Cast.Generals ? smaller : smaller.called(scenario.clients().stream().limit(clients)
                    .map(planned -> planned.subList(0, Math.min(calls, planned.size()))).toList());
        }

        Bounds bounds(Scenario shown) {
            return Bounds.standard().withAttempts(Math.min(attempts, Bounds.standard().attempts())).covering(shown);
        }
    }

    @Test
    void haveTheSameOutcomesWithAndWithoutReductions() {
        var sizes = new TreeMap<Size, List<String>>();
        settings().forEach(setting -> sizes.computeIfAbsent(compared(setting), _ -> new ArrayList<>()).add(name(setting)));
        sizes.forEach((size, names) -> System.out.println(size + ": " + (size == Size.WHOLE ? names.size() : names)));
        assertTrue(sizes.get(Size.WHOLE).size() >= LEAST_WHOLE, sizes.get(Size.WHOLE).size() + " were small enough");
    }

    private static Size compared(Setting setting) {
        boolean large = LARGE.stream().anyMatch(setting.scenario().title()::equals);
        for (var size : EnumSet.range(large ? Size.TWO_CLIENTS_OF_TWO_CALLS : Size.WHOLE, Size.ONE_CALL_ONCE)) {
            var scenario = size.of(Latitude.of(setting.scenario()));
            var room = size.bounds(setting.scenario()).withBytes(size == Size.ONE_CALL_ONCE ? LAST_BYTES : BYTES);
            var plain = Explorer.explore(scenario, Plan.standard().plain().with(room), Monitor.NONE);
            if (!plain.cuts().contains(Exploration.Cut.MEMORY)) {
                var reduced = Explorer.explore(scenario, Plan.standard().with(size.bounds(setting.scenario())), Monitor.NONE);
                assertEquals(texts(plain), texts(reduced), name(setting) + " " + size);
                assertEquals(plain.outcomes().size(), reduced.outcomes().size(), name(setting) + " " + size);
                if (size == Size.WHOLE) {
                    showsWhatIsPossible(setting, reduced);
                }
                return size;
            }
        }
        throw new AssertionError(name(setting) + " is too large");
    }

    private static void showsWhatIsPossible(Setting setting, Exploration found) {
        var run = Recording.of(setting.scenario().until(Scenario.NO_END), 10_000);
        assertTrue(run.isCut() || !found.isExhaustive() || found.outcomes().contains(Replay.ending(run, Projection.FULL)), name(setting));
    }

    private static String name(Setting setting) {
        return setting.scenario().title() + " / " + setting.name();
    }

    private static Stream<Setting> settings() {
        return Demos.all().stream().flatMap(demo -> demo.settings().stream());
    }

    private static TreeSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(MOST).stream().map(Ending::text).toList());
    }
}
