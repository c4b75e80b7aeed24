package once.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import once.channel.FateScript;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.exploration.OutcomeSet;
import once.exploration.Witness;
import once.scenario.Scenario;
import once.simulation.Recording;

/// Runs that show what is possible.
final class Witnesses {

    private Witnesses() {}

    /// The plainest run that ends in one of some outcomes; empty where the search keeps no ways to them.
    static Optional<Witness> of(OutcomeSet outcomes) {
        try {
            return Optional.of(outcomes.witness());
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /// The run with the environment and the seed of what is open, and its losses as luck, not as something done by hand,
    /// where that changes nothing.
    static Recording asOpen(Witness run, Recording open) {
        var environment = open.scenario().environment().with(run.scenario().environment().faults());
        var inPlace = run.scenario().on(environment).withSeed(open.scenario().seed());
        return same(asLuck(inPlace, open.scenario().interventions()), run.recording())
                .or(() -> same(asLuck(run.scenario(), open.scenario().interventions()), run.recording()))
                .orElse(run.recording());
    }

    private static Optional<Recording> same(Scenario scenario, Recording run) {
        var recording = Recording.of(scenario, run.events().size() + 1);
        return Optional.of(recording).filter(other -> other.last().calls().equals(run.last().calls()) && other.flights().size() == run.flights().size());
    }

    private static Scenario asLuck(Scenario scenario, List<Intervention> byHand) {
        var trips = new TreeMap<>(scenario.fates().trips());
        var others = new ArrayList<Intervention>();
        for (var intervention : scenario.interventions()) {
            if (intervention instanceof Intervention.Drop(var trip) && !byHand.contains(intervention)) {
                trips.put(trip, new FateScript.Exact(new PlannedFate.Lost(), 0));
            } else {
                others.add(intervention);
            }
        }
        return scenario.interfered(others).with(new FateScript(scenario.fates().calls(), trips, scenario.fates().timers()));
    }
}
