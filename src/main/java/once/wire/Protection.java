package once.wire;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a receiver tells an altered message from one that is as it was sent. All work on the message id followed by the
/// payload, as received; where there is something besides, on the result followed by that.
public enum Protection {
    /// Not at all.
    NONE("none", 0),
    /// CRC-32 in 64 bits, little-endian: finds bit errors. Anyone can compute it, an adversary too.
    CRC32("CRC-32", 8),
    /// HMAC-SHA256 under a key that client and server share: finds whatever somebody without the key has altered.
    HMAC_SHA256("HMAC-SHA256", 32);

    private static final String KEY = "shared-secret";

    private final String title;
    private final int size;

    Protection(String title, int size) {
        this.title = title;
        this.size = size;
    }

    /// The name as people read it.
    public String title() {
        return title;
    }

    /// How many bytes it adds, 0 to 32, not counting the tag that a format puts before them.
    public int size() {
        return size;
    }

    /// What the sender adds. The first result goes into the second, so that nothing can be moved from payload to extras
    /// without the key.
    ByteString seal(ByteString id, ByteString payload, ByteString extras) {
        var seal = seal(id, payload);
        return extras.isEmpty() ? seal : seal(seal, extras);
    }

    ByteString seal(ByteString id, ByteString payload) {
        return switch (this) {
            case NONE -> ByteString.EMPTY;
            case CRC32 -> littleEndian(crc(id, payload));
            case HMAC_SHA256 -> hmac(id, payload);
        };
    }

    /// Whether this is what the sender would have added; how long it takes does not tell how near it is.
    boolean accepts(Frame frame) {
        var expected = seal(frame.id(), frame.payload(), frame.extras());
        return MessageDigest.isEqual(expected.toByteArray(), frame.seal().toByteArray());
    }

    /// The CRC-32 over id and payload, 0 to 2³²-1.
    static long crc(ByteString id, ByteString payload) {
        var crc = new CRC32();
        crc.update(id.asReadOnlyByteBuffer());
        crc.update(payload.asReadOnlyByteBuffer());
        return crc.getValue();
    }

    static ByteString littleEndian(long value) {
        return ByteString.copyFrom(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).flip());
    }

    private static ByteString hmac(ByteString id, ByteString payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            mac.update(id.asReadOnlyByteBuffer());
            mac.update(payload.asReadOnlyByteBuffer());
            return ByteString.copyFrom(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }
}
