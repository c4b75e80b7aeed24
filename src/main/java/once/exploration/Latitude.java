package once.exploration;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.scenario.Scenario;

/// What may happen around a scenario's calls, whatever luck the scenario prescribes for one run. What it prescribes
/// shows what its network can do: one that loses a message once may lose any, whichever way it goes, and one that takes
/// 145 ms once may do so at any time.
public final class Latitude {

    /// Any probability above 0 makes something possible.
    private static final double POSSIBLE = .01;

    private Latitude() {}

    /// The scenario with its luck left open: no fates, no interventions, no seed that matters.
    public static Scenario of(Scenario scenario) {
        var shown = shown(scenario);
        boolean loses = shown.stream().anyMatch(fate -> fate instanceof PlannedFate.Lost || fate instanceof PlannedFate.Altered);
        boolean copies = shown.stream().anyMatch(PlannedFate.Copies.class::isInstance);
        var known = scenario.environment();
        var open = new Environment(possibly(loses, known.requestLoss()), possibly(loses, known.replyLoss()), possibly(copies, known.duplication()),
                known.corruption(), delay(known.requestDelay(), shown), delay(known.replyDelay(), shown), known.order(), known.transport(), known.faults());
        return scenario.interfered(List.of()).with(FateScript.NONE).withSeed(0).on(open);
    }

    /// The scenario's network with delays as long as any that the scenario shows it taking, and all its other figures.
    public static Environment delays(Scenario scenario) {
        var shown = shown(scenario);
        var known = scenario.environment();
        return new Environment(known.requestLoss(), known.replyLoss(), known.duplication(), known.corruption(),
                delay(known.requestDelay(), shown), delay(known.replyDelay(), shown), known.order(), known.transport(), known.faults());
    }

    private static double possibly(boolean shown, double known) {
        return shown ? Math.max(POSSIBLE, known) : known;
    }

    private static Delay delay(Delay known, List<PlannedFate> shown) {
        var all = shown.stream().filter(PlannedFate.After.class::isInstance).mapToLong(fate -> ((PlannedFate.After) fate).delayMicros()).summaryStatistics();
        long least = Math.min(known.minMicros(), all.getMin());
        return switch (known) {
            case Delay.Between(_, var most) -> new Delay.Between(least, Math.max(most, all.getMax()));
            case Delay.Exponential(_, var mean) -> new Delay.Exponential(least, mean);
        };
    }

    /// Everything that is prescribed, and behind each copying the fates of the copies.
    private static List<PlannedFate> shown(Scenario scenario) {
        var ofCalls = scenario.fates().calls().values().stream().flatMap(call -> Stream.concat(call.requests().stream(), call.replies().stream()));
        var ofTrips = scenario.fates().trips().values().stream().map(FateScript.Exact::fate);
        var byHand = scenario.interventions().stream().flatMap(Latitude::fate);
        return Stream.of(ofCalls, ofTrips, byHand).flatMap(each -> each).flatMap(Latitude::withCopies).toList();
    }

    private static Stream<PlannedFate> withCopies(PlannedFate fate) {
        return fate instanceof PlannedFate.Copies(var each) ? Stream.concat(Stream.of(fate), each.stream()) : Stream.of(fate);
    }

    private static Stream<PlannedFate> fate(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Drop _, Intervention.Corrupt _ -> Stream.of(new PlannedFate.Lost());
            case Intervention.Delay(_, var micros) -> Stream.of(new PlannedFate.After(micros));
            case Intervention.Duplicate(_, var micros) ->
                    Stream.of(new PlannedFate.Copies(List.of(new PlannedFate.ByChance(), new PlannedFate.After(micros))));
            case Intervention.Crash _, Intervention.Restart _ -> Stream.empty();
        };
    }
}
