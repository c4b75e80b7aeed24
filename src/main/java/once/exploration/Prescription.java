package once.exploration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Alteration;
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
/// @param waits how long clients wait after their attempts, where jitter leaves it open
record Prescription(Scenario scenario, List<Sent> sent, List<Timer> timers, List<Outage> outages, Map<Trip, Long> waits) {

    /// What was sent at once: the original and the network's copies, none where the only one was lost.
    ///
    /// @param discarded the alteration that loses it, where the network loses nothing otherwise; null elsewhere
    record Sent(Trip trip, List<Landing> copies, Alteration discarded) {
        /// The original's, and those of the copies; what is not on its way is lost.
        private List<Fate> fates() {
            if (copies.isEmpty()) {
                return discarded == null ? List.of() : List.of(new Fate.Altered(PlannedFate.Altered.USUAL, discarded));
            }
            int last = copies.stream().mapToInt(landing -> landing.trip().copy()).max().orElseThrow();
            var fates = new ArrayList<Fate>(Collections.nCopies(last + 1, LOST));
            copies.forEach(landing -> fates.set(landing.trip().copy(), landing.fate()));
            return fates;
        }
    }

    /// A flight's end.
    ///
    /// @param sentAt when it leaves, which on a connection may be later than when it was sent
    /// @param held whether its node stalls when it arrives
    record Landing(Trip trip, Alteration how, boolean arrives, long sentAt, long arrivesAt, boolean held, int place, NodeId to) {
        private Fate fate() {
            long delay = arrivesAt - sentAt;
            return !arrives ? LOST : how == null ? new Fate.Arrives(delay) : new Fate.Altered(delay, how);
        }
    }

    private static final Fate LOST = new Fate.Lost(0, Fate.Cause.NETWORK);

    /// The same for another scenario that goes the same way.
    Prescription in(Scenario other) {
        return new Prescription(other, sent, timers, outages, waits);
    }

    /// Whether a person could do it: nobody can hold a client's timer.
    boolean canBeByHand() {
        return waits.isEmpty();
    }

    /// The scenario with this luck and what a person would have to do by hand, where chance has it otherwise. Does not
    /// say who comes first of two at the same instant.
    Scenario byHand(long seed) {
        var channel = new Channel(scenario.environment(), scenario.fates(), scenario.interventions(), new Chance(seed));
        var interventions = new ArrayList<>(scenario.interventions());
        for (var launch : sent) {
            interfere(channel, launch.trip(), launch.fates(), interventions);
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
                interfere(one, fate, drawn.get(copy), interventions);
            }
        }
    }

    private static void interfere(Trip trip, Fate wanted, Fate drawn, List<Intervention> interventions) {
        switch (wanted) {
            case Fate.Arrives(var delay) -> interventions.add(new Intervention.Delay(trip, delay));
            case Fate.Lost _ -> interventions.add(new Intervention.Drop(trip));
            case Fate.Altered(var delay, var how) -> {
                boolean flips = how instanceof Alteration.FlipBit
                        && !(drawn instanceof Fate.Altered(_, var by) && by.equals(how));
                if (flips) {
                    interventions.add(new Intervention.Corrupt(trip, ((Alteration.FlipBit) how).bit()));
                }
                if (delay != PlannedFate.Altered.USUAL && delay != drawn.lastsMicros()) {
                    interventions.add(new Intervention.Delay(trip, delay));
                }
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
            var fates = launch.fates();
            trips.put(launch.trip(), new FateScript.Exact(planned(fates), 0));
            for (var landing : copies) {
                boolean original = landing.trip().equals(launch.trip());
                trips.put(landing.trip(), new FateScript.Exact(original ? planned(fates)
                        : planned(landing.fate()), place(landing)));
            }
        }
        ignoredReplies().forEach(reply -> trips.putIfAbsent(reply, new FateScript.Exact(planned(ignored()), 0)));
        var script = new FateScript(scenario.fates().calls(), trips, timers, waits);
        var faults = scenario.environment().faults();
        var crashes = new ArrayList<>(faults.outages());
        crashes.addAll(outages);
        var environment = scenario.environment().with(new Faults(crashes, null, faults.partitions(), faults.breaks(),
                faults.stalls()));
        var others = scenario.interventions().stream().filter(each -> !(each instanceof Intervention.OnFlight)).toList();
        return scenario.interfered(others).on(environment).with(script).until(Scenario.NO_END);
    }

    private static PlannedFate planned(List<Fate> fates) {
        return switch (fates.size()) {
            case 0 -> new PlannedFate.Lost();
            case 1 -> planned(fates.getFirst());
            default -> new PlannedFate.Copies(fates.stream().map(Prescription::planned).toList());
        };
    }

    private static PlannedFate planned(Fate fate) {
        return switch (fate) {
            case Fate.Arrives(var delay) -> new PlannedFate.After(delay);
            case Fate.Altered(var delay, var how) -> new PlannedFate.Altered(delay, how);
            case Fate.Lost _ -> new PlannedFate.Lost();
        };
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
        return Allowed.mustLose(scenario, Direction.REPLY) ? LOST
                : new Fate.Arrives(scenario.environment().replyDelay().minMicros());
    }

    /// Flights that arrive somewhere at the same instant come in the order of the way.
    private int place(Landing landing) {
        boolean alone = sent.stream()
                .flatMap(launch -> launch.copies().stream())
                .noneMatch(other -> other.held() || other != landing && other.arrives() && other.to().equals(landing.to())
                        && other.arrivesAt() == landing.arrivesAt());
        return alone ? 0 : landing.place();
    }
}
