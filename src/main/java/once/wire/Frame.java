package once.wire;

import com.google.protobuf.ByteString;

/// What the request–reply layer puts into a datagram.
///
/// @param id 16 bytes
/// @param seal checksum or MAC as bytes; none, 8 or 32 of them
record Frame(ByteString id, ByteString payload, ByteString seal) {}
