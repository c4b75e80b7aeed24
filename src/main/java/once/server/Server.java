package once.server;

import once.message.Message;
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
import once.service.Service;

/// Filters duplicates, executes what is new, answers, and starts again after a crash.
public final class Server implements Node<ServerState> {

    private final Service service;
    private final DuplicateFilter filter;
    private final Executions executions;
    private final Recovery recovery;

    /// A server with the state its service begins in.
    public Server(ServerPolicy policy, Service service) {
        this.service = service;
        this.filter = new DuplicateFilter(policy);
        this.recovery = new Recovery(policy.recovery(), filter);
        this.executions = new Executions(policy, filter, recovery);
    }

    @Override
    public ServerState initial() {
        return ServerState.with(service);
    }

    @Override
    public Step<ServerState> on(ServerState state, Input input, Clock clock) {
        var turn = new Turn<>(state, clock);
        switch (input) {
            case Input.Started _ -> recovery.start(turn);
            case Input.Arrived(var from, var message, var trip) -> receive(turn, from, message, trip);
            case Input.Fired(var timer) -> fire(turn, timer);
            case Input.Disconnected _ -> {}
            case Input.Crashed _ -> recovery.crash(turn);
            case Input.Restarted _ -> recovery.restart(turn);
        }
        return turn.end();
    }

    private void receive(Turn<ServerState> turn, NodeId from, Message message, Trip trip) {
        switch (message) {
            case Request request -> receive(turn, new Arrival(from, request, trip));
            case Message.Acknowledgement(var id) -> filter.acknowledge(turn, id);
            case Message.Extermination(var upTo) -> executions.exterminate(turn, upTo);
            case Reply _, Message.Announcement _ -> turn.note(new Happening.Unexpected(message));
        }
    }

    private void receive(Turn<ServerState> turn, Arrival arrival) {
        if (!recovery.admits(turn, arrival)) {
            return;
        }
        executions.renew(turn, arrival.request().id());
        if (filter.admits(turn, arrival)) {
            executions.begin(turn, arrival);
        }
    }

    private void fire(Turn<ServerState> turn, Timer timer) {
        switch (timer) {
            case Timer.StageDone(var trip) -> executions.stageDone(turn, trip);
            case Timer.EntryExpires(var id) -> filter.expire(turn, id);
            case Timer.OrphanExpires(var trip) -> executions.kill(turn, trip, false);
            case Timer.SnapshotDue _ -> recovery.snapshot(turn);
            case Timer.SilenceEnds _ -> recovery.endSilence(turn).forEach(arrival -> receive(turn, arrival));
            case Timer.CallDue _, Timer.AttemptTimeout _, Timer.RetryDue _, Timer.DecisionDue _ ->
                throw new IllegalArgumentException("not a server's timer: " + timer);
        }
    }
}
