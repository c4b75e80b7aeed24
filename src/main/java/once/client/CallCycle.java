package once.client;

import once.node.Happening;
import once.node.Outcome;
import once.node.Outcome.Why;
import once.node.Timer;
import once.node.Turn;

/// Begins the calls of a client and ends them, one after the other.
record CallCycle(CallList calls, Attempts attempts) {

    /// Begins a call, or waits until it is due.
    void prepare(Turn<ClientState> turn, int call) {
        if (!calls.has(call)) {
            return;
        }
        long pause = calls.pauseBefore(call, turn);
        if (pause <= 0) {
            begin(turn, call);
        } else {
            turn.start(new Timer.CallDue(calls.id(call)), pause);
        }
    }

    void begin(Turn<ClientState> turn, int call) {
        turn.note(new Happening.CallBegan(calls.id(call), calls.get(call).operation()));
        if (calls.get(call).locatable()) {
            attempts.first(turn);
        } else {
            end(turn, new Outcome.Failure(Why.CANNOT_LOCATE));
        }
    }

    /// Ends the call that the client waits in.
    void fail(Turn<ClientState> turn, Why why) {
        attempts.stopWaiting(turn);
        end(turn, new Outcome.Failure(why));
    }

    void end(Turn<ClientState> turn, Outcome outcome) {
        int call = turn.state().call();
        turn.note(new Happening.CallEnded(calls.id(call), outcome));
        turn.become(turn.state().ended(outcome instanceof Outcome.Success));
        prepare(turn, call + 1);
    }
}
