package once.client;

import once.client.ClientPolicy.Epoch;
import once.message.Message;
import once.message.Reply;
import once.message.Trip;
import once.node.Happening;
import once.node.Outcome;
import once.node.Outcome.Why;
import once.node.Timer;
import once.node.Turn;
import once.service.Result;

/// What a client makes of replies: the end of the call it waits in, a reason to come back later, or nothing.
record Replies(CallList calls, ClientPolicy policy, CallCycle cycle, Attempts attempts) {

    void receive(Turn<ClientState> turn, Reply reply, Trip trip) {
        learn(turn, reply.incarnation());
        if (!turn.state().awaits() || !isTo(turn.state().call(), reply, turn.state())) {
            late(turn, reply, trip);
            return;
        }
        switch (reply.result()) {
            case Result.Given result -> accept(turn, result);
            case Result.Refusal refusal -> refused(turn, refusal, reply.incarnation());
        }
    }

    private boolean isTo(int call, Reply reply, ClientState state) {
        return reply.id().equals(calls.messageId(state, call));
    }

    /// Which incarnation of the server it is talking to.
    void learn(Turn<ClientState> turn, int incarnation) {
        if (policy.epoch() != Epoch.IGNORED && incarnation > turn.state().session().incarnation()) {
            turn.become(turn.state().with(turn.state().session().knowing(incarnation)));
            turn.note(new Happening.IncarnationLearned(incarnation));
        }
    }

    private void late(Turn<ClientState> turn, Reply reply, Trip trip) {
        var state = turn.state();
        boolean toTheCallBefore = state.call() > 1 && isTo(state.call() - 1, reply, state);
        if (policy.resendsOnLateReply() && toTheCallBefore && state.awaits() && !attempts.isLast(state)) {
            attempts.nextAtOnce(turn);
        } else {
            turn.note(new Happening.LateReplyIgnored(trip));
        }
    }

    private void accept(Turn<ClientState> turn, Result.Given result) {
        attempts.stopWaiting(turn);
        acknowledge(turn, turn.state().call());
        attempts.earn(turn);
        cycle.end(turn, new Outcome.Success(result));
    }

    private void acknowledge(Turn<ClientState> turn, int call) {
        if (policy.acknowledges()) {
            var acknowledgement = new Message.Acknowledgement(calls.messageId(turn.state(), call));
            turn.send(calls.get(call).server(), acknowledgement, Trip.notice(calls.id(call), 1));
        }
    }

    private void refused(Turn<ClientState> turn, Result.Refusal refusal, int incarnation) {
        switch (refusal) {
            case Result.Overloaded(var wait) -> postpone(turn, wait);
            case Result.Mismatch _ -> cycle.fail(turn, Why.CONFLICT);
            case Result.WrongVersion _ -> cycle.fail(turn, wrongVersion(turn.state()));
            case Result.Unknown _ -> cycle.fail(turn, Why.UNKNOWN);
            case Result.Stale _ -> stale(turn);
            case Result.Challenge _ -> resume(turn, incarnation);
        }
    }

    /// A version that does not fit says nothing once the request was sent twice: the first copy may have moved it.
    private static Why wrongVersion(ClientState state) {
        return state.attempt() > 1 ? Why.UNKNOWN : Why.OTHER_VERSION;
    }

    /// After the last attempt the call is refused only if each attempt was: another may still be executed, or answered.
    private void postpone(Turn<ClientState> turn, long waitMicros) {
        turn.become(turn.state().refused());
        var state = turn.state();
        if (!attempts.isLast(state)) {
            attempts.stopWaiting(turn);
            turn.note(new Happening.RetryPostponed(calls.current(state), waitMicros));
            turn.start(new Timer.RetryDue(calls.current(state), state.attempt()), waitMicros);
        } else if (state.refusals() >= state.attempt()) {
            cycle.fail(turn, Why.REFUSED);
        }
    }

    private void stale(Turn<ClientState> turn) {
        if (policy.epoch() != Epoch.RESTAMPED || attempts.isLast(turn.state())) {
            cycle.fail(turn, Why.UNKNOWN);
            return;
        }
        attempts.nextAtOnce(turn);
    }

    /// Gives up what it has sent so far, and says so with everything it sends from now on.
    private void resume(Turn<ClientState> turn, int incarnation) {
        int next = calls.messageId(turn.state(), turn.state().call()).number() + 1;
        turn.become(turn.state().with(turn.state().session().knowing(incarnation).resumingFrom(next)));
        cycle.fail(turn, Why.UNKNOWN);
    }
}
