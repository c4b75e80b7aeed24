package once.recording;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import once.recording.proto.Record;
import once.scenario.text.ScenarioFile;

/// Recordings whose records were altered by somebody who can compute their checks.
public final class Resealing {

    private Resealing() {}

    /// A recording with another scenario in it, or with a record that has another byte in it, and all checks right.
    ///
    /// @param alter alters the text of its scenario
    public static byte[] of(byte[] file, Random random, UnaryOperator<byte[]> alter) throws IOException {
        return random.nextBoolean()
                ? rescripted(file, alter)
                : resealed(file, record -> random.nextInt(8) == 0 ? altered(record, random) : record);
    }

    /// A recording with another scenario in it, and all checks right.
    ///
    /// @param alter alters the text of its scenario
    public static byte[] rescripted(byte[] file, UnaryOperator<byte[]> alter) throws IOException {
        return resealed(file, record -> rescripted(record, alter));
    }

    private static byte[] resealed(byte[] file, UnaryOperator<Record> alter) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(Framing.MARK);
        try {
            var reader = new RecordReader(new ByteArrayInputStream(file));
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                out.write(Framing.framed(alter.apply(RecordReader.parsed(next.get()))));
            }
        } catch (RecordReader.Broken impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static Record rescripted(Record record, UnaryOperator<byte[]> alter) {
        if (!record.hasHead()) {
            return record;
        }
        var text = TextFormat.printer().escapingNonAscii(false).printToString(record.getHead().getScenario()).getBytes(StandardCharsets.UTF_8);
        var scenario = ScenarioFile.newBuilder();
        try {
            TextFormat.merge(new String(alter.apply(text), StandardCharsets.UTF_8), scenario);
        } catch (TextFormat.ParseException _) {
            return record;
        }
        return record.toBuilder().setHead(record.getHead().toBuilder().setScenario(scenario)).build();
    }

    private static Record altered(Record record, Random random) {
        var bytes = record.toByteArray();
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        try {
            return Record.parseFrom(bytes);
        } catch (InvalidProtocolBufferException _) {
            return record;
        }
    }
}
