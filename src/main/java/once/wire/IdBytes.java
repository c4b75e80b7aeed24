package once.wire;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import once.message.MessageId;

/// The 16 bytes of a message id: IPv4 address (4), UDP port (2), random (2), time (8), all big-endian. They are a function of
/// our id, and give it back: address and port say which client, the time which of its ids, one for each millisecond; what
/// would be random follows from both.
///
/// Ids that no client of ours makes, such as one with a flipped bit, become ids of strangers, with a negative client
/// number; two of them are told apart unless both halves have the same CRC-31.
final class IdBytes {

    static final int SIZE = 16;

    /// 2024-07-15 10:15:20.320 UTC, in milliseconds since 1970: when each client makes its first id.
    static final long EPOCH_MILLIS = 0x190b5e3c000L;

    private static final int FIRST_RANDOM = 0xbeef;

    private IdBytes() {}

    static ByteString of(MessageId id) {
        var bytes = ByteBuffer.allocate(SIZE);
        if (id.client() < 1) {
            bytes.putLong(0).putInt(id.client()).putInt(id.number());
        } else {
            var from = Endpoint.client(id.client());
            bytes.putInt(from.address()).putShort((short) from.port()).putShort(random(id))
                    .putLong(EPOCH_MILLIS + id.number() - 1);
        }
        return ByteString.copyFrom(bytes.flip());
    }

    private static short random(MessageId id) {
        int mixed = (id.client() - 1) * 0x9E3779B1 + (id.number() - 1) * 0x85EBCA77;
        return (short) (FIRST_RANDOM ^ mixed >>> 16);
    }

    static MessageId id(ByteString bytes) throws UnreadableException {
        if (bytes.size() != SIZE) {
            throw UnreadableException.format(Layer.REQUEST_REPLY, "a message id has " + SIZE + " bytes, not " + bytes.size());
        }
        var ours = guess(bytes.asReadOnlyByteBuffer().slice());
        return of(ours).equals(bytes) ? ours : stranger(bytes);
    }

    private static MessageId guess(ByteBuffer bytes) {
        int client = Endpoint.clientAt(bytes.getInt(0), bytes.getShort(4) & 0xffff);
        return client < 1
                ? new MessageId(bytes.getInt(8), bytes.getInt(12))
                : new MessageId(client, (int) (bytes.getLong(8) - EPOCH_MILLIS + 1));
    }

    private static MessageId stranger(ByteString bytes) {
        return new MessageId(-1 - (crc(bytes.substring(0, 8)) >>> 1), crc(bytes.substring(8)) >>> 1);
    }

    private static int crc(ByteString bytes) {
        var crc = new CRC32();
        crc.update(bytes.asReadOnlyByteBuffer());
        return (int) crc.getValue();
    }

    /// The id's bytes with their meaning.
    static Encoded layout(ByteString id) {
        var bytes = id.asReadOnlyByteBuffer().slice();
        return Encoded.box("id", Layer.REQUEST_REPLY, "", List.of(
                field("address", Endpoint.dotted(bytes.getInt(0)), id.substring(0, 4)),
                field("port", Integer.toString(bytes.getShort(4) & 0xffff), id.substring(4, 6)),
                field("random", HexFormat.of().formatHex(id.substring(6, 8).toByteArray()), id.substring(6, 8)),
                field("time", bytes.getLong(8) + " ms", id.substring(8))));
    }

    private static Encoded field(String name, String value, ByteString bytes) {
        return Encoded.leaf(name, Layer.REQUEST_REPLY, value, bytes);
    }
}
