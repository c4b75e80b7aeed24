package once.exploration;

import java.util.List;
import once.scenario.Cast;
import once.scenario.Property;
import once.scenario.Latitude;
import once.scenario.Scenario;

/// Which promises of its semantics a protocol cannot keep in its environment, found by exploring the first calls of its
/// first client: few enough to answer while somebody is turning knobs, and enough for two requests to be mixed up.
public final class Keeping {

    private static final int CALLS = 2;
    private static final int ATTEMPTS = 3;
    private static final long MOST_STATES = 60_000;
    private static final long MOVES_A_STATE = 20;
    private static final long MOVES_BEFORE = 20_000;

    private Keeping() {}

    /// Stops where it becomes too much, where it goes so deep that hardly any state comes to its end, or where nobody waits
    /// for it any more; what was found until then is no less true.
    static final class Short implements Monitor {
        private final Monitor asking;
        private volatile boolean enough;

        Short(Monitor asking) {
            this.asking = asking;
        }

        @Override
        public boolean isCancelled() {
            return enough || asking.isCancelled();
        }

        @Override
        public void progress(long states, long transitions) {
            asking.progress(states, transitions);
            enough = states > MOST_STATES || transitions > MOVES_BEFORE + MOVES_A_STATE * states;
        }
    }

    /// What was found.
    ///
    /// @param broken the promises that some run breaks
    /// @param sure whether every run of those calls was seen
    public record Found(List<Property> broken, boolean sure) {
        /// Nothing was looked at.
        public static final Found NOTHING = new Found(List.of(), false);

        public Found {
            broken = List.copyOf(broken);
        }
    }

    /// Looks for runs of a scenario that break a promise; finds nothing where it has something that is not explored.
    ///
    /// @param asking who waits for it
    public static Found of(Scenario scenario, Monitor asking) {
        var probe = probe(Latitude.of(scenario));
        if (!(scenario.cast() instanceof Cast.ClientsAndServers)) {
            return Found.NOTHING;
        }
        var plan = Plan.standard();
        var found = Explorer.explore(probe, plan.with(plan.bounds().withAttempts(ATTEMPTS)), new Short(asking));
        var broken = scenario.semantics().goal().stream()
                .filter(property -> Proof.of(property, found).verdict() == Proof.Verdict.VIOLATED).toList();
        return new Found(broken, found.isExhaustive());
    }

    /// Two calls in all: of two clients where there are two, for they are in each other's way in other ways.
    private static Scenario probe(Scenario scenario) {
        var clients = scenario.clients();
        return scenario.called(clients.size() > 1
                ? clients.stream().limit(CALLS).map(calls -> calls.subList(0, Math.min(1, calls.size()))).toList()
                : List.of(clients.getFirst().subList(0, Math.min(CALLS, clients.getFirst().size()))));
    }
}
