package once.server;

import java.util.List;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Request;
import once.message.Stamps;
import once.message.Trip;
import once.node.Effect;
import once.node.Effects;
import once.node.Happening;
import once.node.Input;
import once.node.Timer;
import once.service.Counter;
import once.service.Operation;
import once.service.Service;

/// A server alone with its inputs, and everything it has answered so far.
final class Rig {

    static final Operation INC = new Operation.Increment();

    private final Server server;
    private ServerState state;
    private List<Effect> last = List.of();

    Rig(ServerPolicy policy) {
        this(policy, Counter.ZERO);
    }

    Rig(ServerPolicy policy, Service service) {
        this.server = new Server(policy, service);
        this.state = server.initial();
        tell(0, new Input.Started());
    }

    Rig tell(long at, Input input) {
        var step = server.on(state, input, () -> at);
        state = step.state();
        last = step.effects();
        return this;
    }

    Rig request(long at, int number) {
        return request(at, number, 1, INC, Stamps.NONE);
    }

    Rig request(long at, int number, int attempt, Operation operation, Stamps stamps) {
        return requestOf(at, 1, number, attempt, operation, stamps);
    }

    Rig requestOf(long at, int client, int number, int attempt, Operation operation, Stamps stamps) {
        var request = new Request(new MessageId(client, number), operation, stamps);
        return tell(at, new Input.Arrived(NodeId.client(client), request, Trip.request(new CallId(client, number), attempt)));
    }

    Rig notice(long at, Message message) {
        return tell(at, new Input.Arrived(NodeId.client(1), message, Trip.notice(new CallId(1, 1), 1)));
    }

    Rig fire(long at, Timer timer) {
        return tell(at, new Input.Fired(timer));
    }

    Rig crash(long at, long restartAt) {
        return tell(at, new Input.Crashed()).tell(restartAt, new Input.Restarted());
    }

    ServerState state() {
        return state;
    }

    List<Effect> effects() {
        return last;
    }

    /// What has happened in the last step, in order.
    List<Happening> happenings() {
        return Effects.happenings(last);
    }

    /// What was sent in the last step, as text.
    List<String> sent() {
        return Effects.sends(last).stream().map(send -> send.message().text()).toList();
    }

    /// How long a timer that was started in the last step runs; -1 where it was not.
    long started(Timer timer) {
        return last.stream().mapToLong(effect -> effect instanceof Effect.StartTimer(var which, var after) && which.equals(timer) ? after : -1).max().orElse(-1);
    }

    boolean executed() {
        return happenings().stream().anyMatch(Happening.Executed.class::isInstance);
    }

    String counter() {
        return state.service().text();
    }

    List<Integer> known() {
        return state.entries().keySet().stream().map(MessageId::number).toList();
    }
}
