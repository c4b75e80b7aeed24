package once.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.message.CallId;
import once.message.NodeId;
import once.node.Effect;

/// The flights of the run to be, beside what the explored worlds know of them.
final class Journeys {

    private final Moves moves;
    private final Players players;
    private final Timelines timelines;
    private final Schedule schedule;
    private final Picks picks;
    private final List<Journey> all = new ArrayList<>();

    Journeys(Moves moves, Players players, Timelines timelines, Schedule schedule, Picks picks) {
        this.moves = moves;
        this.players = players;
        this.timelines = timelines;
        this.schedule = schedule;
        this.picks = picks;
    }

    List<Journey> all() {
        return all;
    }

    /// A flight sets out, now or when its connection stands.
    ///
    /// @param item what it is in the explored world
    /// @param isQueued whether it arrives behind those before it on the same way
    Journey setOut(NodeId from, Effect.Send send, Choice.Copy copy, int leaves, int item, boolean isQueued) {
        int ends = schedule.event();
        schedule.atLeast(ends, leaves, copy.leastMicros());
        schedule.atMost(ends, leaves, copy.mostMicros());
        var journey = new Journey(copy, send, from, leaves, ends, isQueued ? schedule.event() : ends, item);
        if (isQueued) {
            queue(journey);
        }
        all.add(journey);
        return journey;
    }

    /// Where flights keep their order, one arrives at its own time, or with the one in front of it, if that has not come yet.
    private void queue(Journey last) {
        schedule.atLeast(last.arrival, last.ends, 0);
        var inFront = all.reversed().stream().filter(other -> other.keepsItsPlace() && other.isOnTheWayOf(last)).findFirst()
                .filter(other -> !other.held);
        inFront.ifPresent(other -> schedule.atLeast(last.arrival, other.arrival, 0));
        boolean mayWait = inFront.isPresent() && last.copy.mostMicros() < Zone.NEVER;
        boolean waits = mayWait && picks.pick(2) == 1;
        schedule.atMost(last.arrival, waits ? inFront.get().arrival : last.ends, 0);
    }

    /// The flight that arrives next. The explored worlds may not tell copies of a request apart; the first one sent arrives
    /// first, as long as times have it so.
    Journey next(int item) {
        var alike = all.stream().filter(each -> each.isPending() && each.item == item).toList();
        return alike.get(picks.pick(moves.fifo ? Math.min(1, alike.size()) : alike.size()));
    }

    /// The last of a call's requests that are on their way never arrive.
    void loseLast(int count, CallId call) {
        var copies = all.stream()
                .filter(each -> each.isPending() && each.isRequest() && each.copy.trip().call().equals(call)).toList();
        copies.subList(copies.size() - count, copies.size()).forEach(each -> each.state = Journey.State.LOST);
    }

    /// The connections of a node break, and what is on them is lost.
    void disconnect(NodeId node) {
        all.stream().filter(each -> each.isPending() && each.concerns(node))
                .forEach(each -> each.state = Journey.State.BROKEN);
    }

    /// Flights that the explored world knows nothing of do not matter, now or once their call is over.
    void compare(int[] world, int event, int rank) {
        var left = new TreeMap<Integer, Integer>();
        for (int i = moves.nodes.count + Sketch.EXTRA; i < world.length; i++) {
            left.merge(world[i] >>> 1, 1, Integer::sum);
        }
        var ignored = new ArrayList<Journey>();
        for (var journey : all) {
            if (journey.state == Journey.State.UNHEARD && isOver(journey)) {
                schedule.atLeast(journey.arrival, event, rank > Timelines.FLIGHT_RANK ? 1 : 0);
                journey.state = Journey.State.IGNORED;
            } else if (journey.isPending() && !isIn(left, journey)) {
                boolean counts = !isOver(journey) && !(journey.isRequest() && !moves.local);
                journey.state = counts ? Journey.State.UNHEARD : Journey.State.IGNORED;
                comeLater(journey);
                ignored.add(journey);
            }
        }
        ignored.forEach(this::comeAfterTheOneThatCounts);
    }

    /// What is ignored arrives all the same, but not in the past of the client whose call it belongs to.
    private void comeLater(Journey journey) {
        var end = timelines.last(NodeId.client(journey.copy.trip().call().client()));
        if (moves.local && end != null && journey.state == Journey.State.IGNORED) {
            boolean isLate = !journey.isRequest() && end.rank() > Timelines.FLIGHT_RANK;
            schedule.atLeast(journey.arrival, end.event(), isLate ? 1 : 0);
        }
    }

    private boolean isIn(Map<Integer, Integer> left, Journey journey) {
        int retired = moves.retired(journey.item);
        boolean over = isOver(journey) && retired != Retirement.NO_ITEM;
        boolean stays = left.getOrDefault(journey.item, 0) > 0 && !(over && journey.isRequest());
        int item = stays ? journey.item : retired;
        if (left.getOrDefault(item, 0) == 0) {
            return false;
        }
        left.merge(item, -1, Integer::sum);
        journey.item = item;
        return true;
    }

    private boolean isOver(Journey journey) {
        return players.isOver(journey.copy.trip().call());
    }

    /// Also after one that has arrived: a client may be behind its server, and send another copy in the past.
    private void comeAfterTheOneThatCounts(Journey copy) {
        for (var other : all) {
            boolean isAlike = other != copy && copy.isRequest() && other.isRequest()
                    && other.copy.trip().call().equals(copy.copy.trip().call());
            if (isAlike && (other.isPending() || other.state == Journey.State.ARRIVED)) {
                schedule.atLeast(copy.arrival, other.arrival, other.isPending() ? 1 : 0);
            }
        }
    }
}
