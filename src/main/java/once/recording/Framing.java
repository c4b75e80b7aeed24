package once.recording;

import com.google.protobuf.CodedOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import once.recording.proto.Record;

/// How records stand in a file; `recording.proto` says it in full.
final class Framing {

    /// The mark of a recording and the version of its format.
    static final byte[] MARK = {(byte) 0x89, 'O', 'N', 'C', 'E', '\r', '\n', 0x1A, 1};

    /// The longest message, in bytes: more than any event, and than any scenario that is read.
    static final int LONGEST = 4_000_000;

    /// The most bytes that a varint of so much has.
    static final int MOST_LENGTH_BYTES = 4;

    static final int CHECK_BYTES = 4;

    private Framing() {}

    static byte[] framed(Record message) throws RecordingException {
        int size = message.getSerializedSize();
        if (size > LONGEST) {
            throw new RecordingException("an event or the scenario has " + size + " bytes; there is room for " + LONGEST);
        }
        int length = CodedOutputStream.computeUInt32SizeNoTag(size);
        var frame = ByteBuffer.allocate(length + size + CHECK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        putVarint(frame, size);
        frame.put(message.toByteArray());
        return frame.putInt(check(frame.array(), length + size)).array();
    }

    private static void putVarint(ByteBuffer frame, int size) {
        int rest = size;
        for (; rest > 0x7F; rest >>>= 7) {
            frame.put((byte) (rest | 0x80));
        }
        frame.put((byte) rest);
    }

    /// The CRC-32C of the first bytes.
    static int check(byte[] bytes, int count) {
        var check = new CRC32C();
        check.update(bytes, 0, count);
        return (int) check.getValue();
    }
}
