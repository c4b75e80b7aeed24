package once.exploration;

import java.util.List;
import java.util.stream.Stream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.message.Direction;
import once.scenario.Scenario;

/// What may happen around a scenario's calls, whatever luck the scenario prescribes for one run. What it prescribes
/// shows what its network can do: one that loses a message once may lose any, and one that takes 145 ms once may do so
/// at any time.
public final class Latitude {

    /// Any probability above 0 makes something possible.
    private static final double POSSIBLE = .01;

    private Latitude() {}

    /// The scenario with its luck left open: no fates, no interventions, no seed that matters.
    public static Scenario of(Scenario scenario) {
        var requests = fates(scenario, Direction.REQUEST);
        var replies = fates(scenario, Direction.REPLY);
        var known = scenario.environment();
        boolean copies = Stream.concat(requests.stream(), replies.stream()).anyMatch(PlannedFate.Copies.class::isInstance);
        var open = new Environment(loss(known.requestLoss(), requests), loss(known.replyLoss(), replies),
                copies ? Math.max(POSSIBLE, known.duplication()) : known.duplication(), known.corruption(),
                delay(known.requestDelay(), requests), delay(known.replyDelay(), replies), known.order(), known.transport(), known.faults());
        return scenario.interfered(List.of()).with(FateScript.NONE).withSeed(0).on(open);
    }

    private static double loss(double known, List<PlannedFate> fates) {
        boolean loses = fates.stream().anyMatch(fate -> fate instanceof PlannedFate.Lost || fate instanceof PlannedFate.Altered);
        return loses ? Math.max(POSSIBLE, known) : known;
    }

    private static Delay delay(Delay known, List<PlannedFate> fates) {
        var all = fates.stream().filter(PlannedFate.After.class::isInstance).mapToLong(fate -> ((PlannedFate.After) fate).delayMicros()).summaryStatistics();
        long least = all.getCount() == 0 ? known.minMicros() : Math.min(known.minMicros(), all.getMin());
        return switch (known) {
            case Delay.Between(_, var most) -> new Delay.Between(least, Math.max(most, all.getMax()));
            case Delay.Exponential(_, var mean) -> new Delay.Exponential(least, mean);
        };
    }

    /// Everything that is prescribed for one direction, and behind each copying the fates of the copies.
    private static List<PlannedFate> fates(Scenario scenario, Direction direction) {
        var ofCalls = scenario.fates().calls().values().stream()
                .flatMap(call -> (direction == Direction.REQUEST ? call.requests() : call.replies()).stream());
        var ofTrips = scenario.fates().trips().entrySet().stream()
                .filter(entry -> entry.getKey().direction() == direction).map(entry -> entry.getValue().fate());
        var byHand = scenario.interventions().stream().flatMap(each -> fate(each, direction));
        return Stream.of(ofCalls, ofTrips, byHand).flatMap(each -> each).flatMap(Latitude::withCopies).toList();
    }

    private static Stream<PlannedFate> withCopies(PlannedFate fate) {
        return fate instanceof PlannedFate.Copies(var each) ? Stream.concat(Stream.of(fate), each.stream()) : Stream.of(fate);
    }

    private static Stream<PlannedFate> fate(Intervention intervention, Direction direction) {
        if (intervention instanceof Intervention.OnFlight flight && flight.trip().direction() != direction) {
            return Stream.empty();
        }
        return switch (intervention) {
            case Intervention.Drop _, Intervention.Corrupt _ -> Stream.of(new PlannedFate.Lost());
            case Intervention.Delay(_, var micros) -> Stream.of(new PlannedFate.After(micros));
            case Intervention.Duplicate(_, var micros) ->
                    Stream.of(new PlannedFate.Copies(List.of(new PlannedFate.ByChance(), new PlannedFate.After(micros))));
            case Intervention.Crash _, Intervention.Restart _ -> Stream.empty();
        };
    }
}
