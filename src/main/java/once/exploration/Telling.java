package once.exploration;

import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Effect;
import once.node.Input;
import once.node.Timer;
import once.scenario.Scenario;

/// Tells nodes what happens to them in the run to be, and sees to what they do: flights set out, timers start and stop.
final class Telling {

    private static final int BEGINNING = 0;

    private final Scenario scenario;
    private final Moves moves;
    private final Allowed allowed;
    private final Schedule schedule;
    private final Players players;
    private final Journeys journeys;
    private final Appointments appointments;
    private final Connections connections;
    private final LuckNotes notes;
    private int[] before;
    private int[] next;
    private int item;
    private long choices;
    private ClockPieces.Piece read;

    Telling(Scenario scenario, Moves moves, Allowed allowed, Schedule schedule, Players players, Journeys journeys,
            Appointments appointments, Connections connections, LuckNotes notes) {
        this.scenario = scenario;
        this.moves = moves;
        this.allowed = allowed;
        this.schedule = schedule;
        this.players = players;
        this.journeys = journeys;
        this.appointments = appointments;
        this.connections = connections;
        this.notes = notes;
        this.next = moves.initial();
    }

    /// What follows belongs to the next move of the way.
    void follow(PathFinder.Step step) {
        before = next;
        next = step.world();
        item = Label.item(step.label());
        choices = Label.choice(step.label());
    }

    void tell(NodeId node, Input input, int event) {
        read = null;
        for (var effect : players.tell(node, input, () -> now(node, event))) {
            switch (effect) {
                case Effect.Send send -> send(node, send, event);
                case Effect.StartTimer(var timer, var after) -> start(node, timer, after, event);
                case Effect.StopTimer(var timer) -> stop(node, timer);
                case Effect.Note _ -> { }
            }
        }
    }

    /// A node that crashes does no more than to tell what is left of it.
    void crash(NodeId node, int event) {
        read = null;
        players.crash(node, () -> now(node, event));
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
        if (timer instanceof Timer.SnapshotDue && !isPending(running)) {
            return; // nothing waits for it, whenever it comes
        }
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

    private boolean isPending(Item what) {
        return Sketch.of(moves, next).find(moves.nodes.items.number(what)) >= 0;
    }

    private void stop(NodeId node, Timer timer) {
        appointments.cancelIf(new Item.Running(node, timer)::equals);
    }

    private void send(NodeId from, Effect.Send send, int event) {
        var possible = allowed.choices(from, send);
        var taken = possible.get(choiceOf(send, possible.size()));
        var copies = taken.copies().stream().map(copy -> launch(from, send, event, copy)).toList();
        notes.sent(from, send.trip(), copies, taken.discarded());
    }

    /// Where the sequential search lets a server answer, nothing was chosen but whether the reply is heard.
    private int choiceOf(Effect.Send send, int possibilities) {
        if (moves instanceof SequentialMoves) {
            return send.trip().direction() == Direction.REQUEST ? (int) (choices >>> 16) : 0;
        }
        int taken = (int) (choices % Label.digit(possibilities));
        choices /= Label.digit(possibilities);
        return taken == possibilities ? 0 : taken;
    }

    private Journey launch(NodeId from, Effect.Send send, int event, Choice.Copy copy) {
        int leaves = connections.setUp(from, send.to(), event);
        int flying = moves.nodes.item(from, send, copy);
        boolean vanishes = appointments.isParted();
        var known = vanishes ? moves.nodes.items.number(((Item.Flying) moves.info(flying).item()).vanished()) : flying;
        boolean isGone = vanishes && !Adversity.keepsPlaces(moves.fifo, scenario);
        var journey = journeys.setOut(from, send, copy, leaves, known, moves.fifo && !isGone);
        journey.vanishes = vanishes;
        journey.state = isGone ? Journey.State.BROKEN : journey.state;
        return journey;
    }
}
