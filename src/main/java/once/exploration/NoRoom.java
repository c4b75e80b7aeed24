package once.exploration;

import java.util.concurrent.CancellationException;

/// There are more possibilities for one move than there is room for.
final class NoRoom extends CancellationException {
    NoRoom() {
        super("no more room");
    }

    /// Nobody asks where.
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
