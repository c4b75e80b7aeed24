package once.recording;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
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
    private long offset;

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

    /// The next record; empty at the end of the file.
    Optional<Record> next() throws IOException, Broken {
        var frame = new ByteArrayOutputStream();
        int size = size(frame);
        if (size < 0) {
            return Optional.empty();
        }
        var message = in.readNBytes(size);
        frame.writeBytes(message);
        var check = in.readNBytes(Framing.CHECK_BYTES);
        if (check.length < Framing.CHECK_BYTES) {
            throw new Broken("the file ends within a record");
        }
        if (ByteBuffer.wrap(check).order(ByteOrder.LITTLE_ENDIAN).getInt() != Framing.check(frame.toByteArray(), frame.size())) {
            throw new Broken("a record does not fit its check");
        }
        offset += frame.size() + check.length;
        return Optional.of(parsed(message));
    }

    /// The size of the next record's message; -1 at the end of the file.
    private int size(ByteArrayOutputStream frame) throws IOException, Broken {
        int size = 0;
        for (int count = 0; count < Framing.MOST_LENGTH_BYTES; count++) {
            int next = in.read();
            if (next < 0 && count == 0) {
                return -1;
            }
            frame.write(next);
            size |= (next & 0x7F) << 7 * count;
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

    private static Record parsed(byte[] message) throws Broken {
        try {
            return Record.parseFrom(message);
        } catch (InvalidProtocolBufferException _) {
            throw new Broken("a record is none of this format");
        }
    }
}
