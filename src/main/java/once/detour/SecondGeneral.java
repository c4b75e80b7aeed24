package once.detour;

import once.detour.General.Decision;
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
import once.node.Step;
import once.node.Timer;
import once.node.Turn;
import once.service.Army;
import once.service.Operation;
import once.service.Result;

/// Answers every message that the plan has it answer, and attacks if all have come that it expects. To attack is told as
/// an execution.
public final class SecondGeneral implements Node<General> {

    private final Plan plan;

    /// A general who has agreed on this plan.
    public SecondGeneral(Plan plan) {
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
            case Input.Started _ -> turn.start(new Timer.DecisionDue(), plan.decideAtMicros());
            case Input.Arrived(var from, Request request, var trip) -> hear(turn, from, request.id().number(), trip);
            case Input.Fired(Timer.DecisionDue _) -> decide(turn);
            case Input.Crashed _ -> General.crash(turn, new Army(turn.state().decision() == Decision.TO_ATTACK));
            case Input.Restarted _ -> General.restart(turn);
            case Input.Arrived _, Input.Fired _, Input.Disconnected _ -> {} // the plan does not provide for it
        }
        return turn.end();
    }

    /// The messages of the plan are numbered through: the first general's are 1, 3, 5, …
    private void hear(Turn<General> turn, NodeId from, int number, Trip trip) {
        if (!turn.state().expects(number, 1)) {
            return;
        }
        turn.become(turn.state().heard());
        if (number < plan.messages()) {
            turn.send(from, new Reply(new MessageId(1, number + 1), new Result.Done()), trip.reply());
        }
    }

    private void decide(Turn<General> turn) {
        boolean attacks = turn.state().came() == plan.towardsSecond();
        turn.become(turn.state().deciding(attacks));
        if (attacks) {
            var applied = Army.WAITING.apply(new Operation.Attack());
            var trip = Trip.request(new CallId(1, 1), 1);
            turn.note(new Happening.Executed(trip, new Operation.Attack(), applied.result(), applied.next(), applied.change()));
        }
    }
}
