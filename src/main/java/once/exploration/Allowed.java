package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.message.Direction;
import once.message.Trip;
import once.scenario.Scenario;

/// What the environment may make of each thing that is sent: the one place where chance becomes choice.
///
/// A probability above 0 is a possibility, one of 1 a certainty; what the scenario prescribes has no alternative.
final class Allowed {

    /// What the network makes of one thing sent.
    ///
    /// @param copies the flights that set out and arrive if they are not lost by a later choice
    /// @param faults how many losses and duplications it took
    /// @param duplications how many copies the network made of its own accord
    record Choice(List<Copy> copies, int faults, int duplications) {}

    /// A flight and when it may arrive, in microseconds since its sending; the latest is [Zone#NEVER] without a bound.
    record Copy(Trip trip, long leastMicros, long mostMicros, boolean mayBeLost) {}

    private final Environment environment;
    private final FateScript script;
    private final boolean lossIsAStep;

    /// @param lossIsAStep whether loss is left to a later step; otherwise it is chosen here
    Allowed(Scenario scenario, boolean lossIsAStep) {
        this.environment = scenario.environment();
        this.script = scenario.fates();
        this.lossIsAStep = lossIsAStep;
    }

    /// The possibilities for one thing sent, the one without a fault first.
    List<Choice> choices(Trip sent, boolean mayDuplicate) {
        return switch (script.planned(sent)) {
            case PlannedFate.ByChance _ -> byChance(sent, mayDuplicate);
            case PlannedFate.Copies(var fates) -> prescribed(sent, fates);
            case PlannedFate one -> prescribed(sent, List.of(one));
        };
    }

    private List<Choice> byChance(Trip sent, boolean mayDuplicate) {
        var choices = new ArrayList<Choice>(alternatives(sent, new PlannedFate.ByChance()));
        if (mayDuplicate && environment.duplication() > 0 && chanceOfLoss(sent) < 1) {
            choices.add(new Choice(List.of(drawn(sent), drawn(sent.copy(1))), 1, 1));
        }
        return choices;
    }

    private List<Choice> prescribed(Trip sent, List<PlannedFate> fates) {
        var choices = List.of(new Choice(List.of(), 0, 0));
        for (int copy = 0; copy < fates.size(); copy++) {
            var more = alternatives(copy == 0 ? sent : sent.copy(copy), fates.get(copy));
            choices = choices.stream().flatMap(one -> more.stream().map(other -> both(one, other))).toList();
        }
        return choices;
    }

    private static Choice both(Choice one, Choice other) {
        var copies = new ArrayList<>(one.copies());
        copies.addAll(other.copies());
        return new Choice(List.copyOf(copies), one.faults() + other.faults(), one.duplications() + other.duplications());
    }

    private List<Choice> alternatives(Trip trip, PlannedFate fate) {
        return switch (fate) {
            case PlannedFate.Lost _ -> List.of(new Choice(List.of(), 0, 0));
            case PlannedFate.Altered(var delay, var how) -> altered(trip, delay, how);
            case PlannedFate.After after ->
                List.of(new Choice(List.of(new Copy(trip, after.delayMicros(), after.delayMicros(), false)), 0, 0));
            case PlannedFate.ByChance _ -> drawnOrLost(trip);
            case PlannedFate.Copies _ -> throw new IllegalStateException("a copy is not copied again");
        };
    }

    /// What an alteration makes of a message that a checksum protects is thrown away on arrival.
    private List<Choice> altered(Trip trip, long delayMicros, Alteration how) {
        return List.of(new Choice(List.of(), 0, 0));
    }

    private List<Choice> drawnOrLost(Trip trip) {
        double loss = chanceOfLoss(trip);
        var lost = new Choice(List.of(), 1, 0);
        var arrives = new Choice(List.of(drawn(trip)), 0, 0);
        return loss >= 1 ? List.of(lost) : loss == 0 || lossIsAStep ? List.of(arrives) : List.of(arrives, lost);
    }

    /// A flight of which one bit is flipped is as good as lost: its checksum does not fit.
    private double chanceOfLoss(Trip trip) {
        return Math.max(environment.loss(trip.direction()), environment.corruption());
    }

    private Copy drawn(Trip trip) {
        var delay = environment.delay(trip.direction());
        return new Copy(trip, delay.minMicros(), mostMicros(delay), lossIsAStep && chanceOfLoss(trip) > 0);
    }

    static boolean mayLose(Scenario scenario, Direction direction) {
        return scenario.environment().loss(direction) > 0 || scenario.environment().corruption() > 0;
    }

    static boolean mustLose(Scenario scenario, Direction direction) {
        return scenario.environment().loss(direction) >= 1 || scenario.environment().corruption() >= 1;
    }

    static long mostMicros(Delay delay) {
        return switch (delay) {
            case Delay.Between(_, var most) -> most;
            case Delay.Exponential _ -> Zone.NEVER;
        };
    }
}
