package once.client;

import java.util.List;
import java.util.stream.IntStream;
import once.client.ClientPolicy.Epoch;
import once.client.ClientPolicy.Ids;
import once.client.ClientPolicy.Reissue;
import once.message.CallId;
import once.message.Message;
import once.message.MessageId;
import once.message.NodeId;
import once.message.Reply;
import once.message.Request;
import once.message.Trip;
import once.node.Chance;
import once.node.Effect;
import once.node.Effects;
import once.node.Happening;
import once.node.Input;
import once.node.Timer;
import once.service.Operation;
import once.service.Result;

/// A client with three calls, alone with its inputs.
final class Rig {

    static final NodeId SERVER = NodeId.server(1);
    static final Result ONE = new Result.Count(1);
    static final RetryPolicy TWICE = RetryPolicy.USUAL.withAttempts(2);

    private final Client client;
    private ClientState state;
    private List<Effect> last = List.of();

    /// At its first call, the first attempt sent.
    Rig(ClientPolicy policy) {
        this(policy, IntStream.range(0, 3).mapToObj(_ -> call(0)).toList());
        tell(0, new Input.Started());
    }

    /// Before the run begins.
    Rig(ClientPolicy policy, List<PlannedCall> calls) {
        this.client = new Client(1, policy, calls, new Chance(1));
        this.state = client.initial();
    }

    static PlannedCall call(long notBeforeMicros) {
        return new PlannedCall(new Operation.Increment(), SERVER, notBeforeMicros, 0);
    }

    static ClientPolicy policy(Ids ids, Epoch epoch, Reissue reissue, ClientPolicy.Budget budget) {
        return new ClientPolicy(RetryPolicy.USUAL, ids, epoch, false, 0, 0, false, false, reissue, budget, false);
    }

    static ClientPolicy saying(Epoch epoch) {
        return policy(Ids.UNIQUE, epoch, Reissue.PAYS_NO_ATTENTION, null);
    }

    static Timer timeoutOf(int call, int attempt) {
        return new Timer.AttemptTimeout(new CallId(1, call), attempt);
    }

    Rig tell(long at, Input input) {
        var step = client.on(state, input, () -> at);
        state = step.state();
        last = step.effects();
        return this;
    }

    Rig receive(Message message, Trip trip) {
        return tell(10, new Input.Arrived(SERVER, message, trip));
    }

    Rig reply(int id, Result result, int incarnation) {
        return receive(new Reply(new MessageId(1, id), result, incarnation), Trip.request(new CallId(1, 1), 1).reply());
    }

    Rig reply(int id, Result result) {
        return reply(id, result, 0);
    }

    Rig timeout(int call, int attempt) {
        return tell(20, new Input.Fired(timeoutOf(call, attempt)));
    }

    Rig announcement(int incarnation) {
        return tell(30, new Input.Arrived(SERVER, new Message.Announcement(new MessageId(1, 0), incarnation), Trip.news(1, 1)));
    }

    Rig crash() {
        return tell(40, new Input.Crashed()).tell(50, new Input.Restarted());
    }

    ClientState state() {
        return state;
    }

    /// What the last step asked for, in order.
    List<Effect> effects() {
        return last;
    }

    List<Happening> happenings() {
        return Effects.happenings(last);
    }

    List<Message> sent() {
        return Effects.sends(last).stream().map(Effect.Send::message).toList();
    }

    Request request() {
        return (Request) sent().getFirst();
    }

    List<Trip> trips() {
        return Effects.sends(last).stream().map(Effect.Send::trip).toList();
    }

    List<Integer> attempts() {
        return trips().stream().map(Trip::attempt).toList();
    }

    String outcome() {
        return happenings().stream()
                .map(happening -> happening instanceof Happening.CallEnded(_, var outcome) ? outcome.text() : "")
                .reduce("", String::concat);
    }

    boolean stops(Timer timer) {
        return last.contains(new Effect.StopTimer(timer));
    }
}
