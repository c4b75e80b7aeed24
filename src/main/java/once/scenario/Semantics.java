package once.scenario;

import once.client.RetryPolicy;

/// What a call promises, as a preset over the mechanisms of client and server.
public enum Semantics {
    /// Send once, hope.
    MAYBE("Maybe"),
    /// Send until a reply comes; the server executes whatever arrives.
    AT_LEAST_ONCE("At least once"),
    /// Send a bounded number of times; the server executes no request twice.
    AT_MOST_ONCE("At most once");

    private final String title;

    Semantics(String title) {
        this.title = title;
    }

    /// The name as people read it.
    public String title() {
        return title;
    }

    /// The protocol with the mechanisms of this semantics switched on and off, all times left as they are. A protocol
    /// that retried without end, or never, tries `retries` times more where a bounded number is asked for.
    ///
    /// @param retries how often to try again under a semantics with bounded retries, 0 or more
    public Protocol preset(Protocol base, int retries) {
        return switch (this) {
            case MAYBE -> base.with(1).filtering(false);
            case AT_LEAST_ONCE -> base.with(RetryPolicy.UNBOUNDED).filtering(false);
            case AT_MOST_ONCE -> base.with(1 + retries).filtering(true);
        };
    }
}
