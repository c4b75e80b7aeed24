package once.exploration;

import java.util.List;
import once.scenario.Property;
import once.scenario.Scenario;

/// Which promises of its semantics a protocol cannot keep in its environment, found by exploring the first calls of its
/// first client: few enough to answer while somebody is turning knobs, and enough for two requests to be mixed up.
public final class Keeping {

    private static final int CALLS = 2;
    private static final int ATTEMPTS = 3;
    private static final long MOST_STATES = 60_000;

    private Keeping() {}

    /// Stops where it becomes too much; what was found until then is no less true.
    private static final class Short implements Monitor {
        private volatile long states;

        @Override
        public boolean isCancelled() {
            return states > MOST_STATES;
        }

        @Override
        public void progress(long seen, long transitions) {
            states = seen;
        }
    }

    /// The promises that some run breaks; empty where none does, or where it cannot be explored.
    public static List<Property> broken(Scenario scenario) {
        var probe = probe(Latitude.of(scenario));
        if (Explorer.obstacle(probe).isPresent()) {
            return List.of();
        }
        var plan = Plan.standard();
        var found = Explorer.explore(probe, plan.with(plan.bounds().withAttempts(ATTEMPTS)), new Short());
        return scenario.semantics().goal().stream().filter(property -> Proof.of(property, found).verdict() == Proof.Verdict.VIOLATED).toList();
    }

    private static Scenario probe(Scenario scenario) {
        var first = scenario.clients().getFirst();
        return scenario.called(List.of(first.subList(0, Math.min(CALLS, first.size()))));
    }
}
