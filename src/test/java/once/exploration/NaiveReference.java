package once.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.channel.Alteration;
import once.channel.Delay;
import once.channel.Environment;
import once.channel.Flight;
import once.channel.Intervention;
import once.channel.Luck;
import once.channel.PlannedFate;
import once.message.Trip;
import once.node.Timer;
import once.scenario.Scenario;
import once.simulation.Event;
import once.simulation.Recording;

/// All outcomes of a tiny scenario with bounded delays, found by running it once for every combination of fates: loss,
/// duplication, every delay in whole microseconds, both orders of simultaneous arrivals, every single flipped bit (in one
/// flight of a run, where nobody notices). Knows nothing of states, zones or reductions.
final class NaiveReference {

    private static final int MOST_BITS = 400;

    private final Scenario scenario;
    private final int mostRuns;
    private final SortedMap<String, Integer> outcomes = new TreeMap<>();
    private List<Timer> timers = List.of();
    private final Set<Trip> altered = new HashSet<>();
    private final Map<Trip, Long> waits = new TreeMap<>();
    private int runs;

    NaiveReference(Scenario scenario, int mostRuns) {
        this.scenario = scenario;
        this.mostRuns = mostRuns;
        run(new TreeMap<>(), false);
        if (scenario.protocol().server().serviceMicros() > 0) {
            timers = executions(scenario);
            run(new TreeMap<>(), false);
            timers = timers.reversed();
            run(new TreeMap<>(), false);
        }
    }

    /// The other order of an execution's end and a timeout.
    private static List<Timer> executions(Scenario scenario) {
        var timers = new ArrayList<Timer>();
        for (var call : Replay.calls(scenario)) {
            for (int attempt = 1; attempt <= scenario.protocol().retry().attempts(); attempt++) {
                timers.add(new Timer.StageDone(Trip.request(call, attempt)));
                timers.add(new Timer.StageDone(Trip.request(call, attempt).copy(1)));
            }
        }
        return timers;
    }

    /// The outcomes as text; null where there are too many runs to try.
    SortedSet<String> outcomes() {
        return runs >= mostRuns ? null : new TreeSet<>(outcomes.keySet());
    }

    /// The fewest losses, duplications and alterations that lead to an outcome.
    int fewestFaults(String outcome) {
        return outcomes.get(outcome);
    }

    private static Luck.Sending sending(Flight flight) {
        return new Luck.Sending(flight.from(), flight.trip(), 1);
    }

    private int faults(Luck.Sending sending, List<Luck.Landing> landings) {
        return landings.size() - 1 + IntStream.range(0, landings.size())
                .filter(copy -> !isOverruled(copy == 0 ? sending.trip() : sending.trip().copy(copy)))
                .map(copy -> faults(landings.get(copy).fate())).sum();
    }

    /// Whether something is done by hand to a flight, whatever the network does.
    private boolean isOverruled(Trip trip) {
        return scenario.interventions().stream().anyMatch(deed -> deed instanceof Intervention.OnFlight done
                && !(done instanceof Intervention.Duplicate) && done.trip().equals(trip));
    }

    /// The run in which those timers come first, in their order.
    private Recording recorded(Map<Luck.Sending, List<Luck.Landing>> fates) {
        List<Luck.Firing> first = List.of();
        while (true) {
            var lucky = scenario.with(new Luck(fates, first, waits, List.of())).interfered(scenario.interventions());
            var recording = Recording.of(lucky, 1000);
            var named = recording.events().stream().flatMap(this::firing)
                    .sorted(Comparator.comparingInt(firing -> timers.indexOf(firing.timer()))).toList();
            if (first.containsAll(named)) {
                return recording;
            }
            first = named;
        }
    }

    private Stream<Luck.Firing> firing(Event event) {
        return event instanceof Event.TimerStarted(_, _, var node, var timer, var at) && timers.contains(timer)
                ? Stream.of(new Luck.Firing(node, timer, at)) : Stream.empty();
    }

    private static int faults(PlannedFate fate) {
        return switch (fate) {
            case PlannedFate.Lost _, PlannedFate.Altered _ -> 1;
            case PlannedFate.After _, PlannedFate.ByChance _, PlannedFate.Copies _ -> 0;
        };
    }

    private void run(Map<Luck.Sending, List<Luck.Landing>> fates, boolean duplicated) {
        if (++runs >= mostRuns) {
            return;
        }
        var recording = recorded(fates);
        var wait = recording.events().stream().flatMap(this::openWait).findFirst();
        if (wait.isPresent()) {
            await(wait.get(), fates, duplicated);
            return;
        }
        var open = recording.flights().stream().filter(flight -> flight.parent() == 0 && !fates.containsKey(sending(flight))).findFirst();
        if (open.isEmpty()) {
            int taken = fates.entrySet().stream().mapToInt(each -> faults(each.getKey(), each.getValue())).sum();
            outcomes.merge(Replay.ending(recording, Projection.FULL).text(), taken, Math::min);
        } else {
            decide(open.get(), fates, duplicated);
        }
    }

    private Stream<Trip> openWait(Event event) {
        boolean jitters = scenario.protocol().retry().jitter() > 0;
        return jitters && event instanceof Event.TimerStarted(_, _, _, Timer.AttemptTimeout(var call, var attempt), _) && !waits.containsKey(Trip.request(call, attempt))
                ? Stream.of(Trip.request(call, attempt)) : Stream.empty();
    }

    private void await(Trip attempt, Map<Luck.Sending, List<Luck.Landing>> fates, boolean duplicated) {
        var retry = scenario.protocol().retry();
        for (long micros = retry.leastTimeoutMicros(attempt.attempt()); micros <= retry.mostTimeoutMicros(attempt.attempt()); micros++) {
            waits.put(attempt, micros);
            run(fates, duplicated);
            waits.remove(attempt);
        }
    }

    private void decide(Flight flight, Map<Luck.Sending, List<Luck.Landing>> fates, boolean duplicated) {
        for (var fate : single(flight)) {
            for (int place = 0; place <= places(); place++) {
                run(with(fates, flight, new Luck.Landing(fate, place)), duplicated);
            }
        }
        if (scenario.environment().corruption() > 0) {
            alter(flight, fates, duplicated);
        }
        if (!duplicated && scenario.environment().duplication() > 0) {
            duplicate(flight, fates);
        }
    }

    /// Every bit in turn, one flight a run; what is thrown away is tried once, as often as may be.
    private void alter(Flight flight, Map<Luck.Sending, List<Luck.Landing>> fates, boolean duplicated) {
        boolean discarded = false;
        long delay = scenario.environment().delay(flight.trip().direction()).minMicros();
        for (int bit = 0; bit < MOST_BITS; bit++) {
            var more = with(fates, flight, new Luck.Landing(new PlannedFate.Altered(delay, new Alteration.FlipBit(bit)), 0));
            boolean noticed = recorded(more).events().stream()
                    .anyMatch(event -> event instanceof Event.Discarded(_, _, var thrown, _) && thrown.trip().equals(flight.trip()));
            if (noticed && !discarded) {
                discarded = true;
                run(more, duplicated);
            } else if (!noticed && altered.isEmpty()) {
                altered.add(flight.trip());
                run(more, duplicated);
                altered.clear();
            }
        }
    }

    private void duplicate(Flight flight, Map<Luck.Sending, List<Luck.Landing>> fates) {
        for (var one : single(flight)) {
            for (var other : single(flight)) {
                for (int places = 0; places < (places() == 0 ? 1 : 4); places++) {
                    var both = with(fates, flight, new Luck.Landing(one, places & 1), new Luck.Landing(other, places >> 1));
                    run(both, true);
                }
            }
        }
    }

    private int places() {
        return scenario.environment().isOrdered() ? 0 : 1;
    }

    private List<PlannedFate> single(Flight flight) {
        var environment = scenario.environment();
        double loss = environment.loss(flight.trip().direction());
        var fates = new ArrayList<PlannedFate>();
        if (loss > 0) {
            fates.add(new PlannedFate.Lost());
        }
        if (loss < 1) {
            var delay = (Delay.Between) environment.delay(flight.trip().direction());
            for (long micros = delay.minMicros(); micros <= delay.maxMicros(); micros++) {
                fates.add(new PlannedFate.After(micros));
            }
        }
        return fates;
    }

    private static Map<Luck.Sending, List<Luck.Landing>> with(
            Map<Luck.Sending, List<Luck.Landing>> fates, Flight flight, Luck.Landing... landings) {
        var more = new TreeMap<>(fates);
        more.put(sending(flight), List.of(landings));
        return more;
    }
}
