package once.detour;

import once.detour.General.Decision;
import once.message.CallId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Trip;
import once.node.Clock;
import once.node.Happening;
import once.node.Input;
import once.node.Node;
import once.node.Outcome.Why;
import once.node.Outcome;
import once.node.Step;
import once.node.Timer;
import once.node.Turn;
import once.service.Operation;
import once.service.Result;

/// Proposes to attack, and attacks if every message has come that the plan has it expect. Told as a call: success is to
/// attack, failure to wait.
public final class FirstGeneral implements Node<General> {

    private static final NodeId OTHER = NodeId.server(1);
    private static final CallId CALL = new CallId(1, 1);

    private final Plan plan;

    /// A general who has agreed on this plan.
    public FirstGeneral(Plan plan) {
        this.plan = plan;
    }

    @Override
    public General initial() {
        return General.AT_THE_BEGINNING;
    }

    @Override
    public Step<General> on(General state, Input input, Clock clock) {
        var turn = new Turn<>(state, clock);
        switch (input) {
            case Input.Started _ -> propose(turn);
            case Input.Arrived(_, Reply reply, _) -> hear(turn, reply.id().number());
            case Input.Fired(Timer.DecisionDue _) -> decide(turn);
            case Input.Crashed _ -> crash(turn);
            case Input.Restarted _ -> General.restart(turn);
            case Input.Arrived _, Input.Fired _, Input.Disconnected _ -> {} // the plan does not provide for it
        }
        return turn.end();
    }

    private void propose(Turn<General> turn) {
        turn.note(new Happening.CallBegan(CALL, new Operation.Attack()));
        for (int messenger = 1; messenger <= plan.messengers(); messenger++) {
            turn.send(OTHER, General.message(1), Trip.request(CALL, messenger));
        }
        turn.start(new Timer.DecisionDue(), plan.decideAtMicros());
    }

    /// The messages of the plan are numbered through: the second general's are 2, 4, 6, …
    private void hear(Turn<General> turn, int number) {
        if (!turn.state().expects(number, 2)) {
            return;
        }
        turn.become(turn.state().heard());
        if (number < plan.messages()) {
            turn.send(OTHER, General.message(number + 1), Trip.request(CALL, plan.messengers() + turn.state().came()));
        }
    }

    private void decide(Turn<General> turn) {
        boolean attacks = turn.state().came() == plan.towardsFirst();
        turn.become(turn.state().deciding(attacks));
        end(turn, attacks ? new Outcome.Success(new Result.Done()) : new Outcome.Failure(Why.TIMED_OUT));
    }

    private void crash(Turn<General> turn) {
        boolean undecided = turn.state().decision() == Decision.NONE_YET;
        General.crash(turn, null);
        if (undecided) {
            turn.become(turn.state().deciding(false));
            end(turn, new Outcome.Failure(Why.CRASHED));
        }
    }

    private static void end(Turn<General> turn, Outcome outcome) {
        turn.note(new Happening.CallEnded(CALL, outcome));
    }
}
