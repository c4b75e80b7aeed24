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
///
/// The state is who waits for which answer.
public final class Relay implements Node<PSortedMap<MessageId, NodeId>> {

    private final NodeId next;

    /// A machine that asks this one.
    public Relay(NodeId next) {
        this.next = next;
    }

    @Override
    public PSortedMap<MessageId, NodeId> initial() {
        return TreePMap.empty();
    }

    @Override
    public Step<PSortedMap<MessageId, NodeId>> on(PSortedMap<MessageId, NodeId> waiting, Input input, Clock clock) {
        var turn = new Turn<>(waiting, clock);
        switch (input) {
            case Input.Arrived(var from, var message, var trip) -> pass(turn, from, message, trip);
            case Input.Crashed _ -> {
                turn.become(TreePMap.empty());
                turn.note(new Happening.Crashed(null));
            }
            case Input.Restarted _, Input.Started _, Input.Fired _, Input.Disconnected _ -> {} // keeps nothing but who waits
        }
        return turn.end();
    }

    private void pass(Turn<PSortedMap<MessageId, NodeId>> turn, NodeId from, Message message, Trip trip) {
        switch (message) {
            case Request request -> {
                turn.become(turn.state().plus(request.id(), from));
                turn.send(next, request, trip);
            }
            case Reply reply -> back(turn, reply, trip);
            case Message.Acknowledgement _, Message.Extermination _, Message.Announcement _ -> turn.note(new Happening.Unexpected(message));
        }
    }

    private static void back(Turn<PSortedMap<MessageId, NodeId>> turn, Reply reply, Trip trip) {
        var asked = turn.state().get(reply.id());
        if (asked != null) {
            turn.become(turn.state().minus(reply.id()));
            turn.send(asked, reply, trip);
        }
    }
}
