package once.client;

/// Where a client is in its calls.
///
/// @param call the number of the call it is at, from 1; 0 before the run begins, one past the last when all are over
/// @param attempt the attempt it awaits a reply to, from 1; 0 while it awaits nothing
public record ClientState(int call, int attempt) {

    /// Before the run begins.
    static final ClientState INITIAL = new ClientState(0, 0);

    /// Whether it waits for a reply.
    boolean awaits() {
        return attempt > 0;
    }
}
