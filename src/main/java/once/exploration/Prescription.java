package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Channel;
import once.channel.Fate;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Intervention;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Chance;
import once.node.Timer;
import once.scenario.Scenario;

/// Everything that makes an ordinary run take a way: what becomes of each flight, when nodes crash, who comes first.
///
/// @param outages the crashes beside those that the scenario prescribes
/// @param timers which timers come first among those that run out at the same instant
record Prescription(Scenario scenario, List<Sent> sent, List<Timer> timers, List<Outage> outages) {

    /// What was sent at once: the original and the network's copies, none where the only one was lost.
    record Sent(Trip trip, List<Landing> copies) {}

    /// A flight's end.
    record Landing(Trip trip, boolean arrives, long sentAt, long arrivesAt, int place, NodeId to) {
        private Fate fate() {
            return arrives ? new Fate.Arrives(arrivesAt - sentAt) : LOST;
        }
    }

    private static final Fate LOST = new Fate.Lost(0, Fate.Cause.NETWORK);

    /// The same for another scenario that goes the same way.
    Prescription in(Scenario other) {
        return new Prescription(other, sent, timers, outages);
    }

    /// The scenario with this luck and what a person would have to do by hand, where chance has it otherwise. Does not
    /// say who comes first of two at the same instant.
    Scenario byHand(long seed) {
        var channel = new Channel(scenario.environment(), scenario.fates(), List.of(), new Chance(seed));
        var interventions = new ArrayList<Intervention>();
        for (var launch : sent) {
            interfere(channel, launch.trip(), launch.copies().stream().map(Landing::fate).toList(), interventions);
        }
        for (var reply : ignoredReplies()) {
            interfere(channel, reply, List.of(ignored()), interventions);
        }
        outages.forEach(outage -> interventions.add(new Intervention.Crash(outage)));
        return scenario.withSeed(seed).interfered(interventions).until(Scenario.NO_END);
    }

    private static void interfere(Channel channel, Trip trip, List<Fate> wanted, List<Intervention> interventions) {
        var drawn = channel.fates(trip);
        for (int copy = 0; copy < Math.max(drawn.size(), wanted.size()); copy++) {
            var one = copy == 0 ? trip : trip.copy(copy);
            var fate = copy < wanted.size() ? wanted.get(copy) : LOST;
            if (copy >= drawn.size()) {
                interventions.add(new Intervention.Duplicate(trip, fate.lastsMicros()));
            } else if (!isSame(drawn.get(copy), fate)) {
                interventions.add(fate instanceof Fate.Arrives(var delay)
                        ? new Intervention.Delay(one, delay)
                        : new Intervention.Drop(one));
            }
        }
    }

    private static boolean isSame(Fate drawn, Fate wanted) {
        return drawn.equals(wanted) || drawn instanceof Fate.Lost && wanted instanceof Fate.Lost;
    }

    /// The scenario with nothing left to chance, simultaneous events in their order.
    Scenario exactly() {
        Map<Trip, FateScript.Exact> trips = new TreeMap<>();
        for (var launch : sent) {
            var copies = launch.copies();
            trips.put(launch.trip(), new FateScript.Exact(planned(copies), copies.isEmpty() ? 0 : place(copies.getFirst())));
            for (int copy = 1; copy < copies.size(); copy++) {
                trips.put(launch.trip().copy(copy),
                        new FateScript.Exact(planned(copies.subList(copy, copy + 1)), place(copies.get(copy))));
            }
        }
        ignoredReplies().forEach(reply -> trips.putIfAbsent(reply, new FateScript.Exact(planned(ignored()), 0)));
        var script = new FateScript(scenario.fates().calls(), trips, timers);
        var faults = scenario.environment().faults();
        var crashes = new ArrayList<>(faults.outages());
        crashes.addAll(outages);
        var environment = scenario.environment()
                .with(new Faults(crashes, null, faults.partitions(), faults.breaks(), faults.stalls()));
        return scenario.interfered(List.of()).on(environment).with(script).until(Scenario.NO_END);
    }

    private static PlannedFate planned(List<Landing> copies) {
        return switch (copies.size()) {
            case 0 -> new PlannedFate.Lost();
            case 1 -> planned(copies.getFirst().fate());
            default -> new PlannedFate.Copies(copies.stream().map(copy -> planned(copy.fate())).toList());
        };
    }

    private static PlannedFate planned(Fate fate) {
        return fate instanceof Fate.Arrives(var delay) ? new PlannedFate.After(delay) : new PlannedFate.Lost();
    }

    /// The answers to requests that matter no more; they come without detours, and are ignored.
    private List<Trip> ignoredReplies() {
        var answered = sent.stream().map(Sent::trip).toList();
        return sent.stream()
                .flatMap(launch -> launch.copies().stream())
                .filter(landing -> landing.arrives() && landing.trip().direction() == Direction.REQUEST)
                .map(landing -> landing.trip().reply())
                .filter(reply -> !answered.contains(reply))
                .toList();
    }

    private Fate ignored() {
        return Allowed.mustLose(scenario, Direction.REPLY)
                ? LOST
                : new Fate.Arrives(scenario.environment().replyDelay().minMicros());
    }

    /// Flights that arrive somewhere at the same instant come in the order of the way.
    private int place(Landing landing) {
        boolean alone = sent.stream()
                .flatMap(launch -> launch.copies().stream())
                .noneMatch(other -> other != landing && other.arrives() && other.to().equals(landing.to())
                        && other.arrivesAt() == landing.arrivesAt());
        return alone ? 0 : landing.place();
    }
}
