package once.channel;

import java.util.ArrayList;
import java.util.List;
import once.message.Trip;
import once.node.Chance;

/// Decides what becomes of everything that is sent: as the scenario prescribes, otherwise by chance within what the
/// environment allows, and in the end as somebody has interfered.
public final class Channel {

    private final Environment environment;
    private final FateScript script;
    private final List<Intervention> interventions;
    private final Chance chance;

    /// A channel whose decisions depend on nothing but these.
    public Channel(Environment environment, FateScript script, List<Intervention> interventions, Chance chance) {
        this.environment = environment;
        this.script = script;
        this.interventions = List.copyOf(interventions);
        this.chance = chance;
    }

    /// The fates of the original, first, and of every copy that the network makes of it.
    public List<Fate> fates(Trip sent) {
        var fates = switch (script.planned(sent)) {
            case PlannedFate.ByChance _ -> byChance(sent);
            case PlannedFate.Copies(var planned) -> copies(sent, planned);
            case PlannedFate one -> List.of(fate(sent, one));
        };
        return interventions.isEmpty() ? fates : interfered(sent, fates);
    }

    /// The same where the fates of original and copies are said beforehand.
    public List<Fate> fates(Trip sent, List<PlannedFate> said) {
        var fates = copies(sent, said);
        return interventions.isEmpty() ? fates : interfered(sent, fates);
    }

    private List<Fate> byChance(Trip sent) {
        var original = drawn(sent);
        return script.luck() == null && !isReliable() && happens(environment.duplication(), sent, Chance.Question.DUPLICATION)
                ? List.of(original, drawn(sent.copy(1)))
                : List.of(original);
    }

    private List<Fate> copies(Trip sent, List<PlannedFate> planned) {
        var fates = new ArrayList<Fate>();
        for (int copy = 0; copy < planned.size(); copy++) {
            fates.add(fate(copy == 0 ? sent : sent.copy(copy), planned.get(copy)));
        }
        return fates;
    }

    private Fate fate(Trip trip, PlannedFate planned) {
        return switch (planned) {
            case PlannedFate.Lost(var by) -> lost(trip, by);
            case PlannedFate.After(var delay) -> new Fate.Arrives(delay);
            case PlannedFate.Altered(var delay, var how) ->
                new Fate.Altered(delay == PlannedFate.Altered.USUAL ? delay(trip) : delay, how);
            case PlannedFate.ByChance _ -> drawn(trip);
            case PlannedFate.Copies _ -> throw new IllegalStateException("a copy is not copied again");
        };
    }

    private boolean isReliable() {
        return environment.transport() == Environment.Transport.TCP;
    }

    private Fate drawn(Trip trip) {
        if (script.luck() != null) {
            return surely(trip);
        }
        if (isReliable()) {
            return new Fate.Arrives(delay(trip));
        }
        if (happens(environment.loss(trip.direction()), trip, Chance.Question.LOSS)) {
            return lost(trip, Fate.Cause.NETWORK);
        }
        return happens(environment.corruption(), trip, Chance.Question.CORRUPTION)
                ? new Fate.Altered(delay(trip),
                        new Alteration.FlipBit((int) (chance.of(trip, Chance.Question.BIT) * Integer.MAX_VALUE)))
                : new Fate.Arrives(delay(trip));
    }

    /// What becomes of it where nothing is left to chance, and nothing is said of it.
    private Fate surely(Trip trip) {
        boolean isLost = !isReliable() && (environment.loss(trip.direction()) >= 1 || environment.corruption() >= 1);
        long least = environment.delay(trip.direction()).minMicros();
        return isLost ? new Fate.Lost(least / 2, Fate.Cause.NETWORK) : new Fate.Arrives(least);
    }

    /// Halfway to where it would have arrived, for the eye to see that it had left.
    private Fate lost(Trip trip, Fate.Cause cause) {
        return new Fate.Lost(delay(trip) / 2, cause);
    }

    private List<Fate> interfered(Trip sent, List<Fate> fates) {
        var after = new ArrayList<Fate>(fates);
        for (int copy = 0; copy < after.size(); copy++) {
            var trip = copy == 0 ? sent : sent.copy(copy);
            for (var intervention : interventions) {
                if (intervention instanceof Intervention.OnFlight done && done.trip().equals(trip)) {
                    interfere(after, copy, trip, done);
                }
            }
        }
        return after;
    }

    private void interfere(List<Fate> fates, int copy, Trip trip, Intervention.OnFlight done) {
        switch (done) {
            case Intervention.Drop _ -> fates.set(copy, lost(trip, Fate.Cause.INTERVENTION));
            case Intervention.Delay(_, var delay) -> fates.set(copy, delayed(fates.get(copy), delay));
            case Intervention.Corrupt(_, var bit) ->
                    fates.set(copy, new Fate.Altered(corrupted(fates.get(copy), trip), new Alteration.FlipBit(bit)));
            case Intervention.Duplicate(_, var delay) -> fates.add(new Fate.Arrives(delay));
        }
    }

    /// A delay mends nothing.
    private static Fate delayed(Fate fate, long delay) {
        return fate instanceof Fate.Altered(_, var how) ? new Fate.Altered(delay, how) : new Fate.Arrives(delay);
    }

    private long corrupted(Fate fate, Trip trip) {
        return fate instanceof Fate.Lost ? delay(trip) : fate.lastsMicros();
    }

    private long delay(Trip trip) {
        return environment.delay(trip.direction()).draw(chance.of(trip, Chance.Question.DELAY));
    }

    private boolean happens(double probability, Trip trip, Chance.Question question) {
        return chance.of(trip, question) < probability;
    }
}
