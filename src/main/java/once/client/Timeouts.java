package once.client;

import once.message.CallId;
import once.node.Happening;
import once.node.Outcome;
import once.node.Outcome.Why;
import once.node.Turn;

/// What a client does when it has waited long enough.
record Timeouts(CallList calls, CallCycle cycle, Attempts attempts) {

    /// In vain for a reply to this attempt.
    void inVain(Turn<ClientState> turn, int attempt) {
        turn.note(new Happening.AttemptTimedOut(calls.current(turn.state()), attempt));
        if (attempts.isLast(turn.state())) {
            cycle.end(turn, new Outcome.Failure(Why.TIMED_OUT));
        } else if (!attempts.pays(turn)) {
            turn.note(new Happening.RetryBudgetSpent(calls.current(turn.state())));
            cycle.end(turn, new Outcome.Failure(Why.TIMED_OUT));
        } else {
            attempts.next(turn);
        }
    }

    /// As long as an overloaded server has asked it to. The call may have ended in the meantime, or gone on: a late reply
    /// to an earlier attempt is as good as any.
    void asAsked(Turn<ClientState> turn, CallId call, int after) {
        if (turn.state().attempt() == after && call.equals(calls.current(turn.state()))) {
            attempts.next(turn);
        }
    }

    /// What was under way on the connection is lost, so there is nothing to wait for.
    void connectionLost(Turn<ClientState> turn) {
        if (turn.state().awaits()) {
            attempts.stopWaiting(turn);
            inVain(turn, turn.state().attempt());
        }
    }
}
