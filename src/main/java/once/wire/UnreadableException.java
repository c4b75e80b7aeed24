package once.wire;

/// Bytes that a layer throws away. The reason is always ours, not a library's: it stands in recordings, and libraries word
/// theirs by version and by the machine's language. It never leaves this package: decoding ends in a [Decoded].
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final Layer where;
    private final Decoded.Why why;

    UnreadableException(Layer where, Decoded.Why why, String reason) {
        super(reason, null, false, false);
        this.where = where;
        this.why = why;
    }

    static UnreadableException format(Layer where, String reason) {
        return new UnreadableException(where, Decoded.Why.FORMAT, reason);
    }

    static UnreadableException checksum(Layer where, String reason) {
        return new UnreadableException(where, Decoded.Why.CHECKSUM, reason);
    }

    Decoded.Broken broken() {
        return new Decoded.Broken(where, why, getMessage());
    }
}
