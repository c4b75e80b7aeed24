package once.exploration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import once.channel.Alteration;
import once.channel.Environment;
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
        int arrival;
        int item;
        int leaves;
        int lands = NOWHERE;
        boolean held;
        boolean vanishes;
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

        /// Its arrival, whether or not its node looks at it then.
        int landing() {
            return lands == NOWHERE ? arrival : lands;
        }

        boolean isRequest() {
            return copy.trip().direction() == Direction.REQUEST;
        }
    }

    /// How the explored worlds see a flight: on its way; arrived; never arriving; on its way to be ignored; on its way to
    /// arrive when its call is over; lost by what befalls its way.
    private enum State { PENDING, ARRIVED, LOST, IGNORED, UNHEARD, BROKEN }

    /// Something other than a flight that is going to happen, and the event that it will be.
    private record Appointment(Item item, int due) {
        boolean isTimerOf(NodeId whose) {
            return item instanceof Item.Running(var node, _) && node.equals(whose);
        }
    }

    /// What happened last on a timeline.
    private record Latest(int event, int rank) {}

    private record Waited(Trip attempt, int from, int due) {}

    private record Crash(NodeId node, int at, long downMicros) {}

    /// Everything that was sent at once, with what became of it.
    private record Launch(Trip trip, List<Flying> copies, Alteration discarded) {}

    private static final int LAST = Integer.MAX_VALUE;
    private static final int NOWHERE = -1;
    private static final int FLIGHT_RANK = 1;
    private static final int CRASH_RANK = 4;
    private static final int BEGINNING = 0;
    private static final int MOST_TRIES = 1 << 10;

    private final Scenario scenario;
    private final Moves moves;
    private final Allowed allowed;
    private final Schedule schedule = new Schedule();
    private final Map<NodeId, Object> states = new TreeMap<>();
    private final Map<NodeId, Node<?>> nodes = new TreeMap<>();
    private final List<Flying> flights = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Appointment> everyTimer = new ArrayList<>();
    private final List<Appointment> fired = new ArrayList<>();
    private final List<Waited> waits = new ArrayList<>();
    private final List<Item.Connected> connected = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private final List<Crash> crashes = new ArrayList<>();
    private int happened;
    private final Map<Integer, Latest> last = new TreeMap<>();
    private int rank;
    private ClockPieces.Piece read;
    private final boolean connects;
    private int picks;
    private long choice;
    private int item;
    private int[] before;
    private int[] next;

    private Rehearsal(Scenario scenario, Moves moves, int picks) {
        this.picks = picks;
        this.scenario = scenario;
        this.moves = moves;
        this.allowed = new Allowed(scenario, false, new Alterations(scenario, moves.bounds.alterations()),
                moves.bounds.duplications());
        this.connects = scenario.environment().transport() == Environment.Transport.TCP;
        schedule.event();
        moves.nodes.planned().stream()
                .filter(planned -> planned.most() < Zone.NEVER)
                        .forEach(planned -> appoint(planned.item(), BEGINNING, planned.most()));
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
        before = moves.initial();
        try {
            way.forEach(this::take);
        } catch (DeadEnd _) {
            return null;
        }
        long[] times = schedule.earliest();
        return times == null ? null : new Prescription(scenario, launches(times), timersInOrder(times), outages(times),
                waits(times));
    }

    private void take(PathFinder.Step step) {
        choice = Label.choice(step.label());
        item = Label.item(step.label());
        next = step.world();
        if (Label.kind(step.label()) == Label.LOST) { // a crash that never comes
            before = next;
            return;
        }
        int event = happen(step);
        if (Label.kind(step.label()) == Label.ACCEPTED) {
            var reply = flights.getLast();
            event = arrive(reply);
        }
        compare(step.world(), event);
        before = next;
    }

    private int happen(PathFinder.Step step) {
        var item = moves.info(Label.item(step.label())).item();
        return switch (item) {
            case Item.Starting(var node) -> tell(node, new Input.Started(), BEGINNING);
            case Item.Flying _ -> arrive(pending(Label.item(step.label())));
            case Item.Crashing(var node, var down, var byChance) when byChance -> crashByChance(node, down);
            case Item.Crashing(var node, var down, _) -> crash(node, down, keep(item));
            case Item.Running(var node, var timer) -> fire(node, timer);
            case Item.Restarting(var node) -> restart(node, keep(item));
            case Item.Parting(var micros) -> begin(new Item.Joining(), keep(item), micros);
            case Item.Stalling(var node, var micros) -> begin(new Item.Resuming(node), keep(item), micros);
            case Item.Breaking(var node) -> disconnect(node, keep(item));
            case Item.Disconnecting(var node, var peer) -> tell(node, new Input.Disconnected(peer), keep(item));
            case Item.Connecting(var from, var to) -> connect(new Item.Connected(from, to), keep(item));
            case Item.Joining _, Item.Resuming _, Item.Waiting _ -> keep(item);
            case Item.Beginning _, Item.Connected _, Item.Overdue _ ->
                    throw new IllegalStateException("nothing happens to it: " + item);
        };
    }

    private void appoint(Item item, int since, long afterMicros) {
        int event = schedule.event();
        schedule.atLeast(event, since, afterMicros);
        schedule.atMost(event, since, afterMicros);
        appointments.add(new Appointment(item, event));
    }

    /// Lets what is appointed happen; its event.
    private int keep(Item item) {
        var appointment = appointed(item).orElseThrow();
        appointments.remove(appointment);
        comesNext(item.node(), appointment.due(), item.rank());
        return appointment.due();
    }

    /// Of several alike, as of two restarts of a node, the one that is due first.
    private Optional<Appointment> appointed(Item item) {
        var alike = appointments.stream().filter(each -> each.item().equals(item)).toList();
        return alike.size() < 2 ? alike.stream().findFirst() : Optional.of(first(alike));
    }

    private Appointment first(List<Appointment> alike) {
        long[] times = schedule.earliest();
        if (times == null) {
            throw new DeadEnd();
        }
        return alike.stream().min(Comparator.comparingLong(each -> times[each.due()])).orElseThrow();
    }

    private int begin(Item span, int event, long micros) {
        appoint(span, event, micros);
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
        flights.stream().filter(flight -> flight.state == State.PENDING
                && (flight.from.equals(node) || flight.send.to().equals(node)))
                .forEach(flight -> flight.state = State.BROKEN);
        appointments.removeIf(each -> each.item() instanceof Item.Connecting(var from, var to)
                && (from.equals(node) || to.equals(node)));
        connected.removeIf(each -> each.from().equals(node) || each.to().equals(node));
        for (int each = 0; each < moves.nodes.count; each++) {
            if (moves.nodes.hears(each, node) && isUp(moves.nodes.id(each))) {
                appoint(new Item.Disconnecting(moves.nodes.id(each), node), event, 0);
            }
        }
        return event;
    }

    /// What keeps a node from looking at what comes.
    private Optional<Appointment> hold(NodeId node) {
        return appointed(new Item.Resuming(node));
    }

    private boolean isParted() {
        return appointed(new Item.Joining()).isPresent();
    }

    private Flying pending(int item) {
        var alike = flights.stream().filter(flight -> flight.state == State.PENDING && flight.item == item).toList();
        if (alike.isEmpty()) {
            throw new DeadEnd();
        }
        return alike.size() == 1 ? alike.getFirst() : pick(2) == 0 ? alike.getFirst() : alike.getLast();
    }

    private int arrive(Flying flight) {
        int event = flight.arrival;
        comesNext(flight.send.to(), event, FLIGHT_RANK);
        boolean parted = flight.vanishes || !flight.held && isParted();
        var hold = parted ? Optional.<Appointment>empty() : hold(flight.send.to());
        if (hold.isPresent()) {
            flight.item = moves.nodes.items.number(((Item.Flying) moves.info(flight.item).item()).arrived());
            flight.held = true;
            flight.lands = event;
            flight.arrival = hold.get().due();
            return event;
        }
        flight.state = State.ARRIVED;
        flight.place = ++happened;
        if (!parted && isUp(flight.send.to()) && flight.copy.message() != null) {
            tell(flight.send.to(), new Input.Arrived(flight.from, flight.copy.message(), flight.copy.trip()), event);
        }
        return event;
    }

    private int fire(NodeId node, Timer timer) {
        var item = new Item.Running(node, timer);
        var hold = hold(node);
        int event = keep(item);
        if (hold.isPresent()) {
            appointTimer(new Appointment(item, hold.get().due()));
            return event;
        }
        if (timer instanceof Timer.AttemptTimeout(var call, _) && moves instanceof SequentialMoves) {
            loseLast((int) choice & 0xFFFF, call);
        }
        fired.add(new Appointment(item, event));
        return tell(node, new Input.Fired(timer), event);
    }

    private void loseLast(int count, once.message.CallId call) {
        var copies = flights.stream().filter(flight -> flight.state == State.PENDING && flight.isRequest()
                && flight.copy.trip().call().equals(call)).toList();
        copies.subList(copies.size() - count, copies.size()).forEach(flight -> flight.state = State.LOST);
    }

    private int crashByChance(NodeId node, long down) {
        int event = schedule.event();
        comesNext(node, event, CRASH_RANK);
        crashes.add(new Crash(node, event, down));
        return crash(node, down, event);
    }

    private int crash(NodeId node, long down, int event) {
        if (!isUp(node)) {
            return event;
        }
        appointments.removeIf(each -> each.isTimerOf(node));
        var step = step(nodes.get(node), node, new Input.Crashed(), event);
        states.put(node, new Down(step.state()));
        if (down != Outage.FOR_EVER) {
            appoint(new Item.Restarting(node), event, down);
        }
        return disconnect(node, event);
    }

    private record Down(Object left) {}

    private int restart(NodeId node, int event) {
        if (isUp(node)) {
            return event;
        }
        states.put(node, ((Down) states.get(node)).left());
        return tell(node, new Input.Restarted(), event);
    }

    private boolean isUp(NodeId node) {
        return !(states.get(node) instanceof Down);
    }

    /// Everything that is pending on the same timeline comes no earlier; later, where at the same instant it would come first.
    private void comesNext(NodeId node, int event, int rank) {
        var before = last.get(timeline(node));
        if (before != null) {
            schedule.atLeast(event, before.event(), moves.local && rank == FLIGHT_RANK && before.rank() > rank ? 1 : 0);
        }
        last.put(timeline(node), new Latest(event, rank));
        this.rank = rank;
        for (var flight : flights) {
            if ((flight.state == State.PENDING || flight.state == State.UNHEARD) && isWith(node, flight.send.to())) {
                schedule.atLeast(flight.arrival, event, rank > FLIGHT_RANK ? 1 : 0);
            }
        }
        for (var each : appointments) {
            if (isWith(node, each.item().node())) {
                schedule.atLeast(each.due(), event, rank > each.item().rank() ? 1 : 0);
            }
        }
    }

    private boolean isWith(NodeId node, NodeId other) {
        return !moves.local || node.equals(other);
    }

    private int timeline(NodeId node) {
        return moves.local ? moves.nodes.index(node) : 0;
    }

    private int tell(NodeId node, Input input, int event) {
        var effects = step(nodes.get(node), node, input, event).effects();
        for (var effect : effects) {
            switch (effect) {
                case Effect.Send send -> send(node, send, event);
                case Effect.StartTimer(var timer, var after) -> start(node, timer, after, event);
                case Effect.StopTimer(var timer) -> stop(node, timer);
                case Effect.Note _ -> { }
            }
        }
        return event;
    }

    private <S> once.node.Step<S> step(Node<S> node, NodeId id, Input input, int event) {
        read = null;
        var step = step(node, id, input, () -> now(id, event));
        states.put(id, step.state());
        return step;
    }

    @SuppressWarnings("unchecked")
    private <S> once.node.Step<S> step(Node<S> node, NodeId id, Input input, Clock clock) {
        return node.on((S) states.get(id), input, clock);
    }

    /// A node that looks at its clock does what it did on the way, which it does for a span of times.
    private long now(NodeId id, int event) {
        if (read == null) {
            var times = schedule.earliest();
            if (times == null) {
                throw new DeadEnd();
            }
            int node = moves.nodes.index(id);
            var pieces = new ClockPieces(time ->
                    moves.react(node, before[node], item, time), moves.clock).of(times[event], schedule.latest(event)).all()
                            .stream()
                    .filter(piece -> piece.reaction().next() == next[node]).toList();
            read = pieces.get(pick(pieces.size()));
            schedule.atLeast(event, BEGINNING, read.earliest());
            schedule.atMost(event, BEGINNING, read.latest());
        }
        return read.earliest();
    }

    /// One of several possibilities that the way does not tell apart; all are tried, one after the other.
    private int pick(int possibilities) {
        if (possibilities == 0) {
            throw new DeadEnd();
        }
        int picked = picks % possibilities;
        picks /= possibilities;
        return picked;
    }

    /// No times lead on.
    private static final class DeadEnd extends RuntimeException {
        DeadEnd() {
            super("no times lead on", null, false, false);
        }
    }

    private void start(NodeId node, Timer timer, long after, int event) {
        stop(node, timer);
        int due = schedule.event();
        var wait = Timing.wait(scenario.protocol().retry(), timer, Math.min(after, Zone.NEVER - 1));
        var item = new Item.Running(node, timer);
        if (read != null && read.isAbsolute(moves.nodes.items.number(item))) {
            schedule.atLeast(due, BEGINNING, read.earliest() + after);
            schedule.atMost(due, BEGINNING, read.earliest() + after);
            appointTimer(new Appointment(item, due));
            return;
        }
        schedule.atLeast(due, event, wait.leastMicros());
        schedule.atMost(due, event, wait.mostMicros());
        if (wait.leastMicros() < wait.mostMicros() && timer instanceof Timer.AttemptTimeout(var call, var attempt)) {
            waits.add(new Waited(Trip.request(call, attempt), event, due));
        }
        appointTimer(new Appointment(item, due));
    }

    private void appointTimer(Appointment timer) {
        appointments.add(timer);
        everyTimer.add(timer);
    }

    private void stop(NodeId node, Timer timer) {
        appointed(new Item.Running(node, timer)).ifPresent(appointments::remove);
    }

    private void send(NodeId from, Effect.Send send, int event) {
        var choices = allowed.choices(from, send);
        var taken = choices.get(choiceOf(send, choices.size()));
        var copies = new ArrayList<Flying>();
        for (var copy : taken.copies()) {
            copies.add(launch(from, send, event, copy));
        }
        launches.add(new Launch(send.trip(), copies, taken.discarded()));
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

    private Flying launch(NodeId from, Effect.Send send, int event, Allowed.Copy copy) {
        int leaves = setUp(from, send.to(), event);
        int arrival = schedule.event();
        schedule.atLeast(arrival, leaves, copy.leastMicros());
        schedule.atMost(arrival, leaves, copy.mostMicros());
        var flight = new Flying(copy, send, from, event, arrival, moves.nodes.item(from, send, copy));
        flight.leaves = leaves;
        if (isParted()) {
            flight.vanishes = true;
            flight.item = moves.nodes.items.number(((Item.Flying) moves.info(flight.item).item()).vanished());
        }
        if (flight.vanishes && !Adversity.keepsPlaces(moves.fifo, scenario)) {
            flight.state = State.BROKEN;
        } else if (moves.fifo) {
            flights.stream().filter(other -> isBefore(other, flight))
                    .forEach(other -> schedule.atLeast(arrival, other.landing(), 0));
        }
        flights.add(flight);
        return flight;
    }

    private static boolean isBefore(Flying one, Flying other) {
        return one.state != State.LOST && one.state != State.BROKEN && one.from.equals(other.from)
                && one.send.to().equals(other.send.to());
    }

    /// When a flight can leave: on a connection only when that stands.
    private int setUp(NodeId from, NodeId to, int event) {
        var connection = from.isClient() ? new Item.Connected(from, to) : new Item.Connected(to, from);
        if (!connects || connected.contains(connection)) {
            return event;
        }
        var connecting = new Item.Connecting(connection.from(), connection.to());
        if (appointed(connecting).isEmpty()) {
            boolean answers = states.containsKey(to) && isUp(to);
            appoint(answers ? connecting : new Item.Waiting(), event, Adversity.roundTripMicros(scenario.environment()));
            return appointments.getLast().due();
        }
        return appointed(connecting).orElseThrow().due();
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
                schedule.atLeast(flight.arrival, event, rank > 1 ? 1 : 0);
                flight.state = State.IGNORED;
            } else if (flight.state == State.PENDING && !isIn(left, flight)) {
                flight.state = isOver(flight) || flight.isRequest() && !moves.local ? State.IGNORED : State.UNHEARD;
                comeLater(flight);
                ignored.add(flight);
            }
        }
        ignored.forEach(this::comeAfterTheOneThatCounts);
    }

    /// What is ignored arrives all the same, but not in the past of the client whose call it belongs to.
    private void comeLater(Flying flight) {
        var end = last.get(timeline(NodeId.client(flight.copy.trip().call().client())));
        if (moves.local && end != null && flight.state == State.IGNORED) {
            schedule.atLeast(flight.arrival, end.event(), !flight.isRequest() && end.rank() > FLIGHT_RANK ? 1 : 0);
        }
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
                .map(launch -> new Prescription.Sent(launch.trip(), launch.copies().stream().map(copy -> landing(copy, times))
                        .toList(), launch.discarded()))
                .toList();
    }

    private Prescription.Landing landing(Flying copy, long[] times) {
        boolean arrives = copy.state != State.LOST;
        return new Prescription.Landing(
                copy.copy.trip(), copy.copy.how(), arrives, times[copy.leaves], times[copy.landing()], copy.held, copy.place,
                        copy.send.to());
    }

    /// Only timers that run out at the same instant as others need an order.
    private List<Timer> timersInOrder(long[] times) {
        return fired.stream()
                .filter(one -> everyTimer.stream()
                        .anyMatch(other -> !other.item().equals(one.item()) && times[other.due()] == times[one.due()]))
                .map(one -> ((Item.Running) one.item()).timer())
                .toList();
    }

    private List<Outage> outages(long[] times) {
        return crashes.stream().map(crash -> new Outage(crash.node(), times[crash.at()], crash.downMicros())).toList();
    }

    private Map<Trip, Long> waits(long[] times) {
        var prescribed = new TreeMap<Trip, Long>();
        waits.forEach(wait -> prescribed.put(wait.attempt(), times[wait.due()] - times[wait.from()]));
        return prescribed;
    }
}
