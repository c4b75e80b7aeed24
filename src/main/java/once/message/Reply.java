package once.message;

import once.service.Result;

/// The server answers the request with the same id.
public record Reply(MessageId id, Result result) implements Message {
    @Override
    public String text() {
        return result.text();
    }
}
