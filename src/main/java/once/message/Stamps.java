package once.message;

/// What a request carries beside its id and its operation, for servers that make use of it.
///
/// @param createdAt when the call began, by the client's clock, in microseconds; [#NO_TIME] for not said
/// @param expiresAt until when the request may be executed, by the client's clock; [#NO_TIME] for not said
/// @param incarnation which incarnation of the server the client last heard of; 0 for none or not said
/// @param resumesFrom below which number the client has given up all its requests, said to a server that has asked for
///     it; 0 for not said
public record Stamps(long createdAt, long expiresAt, int incarnation, int resumesFrom) {

    /// No time said.
    public static final long NO_TIME = Long.MIN_VALUE;

    /// Nothing said.
    public static final Stamps NONE = new Stamps(NO_TIME, NO_TIME, 0, 0);

    /// Whether the request says when its call began.
    public boolean saysCreation() {
        return createdAt != NO_TIME;
    }

    /// Whether the request says until when it may be executed.
    public boolean saysExpiry() {
        return expiresAt != NO_TIME;
    }

    /// The same with another incarnation.
    public Stamps of(int otherIncarnation) {
        return new Stamps(createdAt, expiresAt, otherIncarnation, resumesFrom);
    }
}
