package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import once.channel.FateScript;
import once.channel.Luck;
import once.channel.Outage;
import once.channel.PlannedFate;
import once.message.NodeId;
import once.message.Trip;

/// What is noted of a run to be, for its luck: what becomes of each flight, when nodes crash, who comes first.
final class LuckNotes {

    private record Launch(Luck.Sending sending, List<Journey> copies, PlannedFate instead) {}

    private record Waited(Trip attempt, int from, int due) {}

    private record Crash(NodeId node, int at, long downMicros) {}

    private final Schedule schedule;
    private final FateScript script;
    private final List<Launch> launches = new ArrayList<>();
    private final Map<Luck.Sending, Integer> times = new TreeMap<>();
    private final List<Waited> waits = new ArrayList<>();
    private final List<Crash> crashes = new ArrayList<>();
    private int arrived;

    LuckNotes(Schedule schedule, FateScript script) {
        this.schedule = schedule;
        this.script = script;
    }

    /// Something was sent.
    ///
    /// @param copies the original and the network's copies, none where the only one was lost
    /// @param instead what becomes of it where it comes to nothing without being lost; null elsewhere
    void sent(NodeId from, Trip trip, List<Journey> copies, PlannedFate instead) {
        int time = times.merge(new Luck.Sending(from, trip, 1), 1, Integer::sum);
        launches.add(new Launch(new Luck.Sending(from, trip, time), copies, instead));
    }

    void arrived(Journey journey) {
        journey.state = Journey.State.ARRIVED;
        journey.place = ++arrived;
    }

    void crashed(NodeId node, int event, long downMicros) {
        crashes.add(new Crash(node, event, downMicros));
    }

    void waits(Trip attempt, int from, int due) {
        waits.add(new Waited(attempt, from, due));
    }

    /// The luck of the run at its earliest.
    Luck luck(Journeys journeys, Appointments appointments) {
        var flights = new TreeMap<Luck.Sending, List<Luck.Landing>>();
        launches.forEach(launch -> flights.put(launch.sending(), landings(launch, journeys.all())));
        var waited = new TreeMap<Trip, Long>();
        waits.forEach(wait -> waited.put(wait.attempt(), schedule.at(wait.due()) - schedule.at(wait.from())));
        var outages = crashes.stream().map(crash -> new Outage(crash.node(), schedule.at(crash.at()), crash.downMicros()));
        return new Luck(flights, appointments.firings(), waited, outages.toList());
    }

    private List<Luck.Landing> landings(Launch launch, List<Journey> all) {
        if (launch.copies().isEmpty() && launch.instead() != null) {
            return List.of(new Luck.Landing(launch.instead(), 0));
        }
        var arriving = new TreeMap<Integer, Luck.Landing>();
        for (var journey : launch.copies()) {
            // A relay's copy of a copy has the same name as the original that it sends.
            boolean first = journey.copy.trip().equals(launch.sending().trip()) && !arriving.containsKey(0);
            arriving.put(first ? 0 : journey.copy.trip().copy(), landing(journey, all));
        }
        int last = arriving.isEmpty() ? 0 : arriving.lastKey();
        return IntStream.rangeClosed(0, last)
                .mapToObj(copy -> arriving.containsKey(copy) ? arriving.get(copy) : lost(launch, copy)).toList();
    }

    private Luck.Landing landing(Journey journey, List<Journey> all) {
        if (journey.state == Journey.State.LOST) {
            return new Luck.Landing(new PlannedFate.Lost(), 0);
        }
        long delay = schedule.at(journey.ends) - schedule.at(journey.leaves);
        var how = journey.copy.how();
        return new Luck.Landing(how == null ? new PlannedFate.After(delay) : new PlannedFate.Altered(delay, how),
                place(journey, all));
    }

    /// By the network, or by whom it is prescribed.
    private Luck.Landing lost(Launch launch, int copy) {
        var prescribed = script.planned(launch.sending().trip()).withCopies().toList();
        var own = prescribed.get(Math.min(prescribed.size() - 1, prescribed.size() == 1 ? 0 : copy + 1));
        return new Luck.Landing(own instanceof PlannedFate.Lost ? own : new PlannedFate.Lost(), 0);
    }

    /// Flights that arrive at the same instant come in the order of the way; so do those that come to a node that stalls.
    private int place(Journey journey, List<Journey> all) {
        boolean alone = all.stream().noneMatch(other -> other.held || other != journey
                && other.state != Journey.State.LOST
                && schedule.at(other.landing()) == schedule.at(journey.landing()));
        return alone ? 0 : journey.place;
    }
}
