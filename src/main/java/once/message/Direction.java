package once.message;

/// Which kind of journey: what a client asks, what a server answers, and what either tells the other besides.
public enum Direction {
    /// A request, to a server.
    REQUEST,
    /// A reply, to a client.
    REPLY,
    /// What a client tells a server without being answered: an acknowledgement, an extermination.
    NOTICE,
    /// What a server tells a client without having been asked: that it is up again.
    NEWS;

    /// Whether it goes to a server.
    public boolean toServer() {
        return this == REQUEST || this == NOTICE;
    }
}
