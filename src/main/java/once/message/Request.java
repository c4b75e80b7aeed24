package once.message;

import java.util.Objects;
import once.service.Operation;

/// A client asks. A retransmission is the same request once more.
public record Request(MessageId id, Operation operation, Stamps stamps) implements Message {

    public Request {
        Objects.requireNonNull(id);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(stamps);
    }

    /// A request that carries its id and its operation only.
    public Request(MessageId id, Operation operation) {
        this(id, operation, Stamps.NONE);
    }

    @Override
    public String text() {
        return operation.text();
    }
}
