package once.message;

import once.service.Operation;

/// A client asks. A retransmission is the same request once more.
public record Request(MessageId id, Operation operation) implements Message {
    @Override
    public String text() {
        return operation.text();
    }
}
