package once.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import once.scenario.Demos;
import once.scenario.Latitude;
import once.scenario.Setting;
import org.junit.jupiter.api.Test;

/// The reductions on the demos, as far as they are small enough to be explored without any.
class DemosExploredTest {

    private static final int LEAST = 110;
    private static final int MOST = 5_000;

    /// Of these, hundreds of calls and five clients, it is known beforehand.
    private static final List<String> TOO_LARGE = List.of("d17", "d21", "d33", "d39");

    @Test
    void haveTheSameOutcomesWithAndWithoutReductions() {
        var different = new ArrayList<String>();
        int compared = 0;
        for (var setting : settings().toList()) {
            var scenario = Latitude.of(setting.scenario());
            var plain = Explorer.explore(scenario, Plan.standard().plain().with(Bounds.standard().withBytes(3_000_000)), Monitor.NONE);
            if (!plain.cuts().contains(Exploration.Cut.MEMORY)) {
                compared++;
                var reduced = Explorer.explore(scenario, Plan.standard(), Monitor.NONE);
                if (!texts(plain).equals(texts(reduced)) || !plain.outcomes().size().equals(reduced.outcomes().size())) {
                    different.add(setting.scenario().title() + " / " + setting.name());
                }
            }
        }
        assertEquals(List.of(), different);
        assertTrue(compared >= LEAST, compared + " were small enough");
    }

    private static Stream<Setting> settings() {
        return Demos.all().stream().filter(demo -> TOO_LARGE.stream().noneMatch(demo.file()::contains))
                .flatMap(demo -> demo.settings().stream());
    }

    private static TreeSet<String> texts(Exploration exploration) {
        return new TreeSet<>(exploration.outcomes().list(MOST).stream().map(Ending::text).toList());
    }
}
