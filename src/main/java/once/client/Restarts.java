package once.client;

import once.message.Message;
import once.message.Trip;
import once.node.Happening;
import once.node.Outcome;
import once.node.Outcome.Why;
import once.node.Turn;

/// What a client does when it, or the server, is up again.
record Restarts(CallList calls, ClientPolicy policy, CallCycle cycle, Attempts attempts) {

    /// The server is: sends the last request again, gives it up, or does nothing about it, as the policy has it.
    void hear(Turn<ClientState> turn) {
        boolean waits = turn.state().awaits();
        boolean hasAsked = waits || turn.state().last().attempts() > 0;
        if (policy.reissue() == ClientPolicy.Reissue.PAYS_NO_ATTENTION || !hasAsked) {
            return;
        }
        if (!reissues(!waits && turn.state().last().acknowledged())) {
            giveUp(turn);
        } else if (waits) {
            attempts.nextAtOnce(turn);
        } else {
            attempts.repeatLast(turn);
        }
    }

    private boolean reissues(boolean acknowledged) {
        return switch (policy.reissue()) {
            case ALWAYS -> true;
            case NEVER, PAYS_NO_ATTENTION -> false;
            case ONLY_WHEN_ACKNOWLEDGED -> acknowledged;
            case ONLY_WHEN_NOT_ACKNOWLEDGED -> !acknowledged;
        };
    }

    private void giveUp(Turn<ClientState> turn) {
        if (turn.state().awaits()) {
            cycle.fail(turn, Why.UNKNOWN);
        }
    }

    /// The client goes down, and the call that it waits in goes with it.
    void crash(Turn<ClientState> turn) {
        turn.note(new Happening.Crashed(null));
        if (turn.state().awaits()) {
            turn.note(new Happening.CallEnded(calls.current(turn.state()), new Outcome.Failure(Why.CRASHED)));
            turn.become(turn.state().ended(false));
        }
    }

    /// The client is up again, and goes on with its next call.
    void restart(Turn<ClientState> turn) {
        int call = Math.max(1, turn.state().call());
        var last = call > 1 ? calls.messageId(turn.state(), call - 1) : null;
        boolean countsAnew = policy.ids() == ClientPolicy.Ids.REUSED_AFTER_RESTART;
        var session = turn.state().session().restarted(countsAnew ? call - 1 : turn.state().session().idsFrom());
        turn.become(turn.state().with(session));
        turn.note(new Happening.Restarted(session.boots()));
        if (policy.exterminates() && last != null) {
            var notice = Trip.notice(calls.id(call - 1), session.boots());
            turn.send(calls.get(call - 1).server(), new Message.Extermination(last), notice);
        }
        cycle.prepare(turn, call);
    }
}
