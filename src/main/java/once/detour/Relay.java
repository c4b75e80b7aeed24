package once.detour;

import once.message.Message;
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
import once.node.Turn;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// A machine that asks another for whatever it is asked, and passes the answer back. When that other machine is down,
/// nothing comes back, and whoever asked cannot know why (L. Lamport, 1987).
public final class Relay implements Node<Relay.State> {

    /// What a relay knows.
    ///
    /// @param waiting who waits for which answer
    /// @param incarnation how often it was started, from 1
    public record State(PSortedMap<MessageId, NodeId> waiting, int incarnation) {
        State waiting(PSortedMap<MessageId, NodeId> next) {
            return new State(next, incarnation);
        }
    }

    private final NodeId next;

    /// A machine that asks this one.
    public Relay(NodeId next) {
        this.next = next;
    }

    @Override
    public State initial() {
        return new State(TreePMap.empty(), 1);
    }

    @Override
    public Step<State> on(State state, Input input, Clock clock) {
        var turn = new Turn<>(state, clock);
        switch (input) {
            case Input.Arrived(var from, var message, var trip) -> pass(turn, from, message, trip);
            case Input.Crashed _ -> turn.note(new Happening.Crashed(null));
            case Input.Restarted _ -> restart(turn);
            case Input.Started _, Input.Fired _, Input.Disconnected _ -> {} // keeps nothing but who waits
        }
        return turn.end();
    }

    private static void restart(Turn<State> turn) {
        turn.become(new State(TreePMap.empty(), turn.state().incarnation() + 1));
        turn.note(new Happening.Restarted(turn.state().incarnation()));
    }

    private void pass(Turn<State> turn, NodeId from, Message message, Trip trip) {
        switch (message) {
            case Request request -> {
                turn.become(turn.state().waiting(turn.state().waiting().plus(request.id(), from)));
                turn.send(next, request, trip);
            }
            case Reply reply -> back(turn, reply, trip);
            case Message.Acknowledgement _, Message.Extermination _, Message.Announcement _ ->
                turn.note(new Happening.Unexpected(message));
        }
    }

    private static void back(Turn<State> turn, Reply reply, Trip trip) {
        var asked = turn.state().waiting().get(reply.id());
        if (asked != null) {
            turn.become(turn.state().waiting(turn.state().waiting().minus(reply.id())));
            turn.send(asked, reply, trip);
        }
    }
}
