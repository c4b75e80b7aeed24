package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import once.channel.Environment;
import once.channel.Luck;
import once.channel.Outage;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Effect;
import once.node.Input;
import once.node.Timer;
import once.scenario.Scenario;

/// Goes a way through the explored worlds once more with the nodes themselves, notes what bounds the time of each event,
/// and finds the luck that makes an ordinary run go this way.
final class Rehearsal {

    private static final int CRASH_RANK = 4;
    private static final int BEGINNING = 0;
    private static final int MOST_TRIES = 20_000;

    private final Scenario scenario;
    private final Moves moves;
    private final Allowed allowed;
    private final Schedule schedule = new Schedule();
    private final Players players;
    private final Timelines timelines;
    private final Journeys journeys;
    private final Appointments appointments;
    private final LuckNotes notes;
    private final List<Item.Connected> connected = new ArrayList<>();
    private final boolean connects;
    private int rank;
    private ClockPieces.Piece read;
    private long choice;
    private int item;
    private int[] before;
    private int[] next;

    private Rehearsal(Scenario scenario, Moves moves, Picks picks) {
        this.scenario = scenario;
        this.moves = moves;
        this.allowed = new Allowed(scenario, false, new Alterations(scenario, moves.bounds.alterations()),
                moves.bounds.duplications());
        this.connects = scenario.environment().transport() == Environment.Transport.TCP;
        this.players = new Players(scenario);
        this.timelines = new Timelines(moves, schedule);
        this.journeys = new Journeys(moves, players, timelines, schedule, picks);
        this.appointments = new Appointments(schedule, picks);
        this.notes = new LuckNotes(schedule, scenario.fates());
        schedule.event();
        moves.nodes.planned().stream()
                .filter(planned -> planned.most() < Zone.NEVER)
                .forEach(planned -> appointments.appoint(planned.item(), BEGINNING, planned.most()));
    }

    /// The luck with which a run goes this way, everything at its earliest; empty where no times lead this way.
    ///
    /// @throws CancellationException where the monitor cancels
    static Optional<Luck> along(List<PathFinder.Step> way, Scenario scenario, Moves moves, Monitor monitor) {
        var picks = new Picks();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (monitor.isCancelled()) {
                throw new CancellationException();
            }
            try {
                return Optional.of(new Rehearsal(scenario, moves, picks).along(way));
            } catch (Schedule.Infeasible _) {
                if (!picks.next()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Luck along(List<PathFinder.Step> way) {
        before = moves.initial();
        way.forEach(this::take);
        return notes.luck(journeys, appointments);
    }

    private void take(PathFinder.Step step) {
        choice = Label.choice(step.label());
        item = Label.item(step.label());
        next = step.world();
        if (Label.kind(step.label()) != Label.LOST) { // else it is a crash that never comes
            go(step);
        }
        before = next;
    }

    private void go(PathFinder.Step step) {
        int event = happen(moves.info(item).item());
        if (Label.kind(step.label()) == Label.ACCEPTED) {
            event = arrive(journeys.all().getLast());
        }
        journeys.compare(next, event, rank);
    }

    private int happen(Item what) {
        return switch (what) {
            case Item.Starting(var node) -> tell(node, new Input.Started(), BEGINNING);
            case Item.Flying _ -> arrive(journeys.next(item));
            case Item.Crashing(var node, var down, var byChance) when byChance -> crashByChance(node, down);
            case Item.Crashing(var node, var down, _) -> crash(node, down, keep(what));
            case Item.Running(var node, var timer) -> fire(node, timer);
            case Item.Restarting(var node) -> restart(node, keep(what));
            case Item.Parting(var micros) -> begin(new Item.Joining(), keep(what), micros);
            case Item.Stalling(var node, var micros) -> begin(new Item.Resuming(node), keep(what), micros);
            case Item.Breaking(var node) -> disconnect(node, keep(what));
            case Item.Disconnecting(var node, var peer) -> tell(node, new Input.Disconnected(peer), keep(what));
            case Item.Connecting(var from, var to) -> connect(new Item.Connected(from, to), keep(what));
            case Item.Joining _, Item.Resuming _, Item.Waiting _ -> keep(what);
            case Item.Beginning _, Item.Connected _, Item.Overdue _ ->
                    throw new IllegalStateException("nothing happens to it: " + what);
        };
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
        connected.add(connection);
        return event;
    }

    private int disconnect(NodeId node, int event) {
        if (!connects) {
            return event;
        }
        journeys.disconnect(node);
        appointments.cancelIf(each ->
                each instanceof Item.Connecting(var from, var to) && (from.equals(node) || to.equals(node)));
        connected.removeIf(each -> each.from().equals(node) || each.to().equals(node));
        for (int each = 0; each < moves.nodes.count; each++) {
            if (moves.nodes.hears(each, node) && players.isUp(moves.nodes.id(each))) {
                appointments.appoint(new Item.Disconnecting(moves.nodes.id(each), node), event, 0);
            }
        }
        return event;
    }

    /// When a node looks again at what comes, where it stalls.
    private Optional<Integer> hold(NodeId node) {
        return appointments.due(new Item.Resuming(node));
    }

    private boolean isParted() {
        return appointments.isOpen(new Item.Joining());
    }

    private int arrive(Journey journey) {
        int event = journey.arrival;
        comesNext(journey.send.to(), event, Timelines.FLIGHT_RANK);
        boolean parted = journey.vanishes || !journey.held && isParted();
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

    private int fire(NodeId node, Timer timer) {
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
        read = null;
        players.crash(node, () -> now(node, event));
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

    private int tell(NodeId node, Input input, int event) {
        read = null;
        for (var effect : players.tell(node, input, () -> now(node, event))) {
            switch (effect) {
                case Effect.Send send -> send(node, send, event);
                case Effect.StartTimer(var timer, var after) -> start(node, timer, after, event);
                case Effect.StopTimer(var timer) -> stop(node, timer);
                case Effect.Note _ -> { }
            }
        }
        return event;
    }

    /// The world that the move leads to says how late it can be; the node does the same at all of these times.
    private long now(NodeId id, int event) {
        if (read == null) {
            var after = Sketch.of(moves, next);
            int beginning = after.find(moves.nodes.items.number(new Item.Beginning()));
            int node = moves.nodes.index(id);
            read = new ClockPieces(time -> moves.react(node, before[node], item, time), moves.clock)
                    .of(-after.most(beginning), -after.least(beginning)).all().getFirst();
            schedule.atLeast(event, BEGINNING, read.earliest());
            schedule.atMost(event, BEGINNING, read.latest());
        }
        return read.earliest();
    }

    private void start(NodeId node, Timer timer, long after, int event) {
        stop(node, timer);
        var running = new Item.Running(node, timer);
        if (read != null && read.isAbsolute(moves.nodes.items.number(running))) {
            appointments.appoint(running, BEGINNING, read.earliest() + after);
            return;
        }
        var wait = Timing.wait(scenario.protocol().retry(), timer, Math.min(after, Zone.NEVER - 1));
        int due = appointments.appoint(running, event, wait.leastMicros(), wait.mostMicros());
        if (wait.leastMicros() < wait.mostMicros() && timer instanceof Timer.AttemptTimeout(var call, var attempt)) {
            notes.waits(Trip.request(call, attempt), event, due);
        }
    }

    private void stop(NodeId node, Timer timer) {
        appointments.cancelIf(new Item.Running(node, timer)::equals);
    }

    private void send(NodeId from, Effect.Send send, int event) {
        var choices = allowed.choices(from, send);
        var taken = choices.get(choiceOf(send, choices.size()));
        var copies = taken.copies().stream().map(copy -> launch(from, send, event, copy)).toList();
        notes.sent(from, send.trip(), copies, taken.discarded());
    }

    /// Where the sequential search lets a server answer, nothing was chosen but whether the reply is heard.
    private int choiceOf(Effect.Send send, int possibilities) {
        if (moves instanceof SequentialMoves) {
            return send.trip().direction() == Direction.REQUEST ? (int) (choice >>> 16) : 0;
        }
        int taken = (int) (choice % Label.digit(possibilities));
        choice /= Label.digit(possibilities);
        return taken == possibilities ? 0 : taken;
    }

    private Journey launch(NodeId from, Effect.Send send, int event, Allowed.Copy copy) {
        int leaves = setUp(from, send.to(), event);
        int flying = moves.nodes.item(from, send, copy);
        boolean vanishes = isParted();
        var known = vanishes ? moves.nodes.items.number(((Item.Flying) moves.info(flying).item()).vanished()) : flying;
        boolean isGone = vanishes && !Adversity.keepsPlaces(moves.fifo, scenario);
        var journey = journeys.setOut(from, send, copy, leaves, known, moves.fifo && !isGone);
        journey.vanishes = vanishes;
        journey.state = isGone ? Journey.State.BROKEN : journey.state;
        return journey;
    }

    /// When a flight can leave: on a connection only when that stands.
    private int setUp(NodeId from, NodeId to, int event) {
        var connection = from.isClient() ? new Item.Connected(from, to) : new Item.Connected(to, from);
        if (!connects || connected.contains(connection)) {
            return event;
        }
        var connecting = new Item.Connecting(connection.from(), connection.to());
        return appointments.due(connecting).orElseGet(() -> appointments.appoint(
                players.isUp(to) ? connecting : new Item.Waiting(), event, Adversity.roundTripMicros(scenario.environment())));
    }
}
