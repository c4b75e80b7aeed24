package once.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.PlannedFate;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Effect;
import once.scenario.Scenario;

/// What the environment may make of each thing that is sent: the one place where chance becomes choice.
///
/// A probability above 0 is a possibility, one of 1 a certainty; what the scenario prescribes has no alternative.
final class Allowed {

    /// About how much memory a possibility takes, and which part of all memory those of one thing sent may take.
    private static final int CHOICE_BYTES = 500;
    private static final int PARTS = 16;

    private final Environment environment;
    private final FateScript script;
    private final Alterations alterations;
    private final FlightChoices flights;
    private final Interference interference;
    private final int mostCopies;
    private final long mostChoices;
    private final boolean lossIsAStep;

    /// @param lossIsAStep whether loss is left to a later step; otherwise it is chosen here
    /// @param alterations what becomes of altered messages
    Allowed(Scenario scenario, boolean lossIsAStep, Alterations alterations, Bounds bounds) {
        this.environment = scenario.environment();
        this.script = scenario.fates();
        this.lossIsAStep = lossIsAStep;
        this.alterations = alterations;
        this.flights = new FlightChoices(environment, alterations, lossIsAStep);
        this.interference = new Interference(scenario, alterations);
        this.mostCopies = bounds.duplications();
        this.mostChoices = bounds.bytes() / CHOICE_BYTES / PARTS;
    }

    /// Whether flights set out of which it is left open whether they are lost.
    boolean leavesLossOpen() {
        return lossIsAStep;
    }

    /// Whether something may arrive at the instant at which it is sent.
    boolean mayArriveAtOnce() {
        return environment.requestDelay().minMicros() == 0 || environment.replyDelay().minMicros() == 0;
    }

    boolean mayDuplicate() {
        return environment.duplication() > 0 && !isReliable(environment);
    }

    /// The possibilities for one thing sent, the one without a fault first.
    ///
    /// @throws NoRoom where there are too many
    List<Choice> choices(NodeId from, Effect.Send send) {
        var sending = new FlightChoices.Sending(from, send.to(), send.message());
        return switch (script.planned(send.trip())) {
            case PlannedFate.ByChance _ when areCopiesToldApart(send.trip()) -> byChanceEach(send.trip(), sending);
            case PlannedFate.ByChance _ -> byChance(send.trip(), sending);
            case PlannedFate.Copies(var fates) -> prescribed(send.trip(), fates, sending);
            case PlannedFate one -> prescribed(send.trip(), List.of(one), sending);
        };
    }

    private List<Choice> byChance(Trip sent, FlightChoices.Sending sending) {
        var choices = new ArrayList<>(flights.settled(flights.drawn(sent, sending)));
        var arriving = choices;
        for (int copy = 1; copy <= mostCopies && mayDuplicate(); copy++) {
            arriving = oneMore(arriving, flights.settled(flights.drawn(sent.copy(copy), sending)));
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
                var both = one.and(other).duplicated(1);
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

    /// Whether it matters which of the network's copies arrives: something is said of one of them, or of the reply to it.
    private boolean areCopiesToldApart(Trip sent) {
        return interference.concerns(sent)
                || sent.direction() == Direction.REQUEST && !(script.planned(sent.reply()) instanceof PlannedFate.ByChance);
    }

    /// A copy of which one is lost is a copy, too.
    private List<Choice> byChanceEach(Trip sent, FlightChoices.Sending sending) {
        var choices = new ArrayList<Choice>();
        for (int more = 0; more == 0 || more <= mostCopies && mayDuplicate(); more++) {
            int own = more;
            prescribed(sent, Collections.nCopies(1 + own, new PlannedFate.ByChance()), sending)
                    .forEach(choice -> choices.add(choice.duplicated(own)));
            checkRoom(choices);
        }
        return choices;
    }

    private List<Choice> prescribed(Trip sent, List<? extends PlannedFate> fates, FlightChoices.Sending sending) {
        var each = IntStream.range(0, fates.size())
                .mapToObj(copy -> flights.of(copy == 0 ? sent : sent.copy(copy), fates.get(copy), sending)).toList();
        return interference.upon(each, sent, sending).stream().map(flights::settled).reduce(this::together).orElseThrow();
    }

    private List<Choice> together(List<Choice> ones, List<Choice> others) {
        var choices = ones.stream().flatMap(one -> others.stream().map(one::and)).limit(mostChoices + 1).toList();
        checkRoom(choices);
        return choices;
    }

    static boolean isReliable(Environment environment) {
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
