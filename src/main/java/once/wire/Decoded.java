package once.wire;

import once.message.Message;

/// What a receiver makes of bytes.
public sealed interface Decoded {

    /// They are a message, as far as the receiver can tell.
    record Read(Message message) implements Decoded {}

    /// They are thrown away; to the protocol the message is lost.
    ///
    /// @param where the layer that noticed
    /// @param reason what it noticed, as a sentence without its full stop
    record Broken(Layer where, Why why, String reason) implements Decoded {}

    /// What a layer may find wrong.
    enum Why {
        /// A checksum or MAC does not belong to the bytes.
        CHECKSUM,
        /// The bytes do not follow the format.
        FORMAT
    }
}
