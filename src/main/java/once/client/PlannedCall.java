package once.client;

import java.util.Objects;
import once.message.NodeId;
import once.service.Operation;

/// A call that the client's application is going to make.
///
/// @param server who is asked
/// @param notBeforeMicros the earliest time it starts, in microseconds since the run began; 0 for at once
/// @param gapMicros how long the application pauses after the call before; 0 for not at all
public record PlannedCall(Operation operation, NodeId server, long notBeforeMicros, long gapMicros) {

    public PlannedCall {
        Objects.requireNonNull(operation);
        if (server.isClient()) {
            throw new IllegalArgumentException("a call goes to a server, not to " + server);
        }
        if (notBeforeMicros < 0 || gapMicros < 0) {
            throw new IllegalArgumentException("a call starts after the run has begun");
        }
    }
}
