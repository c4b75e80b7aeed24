package once.client;

import java.util.Objects;
import once.message.NodeId;
import once.service.Operation;

/// A call that the client's application is going to make.
///
/// @param server who is asked
/// @param notBeforeMicros the earliest time it starts, in microseconds since the run began; 0 for at once
/// @param gapMicros how long the application pauses after the call before; 0 for not at all
/// @param locatable whether the server's name can be looked up
/// @param sameIdAs which of the client's calls it shares its id with, from 1; 0 for none
public record PlannedCall(
        Operation operation, NodeId server, long notBeforeMicros, long gapMicros, boolean locatable, int sameIdAs) {

    public PlannedCall {
        Objects.requireNonNull(operation);
        if (server.isClient()) {
            throw new IllegalArgumentException("a call goes to a server, not to " + server);
        }
        if (notBeforeMicros < 0 || gapMicros < 0) {
            throw new IllegalArgumentException("a call starts after the run has begun");
        }
        if (sameIdAs < 0) {
            throw new IllegalArgumentException("calls are numbered from 1, not " + sameIdAs);
        }
    }

    /// The same call made by a client, by number from 1: a step is its own.
    public PlannedCall by(int client) {
        return operation instanceof Operation.Step(_, var what)
                ? new PlannedCall(new Operation.Step(client, what), server, notBeforeMicros, gapMicros, locatable, sameIdAs)
                : this;
    }

    /// The same call, so much later in microseconds, 0 or more.
    public PlannedCall later(long micros) {
        return new PlannedCall(operation, server, notBeforeMicros + micros, gapMicros, locatable, sameIdAs);
    }

    /// A call to a server that can be found, with an id of its own.
    public PlannedCall(Operation operation, NodeId server, long notBeforeMicros, long gapMicros) {
        this(operation, server, notBeforeMicros, gapMicros, true, 0);
    }
}
