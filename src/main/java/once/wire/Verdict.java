package once.wire;

import once.message.Message;

/// What became of a packet that may have been altered on its way, as somebody sees it who knows what was sent.
public enum Verdict {
    /// The receiver reads what was sent.
    INTACT("intact"),
    /// A checksum or MAC gives it away; it is dropped.
    CHECKSUM_MISMATCH("checksum mismatch"),
    /// It does not follow the format; it is dropped.
    UNPARSABLE("unparsable"),
    /// The receiver reads something else than was sent, and takes it for true.
    ACCEPTED_THOUGH_ALTERED("accepted though altered");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /// The verdict as people read it.
    public String title() {
        return title;
    }

    /// The verdict on what a receiver made of a message.
    public static Verdict of(Message sent, Decoded received) {
        return switch (received) {
            case Decoded.Read(var message) -> message.equals(sent) ? INTACT : ACCEPTED_THOUGH_ALTERED;
            case Decoded.Broken(_, var why, _) -> why == Decoded.Why.CHECKSUM ? CHECKSUM_MISMATCH : UNPARSABLE;
        };
    }
}
