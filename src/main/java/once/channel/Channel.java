package once.channel;

import java.util.ArrayList;
import java.util.List;
import once.message.Trip;

/// Decides what becomes of everything that is sent: as the scenario prescribes, and otherwise by chance within what the
/// environment allows.
public final class Channel {

    private final Environment environment;
    private final FateScript script;
    private final Chance chance;

    /// A channel whose decisions depend on nothing but these.
    public Channel(Environment environment, FateScript script, long seed) {
        this.environment = environment;
        this.script = script;
        this.chance = new Chance(seed);
    }

    /// The fates of the original, first, and of every copy that the network makes of it.
    public List<Fate> fates(Trip sent) {
        return switch (script.planned(sent)) {
            case PlannedFate.ByChance _ -> byChance(sent);
            case PlannedFate.Copies(var planned) -> copies(sent, planned);
            case PlannedFate one -> List.of(fate(sent, one));
        };
    }

    private List<Fate> byChance(Trip sent) {
        var original = drawn(sent);
        return happens(environment.duplication(), sent, Chance.Question.DUPLICATION)
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
            case PlannedFate.Lost _ -> lost(trip);
            case PlannedFate.After(var delay) -> new Fate.Arrives(delay);
            case PlannedFate.ByChance _ -> drawn(trip);
            case PlannedFate.Copies _ -> throw new IllegalStateException("a copy is not copied again");
        };
    }

    private Fate drawn(Trip trip) {
        return happens(environment.loss(trip.direction()), trip, Chance.Question.LOSS)
                ? lost(trip)
                : new Fate.Arrives(delay(trip));
    }

    /// Halfway to where it would have arrived, for the eye to see that it had left.
    private Fate lost(Trip trip) {
        return new Fate.Lost(delay(trip) / 2);
    }

    private long delay(Trip trip) {
        return environment.delay(trip.direction()).draw(chance.of(trip, Chance.Question.DELAY));
    }

    private boolean happens(double probability, Trip trip, Chance.Question question) {
        return probability > 0 && chance.of(trip, question) < probability;
    }
}
