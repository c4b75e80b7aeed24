package once.client;

import java.util.Map;
import once.message.CallId;
import once.message.Request;
import once.message.Trip;
import once.node.Chance;
import once.node.Timer;
import once.node.Turn;

/// Sends the request of the call that the client is at, and waits for a reply; as often as its policy allows.
final class Attempts {

    private final CallList calls;
    private final ClientPolicy policy;
    private final Stamping stamping;
    private final Chance chance;
    private final Map<Trip, Long> waits;

    Attempts(CallList calls, ClientPolicy policy, Chance chance, Map<Trip, Long> waits) {
        this.calls = calls;
        this.policy = policy;
        this.stamping = new Stamping(policy);
        this.chance = chance;
        this.waits = waits;
    }

    void first(Turn<ClientState> turn) {
        turn.become(turn.state().carrying(stamping.ofNewCall(turn)));
        attempt(turn, 1);
    }

    /// When there is nothing to wait for any more.
    void next(Turn<ClientState> turn) {
        restamp(turn);
        attempt(turn, turn.state().attempt() + 1);
    }

    /// Without waiting any longer.
    void nextAtOnce(Turn<ClientState> turn) {
        stopWaiting(turn);
        next(turn);
    }

    private void restamp(Turn<ClientState> turn) {
        turn.become(turn.state().carrying(stamping.ofRetry(turn.state())));
    }

    private void attempt(Turn<ClientState> turn, int attempt) {
        turn.become(turn.state().trying(attempt));
        send(turn, turn.state().call(), attempt);
        turn.start(timeout(turn), wait(calls.current(turn.state()), attempt));
    }

    private long wait(CallId call, int attempt) {
        var prescribed = waits.isEmpty() ? null : waits.get(Trip.request(call, attempt));
        return prescribed != null ? prescribed : policy.retry().timeoutMicros(call, attempt, chance);
    }

    /// One more request of the call before, for which nobody waits.
    void repeatLast(Turn<ClientState> turn) {
        turn.become(turn.state().reissuing());
        restamp(turn);
        send(turn, turn.state().call() - 1, turn.state().last().attempts());
    }

    private void send(Turn<ClientState> turn, int call, int attempt) {
        var planned = calls.get(call);
        var request = new Request(calls.messageId(turn.state(), call), planned.operation(), turn.state().stamps());
        turn.send(planned.server(), request, Trip.request(calls.id(call), attempt));
    }

    void stopWaiting(Turn<ClientState> turn) {
        turn.stop(timeout(turn));
    }

    private Timer timeout(Turn<ClientState> turn) {
        return new Timer.AttemptTimeout(calls.current(turn.state()), turn.state().attempt());
    }

    /// Whether the policy allows no attempt after the present one.
    boolean isLast(ClientState state) {
        return state.attempt() >= policy.retry().attempts();
    }

    /// Pays for an attempt that has failed.
    ///
    /// @return whether the budget allows another
    boolean pays(Turn<ClientState> turn) {
        if (policy.budget() == null) {
            return true;
        }
        int left = policy.budget().afterFailure(turn.state().session().budget());
        turn.become(turn.state().with(turn.state().session().left(left)));
        return policy.budget().allows(left);
    }

    /// What a success puts back into the budget.
    void earn(Turn<ClientState> turn) {
        if (policy.budget() != null) {
            var session = turn.state().session();
            turn.become(turn.state().with(session.left(policy.budget().afterSuccess(session.budget()))));
        }
    }
}
