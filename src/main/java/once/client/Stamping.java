package once.client;

import once.client.ClientPolicy.Epoch;
import once.message.Stamps;
import once.node.Turn;

/// What a client writes on its requests beside id and operation.
record Stamping(ClientPolicy policy) {

    /// For all requests of a call that begins now.
    Stamps ofNewCall(Turn<ClientState> turn) {
        var state = turn.state();
        boolean timed = policy.stampsCreation() || policy.deadlineMicros() > 0;
        long created = timed ? turn.now() + policy.clockOffsetMicros() : Stamps.NO_TIME;
        long expires = policy.deadlineMicros() > 0 ? created + policy.deadlineMicros() : Stamps.NO_TIME;
        return new Stamps(policy.stampsCreation() ? created : Stamps.NO_TIME, expires, incarnation(state),
                state.session().resumesFrom());
    }

    private int incarnation(ClientState state) {
        boolean says = policy.epoch() != Epoch.IGNORED || state.session().resumesFrom() > 0;
        return says ? state.session().incarnation() : 0;
    }

    /// For the next request of the same call.
    Stamps ofRetry(ClientState state) {
        return policy.epoch() == Epoch.RESTAMPED ? state.stamps().of(state.session().incarnation()) : state.stamps();
    }
}
