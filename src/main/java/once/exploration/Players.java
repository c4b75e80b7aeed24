package once.exploration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.client.ClientState;
import once.message.CallId;
import once.message.NodeId;
import once.node.Clock;
import once.node.Effect;
import once.node.Input;
import once.node.Node;
import once.node.Step;
import once.scenario.Scenario;

/// The nodes themselves, each in its state, going a way.
final class Players {

    /// A node that is down: what will be left of its state.
    private record Down(Object left) {}

    private final Map<NodeId, Object> states = new TreeMap<>();
    private final Map<NodeId, Node<?>> nodes = new TreeMap<>();

    Players(Scenario scenario) {
        scenario.nodes().forEach((id, node) -> {
            nodes.put(id, node);
            states.put(id, node.initial());
        });
    }

    /// What a node that is up does.
    List<Effect> tell(NodeId node, Input input, Clock clock) {
        var step = step(nodes.get(node), node, input, clock);
        states.put(node, step.state());
        return step.effects();
    }

    @SuppressWarnings("unchecked")
    private <S> Step<S> step(Node<S> node, NodeId id, Input input, Clock clock) {
        return node.on((S) states.get(id), input, clock);
    }

    /// A node that is up goes down.
    void crash(NodeId node, Clock clock) {
        tell(node, new Input.Crashed(), clock);
        states.put(node, new Down(states.get(node)));
    }

    /// A node that is down comes back, and is to be told so.
    void restart(NodeId node) {
        states.put(node, ((Down) states.get(node)).left());
    }

    boolean isUp(NodeId node) {
        return states.containsKey(node) && !(states.get(node) instanceof Down);
    }

    boolean isOver(CallId call) {
        var state = states.get(NodeId.client(call.client()));
        return (state instanceof Down(var left) ? left : state) instanceof ClientState client && client.call() > call.number();
    }
}
