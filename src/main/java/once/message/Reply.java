package once.message;

import java.util.Objects;
import once.service.Result;

/// The server answers the request with the same id.
///
/// @param incarnation which incarnation of the server answers; 0 for not said
public record Reply(MessageId id, Result result, int incarnation) implements Message {

    public Reply {
        Objects.requireNonNull(id);
        Objects.requireNonNull(result);
    }

    /// A reply that does not say which incarnation sends it.
    public Reply(MessageId id, Result result) {
        this(id, result, 0);
    }

    @Override
    public String text() {
        return result.text();
    }
}
