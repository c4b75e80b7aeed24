package once.wire;

import com.google.protobuf.ByteString;

/// What the request–reply layer puts into a datagram.
///
/// @param id 16 bytes
/// @param extras what the layer says besides; mostly nothing
/// @param seal checksum or MAC as bytes; none, 8 or 32 of them
record Frame(ByteString id, ByteString payload, ByteString extras, ByteString seal) {

    /// A frame as its sender seals it.
    static Frame sealed(Protection protection, ByteString id, ByteString payload, ByteString extras) {
        return new Frame(id, payload, extras, protection.seal(id, payload, extras));
    }
}
