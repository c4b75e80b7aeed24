package once.client;

import java.util.List;
import once.message.Message;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Chance;
import once.node.Clock;
import once.node.Happening;
import once.node.Input;
import once.node.Node;
import once.node.Step;
import once.node.Timer;
import once.node.Turn;

/// Makes its calls one after the other: sends, waits, sends again, pairs replies with requests by their ids, and tells
/// its application success or failure.
public final class Client implements Node<ClientState> {

    private final ClientPolicy policy;
    private final CallCycle cycle;
    private final Timeouts timeouts;
    private final Replies replies;
    private final Restarts restarts;

    /// A client with its calls in the order in which they are made.
    ///
    /// @param number the client's number, from 1
    /// @param chance where jitter comes from
    public Client(int number, ClientPolicy policy, List<PlannedCall> planned, Chance chance) {
        var calls = new CallList(number, planned, policy.ids());
        var attempts = new Attempts(calls, policy, chance);
        this.policy = policy;
        this.cycle = new CallCycle(calls, attempts);
        this.timeouts = new Timeouts(calls, cycle, attempts);
        this.replies = new Replies(calls, policy, cycle, attempts);
        this.restarts = new Restarts(calls, policy, cycle, attempts);
    }

    @Override
    public ClientState initial() {
        return ClientState.initial(policy.budget() == null ? 0 : policy.budget().full());
    }

    @Override
    public Step<ClientState> on(ClientState state, Input input, Clock clock) {
        var turn = new Turn<>(state, clock);
        switch (input) {
            case Input.Started _ -> start(turn);
            case Input.Arrived(_, var message, var trip) -> receive(turn, message, trip);
            case Input.Fired(var timer) -> fire(turn, timer);
            case Input.Disconnected _ -> timeouts.connectionLost(turn);
            case Input.Crashed _ -> restarts.crash(turn);
            case Input.Restarted _ -> restarts.restart(turn);
        }
        return turn.end();
    }

    private void start(Turn<ClientState> turn) {
        turn.become(turn.state().beginning());
        cycle.prepare(turn, 1);
    }

    private void fire(Turn<ClientState> turn, Timer timer) {
        switch (timer) {
            case Timer.CallDue(var call) -> cycle.begin(turn, call.number());
            case Timer.AttemptTimeout(_, var attempt) -> timeouts.inVain(turn, attempt);
            case Timer.RetryDue(var call, var attempt) -> timeouts.asAsked(turn, call, attempt);
            case Timer.StageDone _, Timer.EntryExpires _, Timer.SilenceEnds _, Timer.OrphanExpires _, Timer.SnapshotDue _,
                    Timer.DecisionDue _ ->
                throw new IllegalArgumentException("not a client's timer: " + timer);
        }
    }

    private void receive(Turn<ClientState> turn, Message message, Trip trip) {
        switch (message) {
            case Reply reply -> replies.receive(turn, reply, trip);
            case Message.Announcement(_, var incarnation) -> hear(turn, incarnation);
            case Request _, Message.Acknowledgement _, Message.Extermination _ -> turn.note(new Happening.Unexpected(message));
        }
    }

    private void hear(Turn<ClientState> turn, int incarnation) {
        replies.learn(turn, incarnation);
        restarts.hear(turn);
    }
}
