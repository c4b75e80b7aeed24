package once.simulation;

import java.util.List;
import once.message.NodeId;
import once.node.Clock;
import once.node.Effect;
import once.node.Input;
import once.node.Node;

/// A node in a run: the pure function together with the state it is in.
final class Actor<S> {

    final NodeId id;
    private final Node<S> node;
    private S state;
    private boolean down;
    private int crashes;

    Actor(NodeId id, Node<S> node) {
        this.id = id;
        this.node = node;
        this.state = node.initial();
    }

    List<Effect> tell(Input input, Clock clock) {
        var step = node.on(state, input, clock);
        state = step.state();
        return step.effects();
    }

    boolean isDown() {
        return down;
    }

    /// How often it has crashed.
    int crashes() {
        return crashes;
    }

    List<Effect> crash(Clock clock) {
        down = true;
        crashes++;
        return tell(new Input.Crashed(), clock);
    }

    List<Effect> restart(Clock clock) {
        down = false;
        return tell(new Input.Restarted(), clock);
    }
}
