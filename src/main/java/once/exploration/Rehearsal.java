package once.exploration;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import once.channel.Luck;
import once.channel.Outage;
import once.message.NodeId;
import once.node.Input;
import once.node.Timer;
import once.scenario.Scenario;

/// Goes a way through the explored worlds once more with the nodes themselves, notes what bounds the time of each event,
/// and finds the luck that makes an ordinary run go this way.
final class Rehearsal {

    private static final int CRASH_RANK = 4;
    private static final int BEGINNING = 0;
    private static final int MOST_TRIES = 20_000;

    private final Moves moves;
    private final Schedule schedule = new Schedule();
    private final Players players;
    private final Timelines timelines;
    private final Journeys journeys;
    private final Appointments appointments;
    private final Connections connections;
    private final LuckNotes notes;
    private final Telling telling;
    private int rank;

    private Rehearsal(Scenario scenario, Moves moves, Allowed allowed, Picks picks) {
        this.moves = moves;
        this.players = new Players(scenario);
        this.timelines = new Timelines(moves, schedule);
        this.journeys = new Journeys(moves, players, timelines, schedule, picks);
        this.appointments = new Appointments(schedule, picks);
        this.connections = new Connections(scenario, moves, players, journeys, appointments);
        this.notes = new LuckNotes(schedule, scenario.fates());
        this.telling = new Telling(scenario, moves, allowed, schedule, players, journeys, appointments, connections, notes);
        schedule.event();
        moves.nodes.planned().stream()
                .filter(planned -> planned.most() < Zone.NEVER)
                .forEach(planned -> appointments.appoint(planned.item(), BEGINNING, planned.most()));
    }

    /// The luck with which a run goes this way, everything at its earliest; empty where no times lead this way.
    ///
    /// @throws CancellationException where the monitor cancels
    static Optional<Luck> along(List<PathFinder.Step> way, Scenario scenario, Moves moves, Monitor monitor) {
        var allowed = new Allowed(scenario, false, new Alterations(scenario, moves.bounds.alterations()),
                moves.allowed.deadlines(), moves.bounds);
        var picks = new Picks();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (monitor.isCancelled()) {
                throw new CancellationException();
            }
            try {
                return Optional.of(new Rehearsal(scenario, moves, allowed, picks).along(way));
            } catch (Schedule.Infeasible _) {
                if (!picks.next()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Luck along(List<PathFinder.Step> way) {
        for (var step : way) {
            telling.follow(step);
            if (Label.kind(step.label()) != Label.LOST) { // else it is a crash that never comes
                go(step);
            }
        }
        return notes.luck(journeys, appointments);
    }

    private void go(PathFinder.Step step) {
        int event = happen(Label.item(step.label()), Label.choice(step.label()));
        if (Label.kind(step.label()) == Label.ACCEPTED) {
            event = arrive(journeys.all().getLast());
        }
        journeys.compare(step.world(), event, rank);
        forgetEntries(step.world());
    }

    /// What a server remembers, and the explored world does not, nobody asks about, whenever it ends.
    private void forgetEntries(int[] world) {
        var known = Sketch.of(moves, world);
        appointments.cancelIf(item -> item instanceof Item.Running(_, Timer.EntryExpires _)
                && known.find(moves.nodes.items.number(item)) < 0);
    }

    private int happen(int number, long choice) {
        var what = moves.info(number).item();
        return switch (what) {
            case Item.Starting(var node) -> tell(node, new Input.Started(), BEGINNING);
            case Item.Flying _ -> arrive(journeys.next(number));
            case Item.Crashing(var node, var down, var byChance) when byChance -> crashByChance(node, down);
            case Item.Crashing(var node, var down, _) -> crash(node, down, keep(what));
            case Item.Running(var node, var timer) -> fire(node, timer, choice);
            case Item.Restarting(var node) -> restart(node, keep(what));
            case Item.Parting(var micros) -> begin(new Item.Joining(), keep(what), micros);
            case Item.Stalling(var node, var micros) -> begin(new Item.Resuming(node), keep(what), micros);
            case Item.Breaking(var node) -> disconnect(node, keep(what));
            case Item.Disconnecting(var node, var peer) -> tell(node, new Input.Disconnected(peer), keep(what));
            case Item.Connecting(var from, var to) -> connect(new Item.Connected(from, to), keep(what));
            case Item.Joining _, Item.Resuming _, Item.Waiting _ -> keep(what);
            case Item.Beginning _, Item.Connected _, Item.Overdue _, Item.Later _ ->
                    throw new IllegalStateException("nothing happens to it: " + what);
        };
    }

    private int tell(NodeId node, Input input, int event) {
        telling.tell(node, input, event);
        return event;
    }

    /// Lets what is appointed happen; its event.
    private int keep(Item what) {
        return take(what).due();
    }

    private Appointments.Appointment take(Item what) {
        var taken = appointments.take(what);
        comesNext(what.node(), taken.due(), what.rank());
        return taken;
    }

    private void comesNext(NodeId node, int event, int itsRank) {
        rank = itsRank;
        timelines.happens(node, event, itsRank, journeys, appointments);
    }

    private int begin(Item span, int event, long micros) {
        appointments.appoint(span, event, micros);
        return event;
    }

    private int connect(Item.Connected connection, int event) {
        connections.stands(connection);
        return event;
    }

    private int disconnect(NodeId node, int event) {
        connections.disconnect(node, event);
        return event;
    }

    /// When a node looks again at what comes, where it stalls.
    private Optional<Integer> hold(NodeId node) {
        return appointments.due(new Item.Resuming(node));
    }

    private int arrive(Journey journey) {
        int event = journey.arrival;
        comesNext(journey.send.to(), event, Timelines.FLIGHT_RANK);
        boolean parted = journey.vanishes || !journey.held && appointments.isParted();
        var hold = parted ? Optional.<Integer>empty() : hold(journey.send.to());
        if (hold.isPresent()) {
            journey.waits(hold.get(), moves.nodes.items.number(((Item.Flying) moves.info(journey.item).item()).arrived()));
            return event;
        }
        notes.arrived(journey);
        if (!parted && players.isUp(journey.send.to()) && journey.copy.message() != null) {
            tell(journey.send.to(), new Input.Arrived(journey.from, journey.copy.message(), journey.copy.trip()), event);
        }
        return event;
    }

    private int fire(NodeId node, Timer timer, long choice) {
        var hold = hold(node);
        var taken = take(new Item.Running(node, timer));
        if (hold.isPresent()) {
            appointments.putOff(taken, hold.get());
            return taken.due();
        }
        if (timer instanceof Timer.AttemptTimeout(var call, _) && moves instanceof SequentialMoves) {
            journeys.loseLast((int) choice & 0xFFFF, call);
        }
        appointments.fire(taken);
        return tell(node, new Input.Fired(timer), taken.due());
    }

    private int crashByChance(NodeId node, long down) {
        int event = schedule.event();
        comesNext(node, event, CRASH_RANK);
        notes.crashed(node, event, down);
        return crash(node, down, event);
    }

    private int crash(NodeId node, long down, int event) {
        if (!players.isUp(node)) {
            return event;
        }
        appointments.cancelIf(Appointments.timersOf(node));
        telling.crash(node, event);
        if (down != Outage.FOR_EVER) {
            appointments.appoint(new Item.Restarting(node), event, down);
        }
        return disconnect(node, event);
    }

    private int restart(NodeId node, int event) {
        if (players.isUp(node)) {
            return event;
        }
        players.restart(node);
        return tell(node, new Input.Restarted(), event);
    }
}
