package once.recording;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import once.recording.proto.Record;

/// Reads a file record by record, never more of it at once than the longest record has.
final class RecordReader {

    /// The record that comes next is not whole.
    static final class Broken extends Exception {
        Broken(String what) {
            super(what, null, false, false);
        }
    }

    private final InputStream in;
    private final CRC32C check = new CRC32C();
    private long offset;
    private int length;

    RecordReader(InputStream in) throws IOException {
        this.in = in;
        var mark = in.readNBytes(Framing.MARK.length);
        offset = mark.length;
        int version = Framing.MARK.length - 1;
        if (mark.length <= version || !Arrays.equals(mark, 0, version, Framing.MARK, 0, version)) {
            throw new RecordingException("this is no recording");
        }
        if (mark[version] != Framing.MARK[version]) {
            throw new RecordingException("this recording has format " + (mark[version] & 0xFF) + "; this program reads format "
                    + Framing.MARK[version]);
        }
    }

    /// Where the next record begins, in bytes.
    long offset() {
        return offset;
    }

    /// The message of the next record, as it stands in the file; empty at the end of the file.
    Optional<byte[]> next() throws IOException, Broken {
        check.reset();
        int size = size();
        if (size < 0) {
            return Optional.empty();
        }
        var message = in.readNBytes(size);
        var tail = in.readNBytes(Framing.CHECK_BYTES);
        if (tail.length < Framing.CHECK_BYTES) {
            throw new Broken("the file ends within a record");
        }
        check.update(message);
        if (ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt() != (int) check.getValue()) {
            throw new Broken("a record does not fit its check");
        }
        offset += length + message.length + tail.length;
        return Optional.of(message);
    }

    /// The size of the next record's message; -1 at the end of the file.
    private int size() throws IOException, Broken {
        int size = 0;
        for (length = 0; length < Framing.MOST_LENGTH_BYTES;) {
            int next = in.read();
            if (next < 0 && length == 0) {
                return -1;
            }
            check.update(next);
            size |= (next & 0x7F) << 7 * length++;
            if (next < 0x80) {
                return checked(size, next < 0);
            }
        }
        return checked(Integer.MAX_VALUE, false);
    }

    private static int checked(int size, boolean ended) throws Broken {
        if (ended) {
            throw new Broken("the file ends within a record");
        }
        if (size > Framing.LONGEST) {
            throw new Broken("a record is longer than any is written");
        }
        return size;
    }

    /// What a message says.
    static Record parsed(byte[] message) throws Broken {
        try {
            return Record.parseFrom(message);
        } catch (InvalidProtocolBufferException _) {
            throw new Broken("a record is none of this format");
        }
    }
}
