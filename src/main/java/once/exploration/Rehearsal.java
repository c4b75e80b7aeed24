package once.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.channel.Outage;
import once.client.ClientState;
import once.message.Direction;
import once.message.NodeId;
import once.message.Trip;
import once.node.Clock;
import once.node.Effect;
import once.node.Input;
import once.node.Node;
import once.node.Timer;
import once.scenario.Scenario;

/// Goes a way through the explored worlds once more with the nodes themselves, notes what bounds the time of each event,
/// and finds what makes an ordinary run go this way.
final class Rehearsal {

    /// A flight of the run to be.
    private static final class Flying {
        final Allowed.Copy copy;
        final Effect.Send send;
        final NodeId from;
        final int sent;
        final int arrival;
        int item;
        int place = LAST;
        State state = State.PENDING;

        Flying(Allowed.Copy copy, Effect.Send send, NodeId from, int sent, int arrival, int item) {
            this.copy = copy;
            this.send = send;
            this.from = from;
            this.sent = sent;
            this.arrival = arrival;
            this.item = item;
        }

        boolean isRequest() {
            return copy.trip().direction() == Direction.REQUEST;
        }
    }

    /// How the explored worlds see a flight: on its way; arrived; never arriving; on its way to be ignored; on its way to
    /// arrive when its call is over.
    private enum State { PENDING, ARRIVED, LOST, IGNORED, UNHEARD }

    private record Ticking(NodeId node, Timer timer, int due, int rank) {}

    private record Crash(NodeId node, int at, long downMicros) {}

    /// Everything that was sent at once, with what became of it.
    private record Launch(Trip trip, List<Flying> copies) {}

    private static final int LAST = Integer.MAX_VALUE;
    private static final int BEGINNING = 0;
    private static final int MOST_TRIES = 1 << 10;

    private final Scenario scenario;
    private final Moves moves;
    private final Allowed allowed;
    private final Schedule schedule = new Schedule();
    private final Map<NodeId, Object> states = new TreeMap<>();
    private final Map<NodeId, Node<?>> nodes = new TreeMap<>();
    private final List<Flying> flights = new ArrayList<>();
    private final List<Ticking> timers = new ArrayList<>();
    private final List<Ticking> everyTimer = new ArrayList<>();
    private final List<Ticking> fired = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<Crash> crashes = new ArrayList<>();
    private final List<Outage> outages;
    private int duplications;
    private int happened;
    private int last;
    private int ambiguities;
    private final int picks;
    private int choice;
    private int[] next;

    private Rehearsal(Scenario scenario, Moves moves, int picks) {
        this.picks = picks;
        this.scenario = scenario;
        this.moves = moves;
        this.allowed = new Allowed(scenario, false);
        this.outages = new ArrayList<>(scenario.environment().faults().outages());
        schedule.event();
        scenario.nodes().forEach((id, node) -> {
            nodes.put(id, node);
            states.put(id, node.initial());
        });
    }

    /// What must be prescribed for a run to go this way.
    ///
    /// The explored worlds do not tell copies of a request apart; which one arrives, the earliest or the latest, is tried
    /// until the times fit.
    static Prescription along(List<PathFinder.Step> way, Scenario scenario, Moves moves) {
        for (int picks = 0; picks < MOST_TRIES; picks++) {
            var run = new Rehearsal(scenario, moves, picks).along(way);
            if (run != null) {
                return run;
            }
        }
        throw new IllegalStateException("no delays lead this way");
    }

    private Prescription along(List<PathFinder.Step> way) {
        way.forEach(this::take);
        long[] times = schedule.earliest();
        return times == null ? null : new Prescription(scenario, launches(times), timersInOrder(times), outages(times));
    }

    private void take(PathFinder.Step step) {
        choice = Label.choice(step.label());
        next = step.world();
        int event = happen(step);
        if (Label.kind(step.label()) == Label.ACCEPTED) {
            var reply = flights.getLast();
            event = arrive(reply);
        }
        compare(step.world(), event);
    }

    private int happen(PathFinder.Step step) {
        var item = moves.info(Label.item(step.label())).item();
        return switch (item) {
            case Item.Starting(var node) -> tell(node, new Input.Started(), BEGINNING);
            case Item.Flying _ -> arrive(pending(Label.item(step.label())));
            case Item.Running(var node, var timer) -> fire(node, timer);
            case Item.Crashing(var node, var down, var byChance) -> crash(node, down, byChance);
            case Item.Restarting(var node) -> restart(node);
            case Item.Beginning _ -> throw new IllegalStateException("the beginning is over");
        };
    }

    private Flying pending(int item) {
        var alike = flights.stream().filter(flight -> flight.state == State.PENDING && flight.item == item).toList();
        if (alike.isEmpty()) {
            throw new IllegalStateException("the way cannot be gone by the times that nodes read from their clocks");
        }
        boolean latest = alike.size() > 1 && (picks >>> ambiguities++ & 1) == 1;
        return latest ? alike.getLast() : alike.getFirst();
    }

    private int arrive(Flying flight) {
        flight.state = State.ARRIVED;
        flight.place = ++happened;
        comesNext(flight.arrival, 1);
        if (isUp(flight.send.to())) {
            tell(flight.send.to(), new Input.Arrived(flight.from, flight.send.message(), flight.copy.trip()), flight.arrival);
        }
        return flight.arrival;
    }

    private int fire(NodeId node, Timer timer) {
        var ticking = timers.stream().filter(each -> each.node().equals(node) && each.timer().equals(timer)).findFirst()
                .orElseThrow();
        timers.remove(ticking);
        if (timer instanceof Timer.AttemptTimeout(var call, _) && moves instanceof SequentialMoves) {
            loseLast(choice & 0xFFFF, call);
        }
        fired.add(ticking);
        comesNext(ticking.due(), ticking.rank());
        return tell(node, new Input.Fired(timer), ticking.due());
    }

    private void loseLast(int count, once.message.CallId call) {
        var copies = flights.stream().filter(flight -> flight.state == State.PENDING && flight.isRequest()
                && flight.copy.trip().call().equals(call)).toList();
        copies.subList(copies.size() - count, copies.size()).forEach(flight -> flight.state = State.LOST);
    }

    private int crash(NodeId node, long down, boolean byChance) {
        int event = byChance ? schedule.event() : plannedCrash(node);
        comesNext(event, 4);
        timers.removeIf(timer -> timer.node().equals(node));
        if (byChance) {
            crashes.add(new Crash(node, event, down));
        }
        var step = step(nodes.get(node), node, new Input.Crashed(), event);
        states.put(node, new Down(step.state(), event, down));
        return event;
    }

    private int plannedCrash(NodeId node) {
        var outage = outages.stream().filter(each -> each.node().equals(node)).min(Comparator.comparingLong(Outage::at))
                .orElseThrow();
        outages.remove(outage);
        int event = schedule.event();
        schedule.atLeast(event, BEGINNING, outage.at());
        schedule.atMost(event, BEGINNING, outage.at());
        return event;
    }

    private record Down(Object left, int since, long downMicros) {}

    private int restart(NodeId node) {
        var down = (Down) states.get(node);
        int event = schedule.event();
        schedule.atLeast(event, down.since(), down.downMicros());
        schedule.atMost(event, down.since(), down.downMicros());
        comesNext(event, 0);
        states.put(node, down.left());
        return tell(node, new Input.Restarted(), event);
    }

    private boolean isUp(NodeId node) {
        return !(states.get(node) instanceof Down);
    }

    /// Everything that is pending comes no earlier; later, where at the same instant it would come first.
    private void comesNext(int event, int rank) {
        schedule.atLeast(event, last, 0);
        last = event;
        for (var flight : flights) {
            if (flight.state == State.PENDING) {
                schedule.atLeast(flight.arrival, event, rank > 1 ? 1 : 0);
            }
        }
        for (var timer : timers) {
            schedule.atLeast(timer.due(), event, rank > timer.rank() ? 1 : 0);
        }
        outages.forEach(outage -> schedule.atMost(event, BEGINNING, outage.at()));
        states.values().forEach(state -> {
            if (state instanceof Down(_, var since, var down) && down != Outage.FOR_EVER && rank != 0) {
                schedule.atMost(event, since, down - (rank > 0 ? 1 : 0));
            }
        });
    }

    private int tell(NodeId node, Input input, int event) {
        var effects = step(nodes.get(node), node, input, event).effects();
        int sends = 0;
        for (var effect : effects) {
            switch (effect) {
                case Effect.Send send -> send(node, send, event, sends++);
                case Effect.StartTimer(var timer, var after) -> start(node, timer, after, event);
                case Effect.StopTimer(var timer) -> stop(node, timer);
                case Effect.Note _ -> { }
            }
        }
        return event;
    }

    /// A node that looks at its clock must do what it did on the way: it is the earliest time, or else the latest.
    private <S> once.node.Step<S> step(Node<S> node, NodeId id, Input input, int event) {
        var clock = new Reading(event);
        var step = step(node, id, input, clock);
        if (clock.read && !isOnTheWay(id, step.state())) {
            clock.late = true;
            step = step(node, id, input, clock);
        }
        if (clock.read) {
            schedule.atLeast(event, BEGINNING, clock.micros());
            schedule.atMost(event, BEGINNING, clock.micros());
        }
        states.put(id, step.state());
        return step;
    }

    @SuppressWarnings("unchecked")
    private <S> once.node.Step<S> step(Node<S> node, NodeId id, Input input, Clock clock) {
        return node.on((S) states.get(id), input, clock);
    }

    private boolean isOnTheWay(NodeId id, Object state) {
        int node = moves.nodes.index(id);
        return moves.nodes.isAt(node, next[node], state);
    }

    /// A clock that is set when somebody looks at it.
    private final class Reading implements Clock {
        private final int event;
        private boolean read;
        private boolean late;

        Reading(int event) {
            this.event = event;
        }

        @Override
        public long micros() {
            read = true;
            var times = schedule.earliest();
            return times == null ? 0 : late ? schedule.latest(event) : times[event];
        }
    }

    private void start(NodeId node, Timer timer, long after, int event) {
        stop(node, timer);
        int due = schedule.event();
        schedule.atLeast(due, event, after);
        schedule.atMost(due, event, after);
        var ticking = new Ticking(node, timer, due, timer.rank());
        timers.add(ticking);
        everyTimer.add(ticking);
    }

    private void stop(NodeId node, Timer timer) {
        timers.removeIf(each -> each.node().equals(node) && each.timer().equals(timer));
    }

    private void send(NodeId from, Effect.Send send, int event, int number) {
        var choices = allowed.choices(send.trip(), duplications < moves.bounds.duplications());
        var taken = choices.get(choiceOf(send, number));
        duplications += taken.duplications();
        var copies = new ArrayList<Flying>();
        for (var copy : taken.copies()) {
            copies.add(launch(from, send, event, copy));
        }
        launches.add(new Launch(send.trip(), copies));
    }

    /// Where the sequential search lets a server answer, nothing was chosen but whether the reply is heard.
    private int choiceOf(Effect.Send send, int number) {
        if (moves instanceof SequentialMoves) {
            return send.trip().direction() == Direction.REQUEST ? choice >>> 16 : 0;
        }
        int taken = choice >>> 4 * number & 15;
        return taken == Label.UNHEARD ? 0 : taken;
    }

    private Flying launch(NodeId from, Effect.Send send, int event, Allowed.Copy copy) {
        int arrival = schedule.event();
        schedule.atLeast(arrival, event, copy.leastMicros());
        schedule.atMost(arrival, event, copy.mostMicros());
        var flight = new Flying(copy, send, from, event, arrival, moves.nodes.item(from, send, copy));
        if (moves.fifo) {
            flights.stream()
                    .filter(other -> other.state != State.LOST && other.from.equals(from) && other.send.to().equals(send.to()))
                    .forEach(other -> schedule.atLeast(arrival, other.arrival, 0));
        }
        flights.add(flight);
        return flight;
    }

    /// Flights that the explored world knows nothing of do not matter, now or once their call is over.
    private void compare(int[] world, int event) {
        var left = new HashMap<Integer, Integer>();
        for (int i = moves.nodes.count + Sketch.EXTRA; i < world.length; i++) {
            left.merge(world[i] >>> 1, 1, Integer::sum);
        }
        var ignored = new ArrayList<Flying>();
        for (var flight : flights) {
            if (flight.state == State.UNHEARD && isOver(flight)) {
                schedule.atLeast(flight.arrival, event, 1);
                flight.state = State.IGNORED;
            } else if (flight.state == State.PENDING && !isIn(left, flight)) {
                flight.state = flight.isRequest() || isOver(flight) ? State.IGNORED : State.UNHEARD;
                ignored.add(flight);
            }
        }
        ignored.forEach(this::comeAfterTheOneThatCounts);
    }

    private boolean isIn(Map<Integer, Integer> left, Flying flight) {
        int retired = moves.retired(flight.item);
        boolean over = isOver(flight) && retired != Retirement.NO_ITEM;
        int item = left.getOrDefault(flight.item, 0) > 0 && !(over && flight.isRequest()) ? flight.item : retired;
        if (left.getOrDefault(item, 0) == 0) {
            return false;
        }
        left.merge(item, -1, Integer::sum);
        flight.item = item;
        return true;
    }

    private boolean isOver(Flying flight) {
        var call = flight.copy.trip().call();
        return states.get(NodeId.client(call.client())) instanceof ClientState client && client.call() > call.number();
    }

    private void comeAfterTheOneThatCounts(Flying copy) {
        for (var other : flights) {
            boolean counts = other != copy && copy.isRequest() && other.isRequest()
                    && other.copy.trip().call().equals(copy.copy.trip().call());
            if (counts && other.state == State.PENDING) {
                schedule.atLeast(copy.arrival, other.arrival, 1);
            }
        }
    }

    private List<Prescription.Sent> launches(long[] times) {
        return launches.stream()
                .map(launch ->
                        new Prescription.Sent(launch.trip(), launch.copies().stream().map(copy -> landing(copy, times)).toList()))
                .toList();
    }

    private static Prescription.Landing landing(Flying copy, long[] times) {
        boolean arrives = copy.state != State.LOST;
        return new Prescription.Landing(copy.copy.trip(), arrives, times[copy.sent], times[copy.arrival], copy.place,
                copy.send.to());
    }

    /// Only timers that run out at the same instant as others need an order.
    private List<Timer> timersInOrder(long[] times) {
        return fired.stream()
                .filter(one -> everyTimer.stream().anyMatch(other -> other != one && times[other.due()] == times[one.due()]))
                .map(Ticking::timer)
                .toList();
    }

    private List<Outage> outages(long[] times) {
        return crashes.stream().map(crash -> new Outage(crash.node(), times[crash.at()], crash.downMicros())).toList();
    }
}
