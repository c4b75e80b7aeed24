package once.exploration;

import java.util.List;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.Direction;
import once.message.Request;
import once.node.Timer;
import once.scenario.Scenario;

/// The moves where one client makes its calls one after the other, any order of messages is possible, and no clock but
/// the client's own matters ([Timing]). Beyond what [GeneralMoves] leaves out, these are:
///
/// - A reply is accepted at once or never matters. Suppose it is accepted some events after it was sent. In between are
///   timeouts of the client and arrivals at the server; neither sees the other, save that a timeout adds a copy in
///   flight, which may as well set out earlier. So move the timeouts before its sending and the arrivals after its
///   acceptance: the server sees the same requests in the same order, the client the same reply. Any other reply to the
///   same call arrives late or is lost.
/// - So a call has two phases: first the client times out as often as it does, then requests arrive until a reply is
///   accepted. In a call that fails, nothing arrives at all before its end: what did may as well arrive afterwards.
/// - In a call that succeeds every copy arrives in the end: one that never does may as well not have been sent, because
///   how often a client tried is no part of an outcome. In a call that fails, how many of its copies never arrive is
///   chosen at the end.
/// - A copy that the filter knows, and the reply to which is not accepted, is left out: it does as little after the call.
///   So are arrivals after which no copy is left for a reply to be accepted.
/// - Without a filter, copies of earlier calls with the same operation arrive before those copies of a call whose reply
///   is not accepted: the server cannot tell them apart, so the two may change places.
final class SequentialMoves extends Moves {

    private static final int CLIENT = 0;

    /// The client may time out; nothing has arrived since its call began.
    private static final int CALLING = 0;
    /// Requests arrive until a reply is accepted.
    private static final int ARRIVING = 1;
    /// The same, and a copy of the present call has arrived in vain.
    private static final int REPEATING = 2;

    private final Retirement retirement;
    private final List<PlannedCall> calls;
    private final boolean filters;
    private final boolean mayLoseRequests;
    private final boolean mayDeliverReplies;
    private final int phaseAt;

    SequentialMoves(Search search, Allowed allowed, Scenario scenario, boolean countsExecutions) {
        super(search, allowed);
        this.calls = scenario.clients().getFirst();
        this.filters = search.retiring() == Retiring.BY_CALL;
        this.retirement = new Retirement(this, search.retiring(), countsExecutions, scenario);
        this.mayLoseRequests = Allowed.mayLose(scenario, Direction.REQUEST);
        this.mayDeliverReplies = !Allowed.mustLose(scenario, Direction.REPLY);
        this.phaseAt = Moves.historyAt(nodes);
    }

    @Override
    int retired(int item) {
        return retirement.retired(item);
    }

    @Override
    void from(int[] world, Sink to) {
        int headLength = nodes.count + Sketch.EXTRA;
        if (isAtRest(world)) {
            return;
        }
        if (info(world[headLength] >>> 1).item() instanceof Item.Starting) {
            begin(world, to);
            return;
        }
        for (int at = headLength; at < world.length; at++) {
            boolean again = at > headLength && world[at] == world[at - 1];
            if (!again) {
                offer(world, at - headLength, world[at] >>> 1, to);
            }
        }
    }

    private void begin(int[] world, Sink to) {
        var sketch = Sketch.of(this, world);
        int item = sketch.item(0);
        sketch.takeAway(0);
        int node = info(item).node();
        advance(sketch, react(node, sketch.head[node], item, -1), NO_MARKS, new Step(0, Label.HAPPENS, 0, item), to);
    }

    private void offer(int[] world, int at, int item, Sink to) {
        var sketch = Sketch.of(this, world);
        sketch.takeAway(at);
        if (!info(item).flight()) {
            fire(sketch, item, to);
        } else {
            arrive(sketch, item, to);
        }
    }

    private record Step(int cost, int kind, int choice, int item) {}

    private void fire(Sketch sketch, int item, Sink to) {
        boolean calls = info(item).item() instanceof Item.Running(_, Timer.AttemptTimeout _);
        if (calls && sketch.head[phaseAt] != CALLING) {
            return;
        }
        var reaction = react(CLIENT, sketch.head[CLIENT], item, -1);
        if (reaction.ended().length == 0) {
            advance(sketch, reaction, NO_MARKS, new Step(Cost.of(0, 1), Label.HAPPENS, 0, item), to);
        } else {
            fail(sketch, reaction, item, to);
        }
    }

    private void fail(Sketch sketch, Reaction reaction, int item, Sink to) {
        var call = nodes.call(reaction.ended()[0]);
        for (int lost = 0; ; lost++) {
            advance(sketch.copy(), reaction, NO_MARKS, new Step(Cost.of(lost, 1), Label.HAPPENS, lost, item), to);
            if (!mayLoseRequests || !loseOne(sketch, call)) {
                return;
            }
        }
    }

    private boolean loseOne(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call)) {
                sketch.takeAway(at);
                return true;
            }
        }
        return false;
    }

    private void arrive(Sketch sketch, int item, Sink to) {
        int server = info(item).node();
        int before = sketch.head[server];
        var reaction = react(server, before, item, -1);
        sketch.head[server] = reaction.next();
        if (retirement.isOver(sketch, item)) {
            late(sketch, item, to);
            return;
        }
        accept(sketch.copy(), reaction, item, to);
        sketch.head[phaseAt] = filters ? ARRIVING : REPEATING;
        if ((!filters || before != reaction.next()) && hasRequestOf(sketch, retirement.callOf(item))) {
            to.move(sketch.finished(), reaction.marks(), Cost.of(0, 1), Label.of(Label.HAPPENS, 0, item));
        }
    }

    /// Its call is over; the server executes it, or has done so.
    private void late(Sketch sketch, int item, Sink to) {
        boolean isDone = nodes.client(CLIENT, sketch.head[CLIENT]).call() > calls.size();
        if (isDone) {
            sketch.head[phaseAt] = CALLING;
        } else if (sketch.head[phaseAt] == CALLING) {
            sketch.head[phaseAt] = ARRIVING;
        } else if (sketch.head[phaseAt] == REPEATING && isSameAsCurrent(sketch, item)) {
            return;
        }
        retirement.forget(sketch);
        to.move(sketch.finished(), NO_MARKS, Cost.of(0, 1), Label.of(Label.HAPPENS, 0, item));
    }

    private boolean isSameAsCurrent(Sketch sketch, int item) {
        var current = calls.get(nodes.client(CLIENT, sketch.head[CLIENT]).call() - 1);
        return info(item).item() instanceof Item.Flying(_, var to, Request(_, var operation, _), _, _, _)
                && operation.equals(current.operation()) && to.equals(current.server());
    }

    private boolean hasRequestOf(Sketch sketch, CallId call) {
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(sketch.item(at), call)) {
                return true;
            }
        }
        return false;
    }

    private void accept(Sketch sketch, Reaction served, int item, Sink to) {
        if (mayDeliverReplies && !served.sends().isEmpty()) {
            int reply = served.sends().getFirst().launches().getFirst().items()[0];
            var reaction = react(CLIENT, sketch.head[CLIENT], reply, -1);
            if (reaction.ended().length > 0) {
                advance(sketch, reaction, served.marks(), new Step(Cost.of(0, 1), Label.ACCEPTED, 0, item), to);
            }
        }
    }

    /// Lets the client take a step.
    private void advance(Sketch sketch, Reaction reaction, int[] before, Step step, Sink to) {
        int node = info(step.item()).flight() ? CLIENT : info(step.item()).node();
        if (isBeyond(node, reaction.next())) {
            return;
        }
        sketch.head[node] = reaction.next();
        for (int stopped : reaction.stops()) {
            sketch.stop(stopped);
        }
        for (var start : reaction.starts()) {
            sketch.add(start.item(), start.afterMicros(), start.mostMicros());
        }
        var marks = joined(before, reaction.marks());
        if (reaction.ended().length > 0) {
            sketch.head[phaseAt] = CALLING;
            marks = joined(marks, retirement.retire(sketch, reaction.ended()[0]).getFirst().marks());
            retirement.forget(sketch);
        }
        if (reaction.sends().isEmpty()) {
            to.move(sketch.finished(), marks, step.cost(), Label.of(step.kind(), step.choice(), step.item()));
        } else {
            send(sketch, reaction.sends().getFirst(), marks, step, to);
        }
    }

    /// One copy sets out, or with the network's help two. The choice stands in the upper bits.
    private void send(Sketch sketch, Reaction.Sending sending, int[] marks, Step step, Sink to) {
        var launches = sending.launches();
        for (int choice = 0; choice < launches.size(); choice++) {
            var launch = launches.get(choice);
            boolean sets = launch.items().length > 0 || launches.size() == 1;
            if (sets && isWithinBounds(sketch, launch)) {
                var next = sketch.copy();
                next.count(launch);
                for (int item : launch.items()) {
                    next.add(item, 0, Zone.NEVER);
                }
                int cost = step.cost() + Cost.of(launch.faults(), 1 + launch.duplications());
                to.move(next.finished(), marks, cost, Label.of(step.kind(), step.choice() | choice << 16, step.item()));
            }
        }
    }
}
