package once.exploration;

import java.util.List;
import once.client.ClientState;
import once.client.PlannedCall;
import once.client.RetryPolicy;
import once.node.Timer;
import once.scenario.Scenario;

/// By when clients are done with all their calls, at the latest: when each attempt of each call has been made in vain.
final class Horizon {

    private final Moves moves;
    private final RetryPolicy retry;
    private final List<List<PlannedCall>> calls;
    private final int attempts;
    private final long ofCall;

    Horizon(Moves moves, Scenario scenario, Bounds bounds) {
        this.moves = moves;
        this.retry = scenario.protocol().retry();
        this.calls = scenario.clients();
        this.attempts = retry.isUnbounded() ? bounds.attempts() : retry.attempts();
        this.ofCall = after(0);
    }

    /// How long the attempts after one take.
    private long after(int attempt) {
        long rest = 0;
        for (int next = attempt + 1; next <= attempts; next++) {
            rest += retry.mostTimeoutMicros(next);
        }
        return rest;
    }

    /// Whether every client is done within a time from the beginning.
    boolean isWithin(long micros) {
        return calls.stream().allMatch(each ->
                each.stream().mapToLong(PlannedCall::gapMicros).sum() + each.size() * ofCall <= micros);
    }

    /// Whether every client is done before a server forgets anything.
    static boolean isWithinLifetimes(Scenario scenario, Bounds bounds) {
        return new Horizon(null, scenario, bounds).isWithin(scenario.protocol().server().lifetimeMicros());
    }

    boolean areAllDone(Sketch sketch) {
        for (int client = 0; client < moves.nodes.clients; client++) {
            if (!isDone(sketch, client)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDone(Sketch sketch, int client) {
        return state(sketch, client).call() > calls.get(client).size();
    }

    private ClientState state(Sketch sketch, int client) {
        return moves.nodes.client(client, sketch.head[client]);
    }

    /// Whether an item at a server comes when all clients are done.
    boolean isFar(Sketch sketch, int at) {
        for (int client = 0; client < moves.nodes.clients; client++) {
            if (!isDone(sketch, client) && sketch.leastFrom(client, at) < left(sketch, client)) {
                return false;
            }
        }
        return true;
    }

    /// How long a client that is not done goes on from its present.
    private long left(Sketch sketch, int client) {
        var state = state(sketch, client);
        long rest = 0;
        for (int call = Math.max(1, state.call()) + 1; call <= calls.get(client).size(); call++) {
            rest += calls.get(client).get(call - 1).gapMicros() + ofCall;
        }
        return Zone.sum(rest, ofPresent(sketch, client));
    }

    private long ofPresent(Sketch sketch, int client) {
        for (int at = 0; at < sketch.count; at++) {
            var info = moves.info(sketch.item(at));
            if (info.node() == client && info.item() instanceof Item.Running(_, var timer) && sketch.row(at) > 0) {
                long rest = timer instanceof Timer.AttemptTimeout(_, var attempt) ? after(attempt) : ofCall;
                return Zone.sum(sketch.mostFrom(client, at), rest);
            }
        }
        return Zone.NEVER;
    }
}
