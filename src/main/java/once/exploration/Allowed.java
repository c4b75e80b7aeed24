package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.message.Direction;
import once.message.Message;
import once.message.NodeId;
import once.message.Trip;
import once.node.Effect;
import once.scenario.Scenario;

/// What the environment may make of each thing that is sent: the one place where chance becomes choice.
///
/// A probability above 0 is a possibility, one of 1 a certainty; what the scenario prescribes has no alternative.
final class Allowed {

    /// What the network makes of one thing sent.
    ///
    /// @param copies the flights that set out and arrive if they are not lost by a later choice
    /// @param faults how many losses, duplications and alterations it took
    /// @param duplications how many copies the network made of its own accord
    /// @param alterations how many flights it altered of its own accord so that nobody notices
    /// @param instead what becomes of one that comes to nothing without being lost: it is altered, which the receiver notices, or
    ///     too late; null elsewhere
    record Choice(List<Copy> copies, int faults, int duplications, int alterations, PlannedFate instead) {
        private static final Choice NOTHING = new Choice(List.of(), 0, 0, 0, null);
    }

    /// A flight and when it may arrive, in microseconds since its sending; the latest is [Zone#NEVER] without a bound.
    ///
    /// @param message what its receiver reads; null where it throws it away
    /// @param how what the network does to it; null for nothing
    record Copy(Trip trip, Message message, Alteration how, long leastMicros, long mostMicros, boolean mayBeLost) {}

    /// About how much memory a possibility takes, and which part of all memory those of one thing sent may take.
    private static final int CHOICE_BYTES = 500;
    private static final int PARTS = 16;

    private record Sending(NodeId from, NodeId to, Message message) {}

    private final Environment environment;
    private final FateScript script;
    private final Alterations alterations;
    private final Deadlines deadlines;
    private final int mostCopies;
    private final long mostChoices;
    private final boolean lossIsAStep;

    /// @param lossIsAStep whether loss is left to a later step; otherwise it is chosen here
    /// @param alterations what becomes of altered messages
    /// @param deadlines until when requests come in time
    Allowed(Scenario scenario, boolean lossIsAStep, Alterations alterations, Deadlines deadlines, Bounds bounds) {
        this.environment = scenario.environment();
        this.script = scenario.fates();
        this.lossIsAStep = lossIsAStep;
        this.alterations = alterations;
        this.deadlines = deadlines;
        this.mostCopies = bounds.duplications();
        this.mostChoices = bounds.bytes() / CHOICE_BYTES / PARTS;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /// Whether flights set out of which it is left open whether they are lost.
    boolean leavesLossOpen() {
        return lossIsAStep;
    }

    boolean mayDuplicate() {
        return environment.duplication() > 0 && !isReliable();
    }

    /// The possibilities for one thing sent, the one without a fault first.
    ///
    /// @throws NoRoom where there are too many
    List<Choice> choices(NodeId from, Effect.Send send) {
        var sending = new Sending(from, send.to(), send.message());
        return switch (script.planned(send.trip())) {
            case PlannedFate.ByChance _ -> byChance(send.trip(), sending);
            case PlannedFate.Copies(var fates) -> prescribed(send.trip(), fates, sending);
            case PlannedFate one -> prescribed(send.trip(), List.of(one), sending);
        };
    }

    private List<Choice> byChance(Trip sent, Sending sending) {
        var choices = new ArrayList<>(drawn(sent, sending));
        var arriving = choices;
        for (int copy = 1; copy <= mostCopies && mayDuplicate(); copy++) {
            arriving = oneMore(arriving, drawn(sent.copy(copy), sending));
            choices.addAll(arriving);
            checkRoom(choices);
        }
        return choices;
    }

    private void checkRoom(List<Choice> choices) {
        if (choices.size() > mostChoices) {
            throw new NoRoom();
        }
    }

    /// Of the possibilities beyond the bound on alterations, one is enough to be told of them.
    private ArrayList<Choice> oneMore(List<Choice> ones, List<Choice> others) {
        var more = new ArrayList<Choice>();
        boolean tooMany = false;
        for (var one : ones) {
            for (var other : others) {
                var both = duplicated(both(one, other));
                boolean beyond = both.alterations() > alterations.most();
                boolean arriveBoth = !one.copies().isEmpty() && !other.copies().isEmpty();
                if (arriveBoth && !(beyond && tooMany)) {
                    more.add(both);
                    checkRoom(more);
                }
                tooMany |= arriveBoth && beyond;
            }
        }
        return more;
    }

    private static Choice duplicated(Choice both) {
        return new Choice(both.copies(), both.faults() + 1, both.duplications() + 1, both.alterations(), null);
    }

    private List<Choice> prescribed(Trip sent, List<PlannedFate> fates, Sending sending) {
        var choices = List.of(Choice.NOTHING);
        for (int copy = 0; copy < fates.size(); copy++) {
            var more = alternatives(copy == 0 ? sent : sent.copy(copy), fates.get(copy), sending);
            choices = choices.stream().flatMap(one -> more.stream().map(other -> both(one, other)))
                    .limit(mostChoices + 1).toList();
            checkRoom(choices);
        }
        return choices;
    }

    private static Choice both(Choice one, Choice other) {
        var copies = Stream.concat(one.copies().stream(), other.copies().stream()).toList();
        return new Choice(copies, one.faults() + other.faults(), one.duplications() + other.duplications(),
                one.alterations() + other.alterations(), null);
    }

    private List<Choice> alternatives(Trip trip, PlannedFate fate, Sending sending) {
        return switch (fate) {
            case PlannedFate.Lost _ -> List.of(Choice.NOTHING);
            case PlannedFate.Altered(var delay, var how) -> List.of(altered(trip, delay, how, sending));
            case PlannedFate.After(var delay) ->
                    List.of(arriving(new Copy(trip, sending.message(), null, delay, delay, false), 0, 0));
            case PlannedFate.ByChance _ -> drawn(trip, sending);
            case PlannedFate.Copies _ -> throw new IllegalStateException("a copy is not copied again");
        };
    }

    private static Choice arriving(Copy copy, int faults, int alterations) {
        return new Choice(List.of(copy), faults, 0, alterations, null);
    }

    private Choice altered(Trip trip, long delayMicros, Alteration how, Sending sending) {
        var read = alterations.read(sending.message(), sending.from(), sending.to(), how);
        boolean usual = delayMicros == PlannedFate.Altered.USUAL;
        var delay = usual ? environment.delay(trip.direction()) : Delay.fixed(delayMicros);
        return arriving(new Copy(trip, read, how, delay.minMicros(), mostMicros(delay), false), 0, 0);
    }

    /// Arrives as it is; is lost, or thrown away because it was altered, or comes too late; is altered and nobody notices.
    private List<Choice> drawn(Trip trip, Sending sending) {
        var flipped = alterations.flipped(sending.message(), sending.from(), sending.to());
        double loss = isReliable() ? 0 : environment.loss(trip.direction());
        boolean flips = Alterations.areByChance(environment);
        boolean mayVanish = loss > 0 || flips && flipped.discarded() != null;
        var choices = new ArrayList<Choice>();
        boolean mayBeInTime = deadlines.mostMicros(trip) >= environment.delay(trip.direction()).minMicros();
        if (mayBeInTime && loss < 1 && (!flips || environment.corruption() < 1 || flipped.harmless())) {
            choices.add(arriving(flight(trip, sending.message(), null, mayVanish), 0, 0));
        }
        if (mayVanish && (!lossIsAStep || choices.isEmpty())) {
            choices.add(nothing(1, loss > 0 ? null : new PlannedFate.Altered(PlannedFate.Altered.USUAL, flipped.discarded())));
        }
        deadlines.late(trip).ifPresent(late -> choices.add(nothing(0, late)));
        if (loss < 1 && flips) {
            flipped.unnoticed().forEach(read -> choices.add(arriving(flight(trip, read.message(), read.how(), mayVanish), 1, 1)));
        }
        return choices;
    }

    private static Choice nothing(int faults, PlannedFate instead) {
        return new Choice(List.of(), faults, 0, 0, instead);
    }

    private Copy flight(Trip trip, Message message, Alteration how, boolean mayVanish) {
        var delay = environment.delay(trip.direction());
        long most = Math.min(mostMicros(delay), deadlines.mostMicros(trip));
        return new Copy(trip, message, how, delay.minMicros(), most, lossIsAStep && mayVanish);
    }

    private boolean isReliable() {
        return environment.transport() == Environment.Transport.TCP;
    }

    static boolean mayLose(Scenario scenario, Direction direction) {
        return scenario.environment().loss(direction) > 0 || Alterations.areByChance(scenario.environment());
    }

    /// Whether none of the messages sent in any stretch of time need arrive in it.
    static boolean mayKeepSilent(Scenario scenario, Direction direction) {
        return mayLose(scenario, direction) || mostMicros(scenario.environment().delay(direction)) == Zone.NEVER;
    }

    static boolean mustLose(Scenario scenario, Direction direction) {
        return scenario.environment().loss(direction) >= 1 || Alterations.areByChance(scenario.environment())
                && scenario.environment().corruption() >= 1;
    }

    static long mostMicros(Delay delay) {
        return switch (delay) {
            case Delay.Between(_, var most) -> most;
            case Delay.Exponential _ -> Zone.NEVER;
        };
    }
}
