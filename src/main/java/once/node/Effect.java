package once.node;

import once.message.Message;
import once.message.NodeId;
import once.message.Trip;

/// What a node asks the world to do.
public sealed interface Effect {

    /// Put a message into the network.
    record Send(NodeId to, Message message, Trip trip) implements Effect {}

    /// Tell me when this much time has passed.
    ///
    /// @param afterMicros zero or more
    record StartTimer(Timer timer, long afterMicros) implements Effect {
        public StartTimer {
            if (afterMicros < 0) {
                throw new IllegalArgumentException("a timer cannot run for " + afterMicros + " µs");
            }
        }
    }

    /// Do not tell me after all; nothing happens if the timer does not run.
    record StopTimer(Timer timer) implements Effect {}

    /// Note that this has happened inside me.
    record Note(Happening happening) implements Effect {}
}
