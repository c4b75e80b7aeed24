package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Alteration;
import once.channel.Environment;
import once.channel.FateScript;
import once.channel.Faults;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Timer;
import once.scenario.Scenario;

/// Puts the fates of a run into a scenario.
final class Prescription {

    /// What was sent at once: the original and the network's copies, none where the only one was lost.
    record Sent(Trip trip, List<Landing> copies) {}

    /// A flight's end.
    record Landing(Trip trip, boolean arrives, long sentAt, long arrivesAt, int place, NodeId to) {}

    private final Scenario scenario;

    Prescription(Scenario scenario) {
        this.scenario = scenario;
    }

    /// The scenario with nothing left to chance.
    Scenario of(List<Sent> sent, List<Timer> timers, List<Outage> outages) {
        Map<Trip, FateScript.Exact> trips = new TreeMap<>();
        var landings = sent.stream().flatMap(launch -> launch.copies().stream()).filter(Landing::arrives).toList();
        for (var launch : sent) {
            trips.put(launch.trip(), new FateScript.Exact(fate(launch), place(launch, 0, landings)));
            for (int copy = 1; copy < launch.copies().size(); copy++) {
                trips.put(launch.trip().copy(copy), new FateScript.Exact(single(launch.copies().get(copy)), place(launch, copy, landings)));
            }
            launch.copies().forEach(landing -> ignoredReply(landing, trips));
        }
        return scenario.interfered(List.of()).on(environment(outages)).with(new FateScript(scenario.fates().calls(), trips, timers)).until(Scenario.NO_END);
    }

    /// What answers a request that matters no more is ignored; it comes without detours.
    private void ignoredReply(Landing landing, Map<Trip, FateScript.Exact> trips) {
        if (landing.trip().direction() == Direction.REQUEST) {
            long least = scenario.environment().replyDelay().minMicros();
            boolean lost = Allowed.mustLose(scenario, Direction.REPLY);
            trips.putIfAbsent(landing.trip().reply(), new FateScript.Exact(lost ? lost() : new PlannedFate.After(least), 0));
        }
    }

    private Environment environment(List<Outage> outages) {
        var faults = scenario.environment().faults();
        var all = new ArrayList<>(faults.outages());
        all.addAll(outages);
        return scenario.environment().with(new Faults(all, null, faults.partitions(), faults.breaks(), faults.stalls()));
    }

    private PlannedFate fate(Sent launch) {
        var copies = launch.copies();
        return copies.isEmpty() ? lost() : copies.size() == 1 ? single(copies.getFirst()) : new PlannedFate.Copies(copies.stream().map(this::single).toList());
    }

    private PlannedFate single(Landing landing) {
        return landing.arrives() ? new PlannedFate.After(landing.arrivesAt() - landing.sentAt()) : lost();
    }

    /// Lost, or if this network loses nothing, spoilt.
    private PlannedFate lost() {
        var environment = scenario.environment();
        boolean loses = environment.requestLoss() > 0 || environment.replyLoss() > 0;
        return loses || environment.corruption() == 0 ? new PlannedFate.Lost() : new PlannedFate.Altered(PlannedFate.Altered.USUAL, new Alteration.FlipBit(0));
    }

    /// Flights that arrive somewhere at the same instant come in the order of the way.
    private static int place(Sent launch, int copy, List<Landing> all) {
        if (copy >= launch.copies().size()) {
            return 0;
        }
        var landing = launch.copies().get(copy);
        boolean alone = all.stream().noneMatch(other -> other != landing && other.to().equals(landing.to()) && other.arrivesAt() == landing.arrivesAt());
        return alone ? 0 : landing.place();
    }
}
