package once.node;

import java.util.ArrayList;
import java.util.List;
import once.message.Message;
import once.message.NodeId;
import once.message.Trip;

/// One step of a node in the making, seen by nobody but the step: the state so far, and the effects so far.
///
/// @param <S> the node's state
public final class Turn<S> {

    private final List<Effect> effects = new ArrayList<>();
    private final Clock clock;
    private S state;

    /// Begins a step.
    public Turn(S state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    /// The state as the step has it so far.
    public S state() {
        return state;
    }

    /// Puts the node into another state.
    public void become(S next) {
        state = next;
    }

    /// The time on the node's clock, in microseconds.
    public long now() {
        return clock.micros();
    }

    /// Adds a note of what has happened.
    public void note(Happening happening) {
        effects.add(new Effect.Note(happening));
    }

    /// Adds a message to be sent.
    public void send(NodeId to, Message message, Trip trip) {
        effects.add(new Effect.Send(to, message, trip));
    }

    /// Adds a timer to be started, in microseconds from now.
    public void start(Timer timer, long afterMicros) {
        effects.add(new Effect.StartTimer(timer, afterMicros));
    }

    /// Adds a timer to be stopped.
    public void stop(Timer timer) {
        effects.add(new Effect.StopTimer(timer));
    }

    /// Ends the step.
    public Step<S> end() {
        return new Step<>(state, effects);
    }
}
