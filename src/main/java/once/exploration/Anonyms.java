package once.exploration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.client.PlannedCall;
import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Request;
import once.message.Stamps;
import once.message.Trip;
import once.scenario.Scenario;

/// Requests without an identity of their own: one stands for all with the same operation.
final class Anonyms {

    private final Moves moves;
    private final Retirement retirement;
    private final Scenario scenario;
    private final Map<Integer, Integer> anonymous = new TreeMap<>();
    private final Map<Integer, Integer> anybodys = new TreeMap<>();

    Anonyms(Moves moves, Retirement retirement, Scenario scenario) {
        this.moves = moves;
        this.retirement = retirement;
        this.scenario = scenario;
    }

    /// An operation that only reads changes nothing any more.
    void makeAnonymous(Sketch sketch, int at) {
        int anonymousItem = of(sketch.item(at));
        if (anonymousItem == Retirement.NO_ITEM) {
            sketch.takeAway(at);
        } else {
            sketch.replace(at, anonymousItem);
        }
    }

    /// What a request becomes when its call is over, [Retirement#NO_ITEM] where nothing is left of it.
    int of(int item) {
        return anonymous.computeIfAbsent(item, this::anonymous);
    }

    /// Whether anything is left of a request whose call is over.
    boolean changes(int item) {
        return of(item) != Retirement.NO_ITEM;
    }

    /// The server that a call is made to.
    int serverOf(CallId call) {
        return moves.nodes.index(scenario.clients().get(call.client() - 1).get(call.number() - 1).server());
    }

    /// The request that stands for all with the same operation: the one of the client's first call that has it.
    private int anonymous(int item) {
        var flying = (Item.Flying) moves.info(item).item();
        var request = (Request) flying.message();
        if (request.operation().readsOnly()) {
            return Retirement.NO_ITEM;
        }
        var call = retirement.callOf(item);
        var calls = scenario.clients().get(call.client() - 1);
        int first = first(calls, calls.get(call.number() - 1));
        var id = new MessageId(call.client(), first);
        var trip = moves.nodes.known(Trip.request(new CallId(call.client(), first), 1));
        return moves.nodes.items.number(
                new Item.Flying(flying.from(), flying.to(), new Request(id, request.operation(), request.stamps()), trip, false));
    }

    /// The request that stands for all with the same operation, whoever sent them: where nobody waits for a reply any more.
    int anybodys(int item) {
        return anybodys.computeIfAbsent(item, this::firstOfAll);
    }

    private int firstOfAll(int item) {
        var call = retirement.callOf(item);
        var planned = scenario.clients().get(call.client() - 1).get(call.number() - 1);
        int client = 1;
        while (scenario.clients().get(client - 1).stream().noneMatch(other -> isAlike(other, planned))) {
            client++;
        }
        return client == call.client() ? item : of(requestOf(
                new CallId(client, first(scenario.clients().get(client - 1), planned))));
    }

    /// The request of a call, of which it is left open whether it arrives.
    int requestOf(CallId call) {
        var planned = scenario.clients().get(call.client() - 1).get(call.number() - 1);
        var request = new Request(new MessageId(call.client(), call.number()), planned.operation(), Stamps.NONE);
        return moves.nodes.items.number(new Item.Flying(NodeId.client(call.client()), planned.server(), request,
                moves.nodes.known(Trip.request(call, 1)), true));
    }

    private static int first(List<PlannedCall> calls, PlannedCall same) {
        int number = 1;
        while (!isAlike(calls.get(number - 1), same)) {
            number++;
        }
        return number;
    }

    private static boolean isAlike(PlannedCall one, PlannedCall other) {
        return one.operation().equals(other.operation()) && one.server().equals(other.server());
    }
}
