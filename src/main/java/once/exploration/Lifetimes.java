package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.message.Direction;
import once.message.MessageId;
import once.node.Timer;
import once.scenario.Scenario;

/// Requests where a server keeps lifetimes, and nothing else, nodes have timelines of their own, and it is left open which
/// requests are lost ([Retiring#BY_LIFETIME]):
///
/// - Of the copies that a call leaves some are executed, and all others may as well be lost. The first of those is executed
///   when the entry is gone at the earliest, each other a lifetime after the one before; and of the copies, those that
///   set out first are as good as any. So how many there will be is chosen when the call ends, each with its earliest
///   time; then the server need not know their ids, nor when the entry ends.
/// - Something is far off where it comes no earlier than any client can be done with its last call, for then no client hears of
///   it: clients wait no longer than all their timeouts. What happens at a server before that time does not depend on it, so
///   it is left out until all clients are done: an entry whose end is far off stays until its call is over.
/// - When all clients are done, what is left may be as late as it likes, in any order, so times are forgotten.
/// - A request that would change nothing, and is not heard of, may as well be lost.
///
/// Where a lifetime is longer than all that any client does, whenever it begins ([#outliveClients]), the end of every entry is
/// far off. While clients go on, the server forgets nothing then, and what is true of one that never does ([Copies]) is true:
///
/// - The first copy to come is executed, and the reply to any other may be the one to the first, as late as it likes. So the
///   others are far off, too; and a request that comes while its call lasts is heard of.
/// - All copies set out while the entry of any of them would live. So where no request is lost, each that is not executed comes
///   while the entry of one that is lives, and nothing has to be lost; but one is executed.
final class Lifetimes {

    private final Moves moves;
    private final Retirement retirement;
    private final Horizon horizon;
    private final long lifetimeMicros;
    private final boolean active;
    private final boolean outliveClients;
    private final boolean countsExecutions;
    private final boolean mayLose;

    Lifetimes(Moves moves, Retirement retirement, Horizon horizon, Scenario scenario, boolean countsExecutions) {
        this.moves = moves;
        this.retirement = retirement;
        this.horizon = horizon;
        this.lifetimeMicros = scenario.protocol().server().lifetimeMicros();
        this.mayLose = Allowed.mayLose(scenario, Direction.REQUEST);
        this.active = retirement.isByLifetime();
        this.outliveClients = active && horizon.isWithin(lifetimeMicros);
        this.countsExecutions = countsExecutions;
    }

    /// Whether whatever a server remembers is there until all clients are done, whenever it began.
    boolean outliveClients() {
        return outliveClients;
    }

    /// What a call that has just ended may leave: no execution more, or one for some of its copies.
    List<Retirement.Left> retire(Sketch sketch, int number) {
        var call = moves.nodes.call(number);
        int most = most(sketch, requests(sketch, call));
        int least = mayLose || most == 0 || Copies.isKnown(moves, sketch.head, call) ? 0 : 1;
        var all = new ArrayList<Retirement.Left>();
        for (int executions = least; executions <= most; executions++) {
            var next = sketch.copy();
            if (comeLater(next, call, executions)) {
                all.add(new Retirement.Left(next, countsExecutions
                        ? new int[] {Mark.assign(Mark.executions(number), executions)} : Moves.NO_MARKS));
            }
        }
        return all;
    }

    /// Where nobody counts, it does not matter how often something is read.
    private int most(Sketch sketch, List<Integer> requests) {
        boolean matter = countsExecutions
                || !requests.isEmpty() && retirement.anonyms().changes(flight(sketch.item(requests.getFirst())));
        return matter ? requests.size() : 0;
    }

    /// Where the requests of a call stand, those first that may come before all clients are done.
    private List<Integer> requests(Sketch sketch, CallId call) {
        var found = new ArrayList<Integer>();
        int near = 0;
        for (int at = 0; at < sketch.count; at++) {
            if (retirement.isRequestOf(flight(sketch.item(at)), call)) {
                found.add(isLater(sketch, at) ? found.size() : near++, at);
            }
        }
        return found;
    }

    private boolean isLater(Sketch sketch, int at) {
        return moves.info(sketch.item(at)).item() instanceof Item.Later;
    }

    private int flight(int item) {
        return moves.info(item).item() instanceof Item.Later(var flight) ? moves.nodes.items.number(flight) : item;
    }

    private boolean comeLater(Sketch sketch, CallId call, int executions) {
        var requests = requests(sketch, call);
        int entry = sketch.find(moves.nodes.items.number(expiry(call, sketch)));
        int near = outliveClients() ? Copies.isKnown(moves, sketch.head, call) ? 0 : 1
                : entry < 0 && Copies.isKnown(moves, sketch.head, call) ? 0 : executions;
        for (int number = 0; number < Math.min(near, executions); number++) {
            int at = requests.get(number);
            boolean fits = number > 0 ? sketch.comesAfter(at, requests.get(number - 1), lifetimeMicros)
                    : entry < 0 || sketch.comesAfter(at, entry, 0);
            if (!fits) {
                return false;
            }
        }
        leave(sketch, requests, executions, near);
        return true;
    }

    private void leave(Sketch sketch, List<Integer> requests, int executions, int near) {
        for (int at = sketch.count - 1; at >= 0; at--) {
            int number = requests.indexOf(at);
            int left = number < 0 || number >= executions ? Retirement.NO_ITEM : retirement.anonyms().of(flight(sketch.item(at)));
            if (number >= 0 && left == Retirement.NO_ITEM) {
                sketch.takeAway(at);
            } else if (number >= near) {
                comesWhenAllAreDone(sketch, at, left);
            } else if (number >= 0) {
                sketch.replace(at, left);
            }
        }
    }

    private void comesWhenAllAreDone(Sketch sketch, int at, int item) {
        sketch.free(at);
        sketch.replace(at, moves.nodes.items.number(new Item.Later((Item.Flying) moves.info(item).item())));
    }

    private Item expiry(CallId call, Sketch sketch) {
        int server = retirement.anonyms().serverOf(call);
        return new Item.Running(moves.nodes.id(server), new Timer.EntryExpires(new MessageId(call.client(), call.number())));
    }

    /// Forgets times that do not matter.
    void settle(Sketch sketch) {
        if (!active) {
            return;
        }
        if (horizon.areAllDone(sketch)) {
            comeNow(sketch);
            return;
        }
        for (int at = sketch.count - 1; at >= 0; at--) {
            settle(sketch, at);
        }
    }

    private void settle(Sketch sketch, int at) {
        int item = sketch.item(at);
        var info = moves.info(item);
        boolean isFar = sketch.row(at) > 0 && horizon.isFar(sketch, at);
        if (info.item() instanceof Item.Running(_, Timer.EntryExpires _) && (isFar || outliveClients)) {
            sketch.takeAway(at);
        } else if (isFar && retirement.isCounted(sketch, item) || outliveClients && info.flight() && !isFirst(sketch, at)) {
            comesWhenAllAreDone(sketch, at, item);
        } else if (isLater(sketch, at)) {
            shareName(sketch, at);
        }
    }

    /// Nobody waits for replies any more then, so requests of all clients are alike, but for those of calls that are not over.
    private void shareName(Sketch sketch, int at) {
        int mine = flight(sketch.item(at));
        if (retirement.isOver(sketch, mine) && retirement.isOver(sketch, retirement.anonyms().anybodys(mine))) {
            comesWhenAllAreDone(sketch, at, retirement.anonyms().anybodys(mine));
        }
    }

    /// Whether no other request of the same call, which is not over, comes before it.
    private boolean isFirst(Sketch sketch, int at) {
        var call = retirement.callOf(sketch.item(at));
        for (int before = 0; before < at && !retirement.isOver(sketch, call); before++) {
            if (retirement.isRequestOf(sketch.item(before), call)) {
                return false;
            }
        }
        return true;
    }

    private void comeNow(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            if (moves.info(sketch.item(at)).item() instanceof Item.Later(var flight)) {
                sketch.replace(at, moves.nodes.items.number(flight));
            }
        }
        sketch.forgetTimes();
    }

    /// Passes over requests that change nothing.
    Moves.Sink changing(int[] world, Moves.Info info, Moves.Sink to) {
        if (!active || !info.flight() || !info.mayBeLost()) {
            return to;
        }
        return (next, marks, cost, label) -> {
            if (marks.length > 0 || !isSame(world, next)) {
                to.move(next, marks, cost, label);
            }
        };
    }

    private boolean isSame(int[] world, int[] next) {
        for (int node = 0; node < moves.nodes.count; node++) {
            if (world[node] != next[node]) {
                return false;
            }
        }
        return true;
    }
}
