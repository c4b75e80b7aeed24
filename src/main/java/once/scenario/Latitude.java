package once.scenario;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Fate;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.PlannedFate;
import once.message.CallId;

/// What may happen around a scenario's calls, whatever luck the scenario prescribes for one run. What it prescribes
/// shows what its network can do: one that loses a message once may lose any, whichever way it goes; one that takes 145 ms
/// once may do so at any time; one that flips a bit may flip any. Who has crashed a node by hand may do so at that time.
///
/// An adversary is not luck: what it does stays as it is prescribed.
public final class Latitude {

    /// Any probability above 0 makes something possible.
    private static final double POSSIBLE = .01;

    private final Scenario scenario;
    private final List<PlannedFate> shown;

    private Latitude(Scenario scenario) {
        this.scenario = scenario;
        this.shown = Stream.concat(scenario.fates().all(), scenario.interventions().stream().flatMap(Latitude::fate)).toList();
    }

    /// The scenario with its luck left open: no fates but an adversary's, no interventions, no seed that matters.
    public static Scenario of(Scenario scenario) {
        return new Latitude(scenario).open();
    }

    /// The scenario's network with delays as long as any that the scenario shows it taking, and all its other figures.
    public static Environment delays(Scenario scenario) {
        var shown = new Latitude(scenario);
        var known = scenario.environment();
        return new Environment(known.requestLoss(), known.replyLoss(), known.duplication(), known.corruption(),
                shown.delay(known.requestDelay()), shown.delay(known.replyDelay()), known.order(), known.transport(),
                        known.faults());
    }

    /// How many copies of one message may be on their way at once, as far as the scenario shows; 1 for no copies.
    public static int copies(Scenario scenario) {
        int prescribed = scenario.fates().all().mapToInt(Latitude::copies).max().orElse(1);
        int byHand = (int) scenario.interventions().stream().filter(Intervention.Duplicate.class::isInstance).count();
        return Math.max(prescribed, scenario.environment().duplication() > 0 ? 2 : 1) + byHand;
    }

    private static int copies(PlannedFate fate) {
        return fate instanceof PlannedFate.Copies(var each) ? each.size() : 1;
    }

    private Scenario open() {
        return scenario.interfered(List.of()).with(adversity(scenario.fates())).withSeed(0).on(environment());
    }

    private Environment environment() {
        var known = scenario.environment();
        boolean loses = shown.stream().anyMatch(Latitude::isLoss);
        boolean copies = shown.stream().anyMatch(PlannedFate.Copies.class::isInstance);
        boolean flips = shown.stream().anyMatch(fate -> fate instanceof PlannedFate.Altered(_, Alteration.FlipBit _));
        return new Environment(
                possibly(loses, known.requestLoss()), possibly(loses, known.replyLoss()), possibly(copies, known.duplication()),
                possibly(flips, known.corruption()), delay(known.requestDelay()), delay(known.replyDelay()), known.order(),
                known.transport(), faults(known.faults()));
    }

    private static boolean isLoss(PlannedFate fate) {
        return fate instanceof PlannedFate.Lost(var by) && by != Fate.Cause.ADVERSARY;
    }

    private Faults faults(Faults known) {
        var byHand = scenario.interventions().stream()
                .flatMap(each -> each instanceof Intervention.Crash(var outage) ? Stream.of(outage) : Stream.empty());
        var outages = Stream.concat(known.outages().stream(), byHand).toList();
        return new Faults(outages, known.randomCrashes(), known.partitions(), known.breaks(), known.stalls());
    }

    private static double possibly(boolean shown, double known) {
        return shown ? Math.max(POSSIBLE, known) : known;
    }

    private Delay delay(Delay known) {
        var all = shown.stream().flatMapToLong(Latitude::delays).summaryStatistics();
        long least = Math.min(known.minMicros(), all.getMin());
        return switch (known) {
            case Delay.Between(_, var most) -> new Delay.Between(least, Math.max(most, all.getMax()));
            case Delay.Exponential(_, var mean) -> new Delay.Exponential(least, mean);
        };
    }

    private static LongStream delays(PlannedFate fate) {
        return switch (fate) {
            case PlannedFate.After(var micros) -> LongStream.of(micros);
            case PlannedFate.Altered(var micros, Alteration.FlipBit _) when micros != PlannedFate.Altered.USUAL ->
                    LongStream.of(micros);
            case PlannedFate.Altered _, PlannedFate.Lost _, PlannedFate.ByChance _, PlannedFate.Copies _ -> LongStream.empty();
        };
    }

    /// What an adversary does, at the attempts at which it does it.
    private static FateScript adversity(FateScript fates) {
        var calls = new TreeMap<CallId, FateScript.OfCall>();
        fates.calls().forEach((call, of) -> {
            if (Stream.concat(of.requests().stream(), of.replies().stream()).anyMatch(Latitude::isHostile)) {
                calls.put(call, new FateScript.OfCall(hostile(of.requests()), hostile(of.replies())));
            }
        });
        return new FateScript(calls);
    }

    private static List<PlannedFate> hostile(List<PlannedFate> fates) {
        return fates.stream().map(fate -> isHostile(fate) ? fate : new PlannedFate.ByChance()).toList();
    }

    /// Whether an adversary does it, to a message or to one of its copies.
    private static boolean isHostile(PlannedFate fate) {
        return fate.withCopies().anyMatch(one -> switch (one) {
            case PlannedFate.Lost(var by) -> by == Fate.Cause.ADVERSARY;
            case PlannedFate.Altered(_, var how) -> !(how instanceof Alteration.FlipBit);
            case PlannedFate.After _, PlannedFate.ByChance _, PlannedFate.Copies _ -> false;
        });
    }

    private static Stream<PlannedFate> fate(Intervention intervention) {
        return switch (intervention) {
            case Intervention.Drop _ -> Stream.of(new PlannedFate.Lost());
            case Intervention.Corrupt(_, var bit) ->
                    Stream.of(new PlannedFate.Altered(PlannedFate.Altered.USUAL, new Alteration.FlipBit(bit)));
            case Intervention.Delay(_, var micros) -> Stream.of(new PlannedFate.After(micros));
            case Intervention.Duplicate(_, var micros) ->
                Stream.of(new PlannedFate.Copies(List.of(new PlannedFate.ByChance(), new PlannedFate.After(micros))),
                        new PlannedFate.After(micros));
            case Intervention.Crash _, Intervention.Restart _ -> Stream.empty();
        };
    }
}
