package once.detour;

import once.message.CallId;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Clock;
import once.node.Happening;
import once.node.Input;
import once.node.Node;
import once.node.Outcome;
import once.node.Step;
import once.node.Timer;
import once.node.Turn;
import once.service.Operation;
import once.service.Result;

/// Proposes to attack, and attacks if every message has come that the plan has it expect. Told as a call: success is to
/// attack, failure to wait.
///
/// The state is how many messages have come.
public final class FirstGeneral implements Node<Integer> {

    private static final NodeId OTHER = NodeId.server(1);
    private static final CallId CALL = new CallId(1, 1);

    private final Plan plan;

    /// A general who has agreed on this plan.
    public FirstGeneral(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Integer initial() {
        return 0;
    }

    @Override
    public Step<Integer> on(Integer came, Input input, Clock clock) {
        var turn = new Turn<>(came, clock);
        switch (input) {
            case Input.Started _ -> propose(turn);
            case Input.Arrived(_, Reply reply, _) -> hear(turn, reply.id().number());
            case Input.Fired(Timer.DecisionDue _) -> decide(turn);
            case Input.Arrived _, Input.Fired _, Input.Disconnected _, Input.Crashed _, Input.Restarted _ -> {} // not planned for
        }
        return turn.end();
    }

    private void propose(Turn<Integer> turn) {
        turn.note(new Happening.CallBegan(CALL, new Operation.Attack()));
        for (int messenger = 1; messenger <= plan.messengers(); messenger++) {
            turn.send(OTHER, message(1), Trip.request(CALL, messenger));
        }
        turn.start(new Timer.DecisionDue(), plan.decideAtMicros());
    }

    private static Request message(int number) {
        return new Request(new MessageId(1, number), new Operation.Attack());
    }

    /// The messages of the plan are numbered through: the second general's are 2, 4, 6, …
    private void hear(Turn<Integer> turn, int number) {
        if (number != 2 * (turn.state() + 1)) {
            return;
        }
        turn.become(turn.state() + 1);
        if (number < plan.messages()) {
            turn.send(OTHER, message(number + 1), Trip.request(CALL, plan.messengers() + turn.state()));
        }
    }

    private void decide(Turn<Integer> turn) {
        boolean attacks = turn.state() == plan.towardsFirst();
        turn.note(new Happening.CallEnded(CALL,
                attacks ? new Outcome.Success(new Result.Done()) : new Outcome.Failure(Outcome.Why.TIMED_OUT)));
    }
}
