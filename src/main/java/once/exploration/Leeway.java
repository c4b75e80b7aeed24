package once.exploration;

import once.node.Timer;
import once.scenario.Scenario;

/// Forgets all times where none can matter any more, among nodes with timelines of their own, few copies ([Copies]), losses
/// left open, and no crash to come.
///
/// A client has been decided about that has no call left. Suppose that each of the others makes its last call, or that there
/// is one other only, and that there is an instant at which every request on its way may arrive early enough for the reply to
/// be in time for every call that lasts. Then whatever arrives may arrive at that very instant, in any order, and each
/// reply may end its call or come too late. All that can happen at a server has happened then, unless there is one client
/// only that goes on; and for a client by itself every order of messages is possible ([Timing]). So the outcomes are those
/// that any order has, and do not depend on times, nor on how often the clients have tried.
final class Leeway {

    private final Moves moves;
    private final Copies copies;
    private final long replyMicros;
    private final boolean possible;

    Leeway(Moves moves, Copies copies, Scenario scenario) {
        this.moves = moves;
        this.copies = copies;
        this.replyMicros = scenario.environment().replyDelay().minMicros();
        this.possible = copies.areLeftOpen() && !scenario.protocol().retry().isUnbounded();
    }

    /// Forgets the times of a world if none matters.
    void use(Sketch sketch) {
        if (possible && !copies.mayBeForgotten(sketch) && areLast(sketch) && isEnough(sketch)) {
            sketch.forgetTimes();
        }
    }

    private boolean areLast(Sketch sketch) {
        int live = 0;
        boolean last = true;
        for (int at = 0; at < sketch.count; at++) {
            int item = sketch.item(at);
            if (moves.info(item).item() instanceof Item.Running(_, Timer.AttemptTimeout(var call, _))) {
                live++;
                last &= moves.nodes.isLast(call);
                if (!copies.areEnough(sketch, call)) {
                    return false;
                }
            } else if (!copies.isRequest(item)) {
                return false;
            }
        }
        return live == 1 || last;
    }

    private boolean isEnough(Sketch sketch) {
        var zone = sketch.zone();
        for (int at = 0; at < sketch.count && zone != null; at++) {
            if (moves.info(sketch.item(at)).item() instanceof Item.Running && sketch.row(at) > 0) {
                zone = where(sketch, zone, sketch.row(at), -replyMicros);
            }
        }
        return zone != null;
    }

    /// The part of a zone in which everything arrives at a server so much after a timer at most.
    private long[] where(Sketch sketch, long[] zone, int timer, long most) {
        var next = zone;
        for (int server = moves.nodes.clients; server < moves.nodes.count && next != null; server++) {
            next = Zone.where(next, server, timer, most);
        }
        for (int at = 0; at < sketch.count && next != null; at++) {
            if (copies.isRequest(sketch.item(at)) && sketch.row(at) > 0) {
                next = Zone.where(next, sketch.row(at), timer, most);
            }
        }
        return next;
    }
}
