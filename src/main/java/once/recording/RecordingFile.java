package once.recording;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import once.recording.proto.End;
import once.recording.proto.EventRecord;
import once.recording.proto.Head;
import once.recording.proto.Record;
import once.scenario.Setting;
import once.scenario.text.ScenarioFile;
import once.simulation.Recording;

/// Recordings on disk: `.once` files.
public final class RecordingFile {

    /// The most events that a file has.
    public static final int MOST_EVENTS = 1_000_000;

    /// The most bytes that a file has.
    static final long MOST_BYTES = 256_000_000;

    /// Where the bytes of a recording come from; they are read more than once.
    @FunctionalInterface
    public interface Source {
        /// The bytes from the beginning.
        InputStream open() throws IOException;

        /// The bytes of a file.
        static Source of(Path path) {
            return () -> Files.newInputStream(path);
        }
    }

    private RecordingFile() {}

    /// Writes a recording. The file is there as a whole or as it was before.
    ///
    /// @param setting what was run
    /// @throws RecordingException where the run does not fit into a file
    /// @throws IOException where the file cannot be written
    public static void write(Path path, Setting setting, Recording recording) throws IOException {
        write(path, setting, recording, UnaryOperator.identity());
    }

    /// Writes a recording as [#write(Path, Setting, Recording)] does.
    ///
    /// @param through what its bytes pass through
    public static void write(Path path, Setting setting, Recording recording, UnaryOperator<OutputStream> through)
            throws IOException {
        var part = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(through.apply(Files.newOutputStream(part)))) {
                write(out, setting, recording);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Writes a recording into a stream.
    ///
    /// @throws RecordingException where the run does not fit into a file
    /// @throws IOException where the stream does not take it
    public static void write(OutputStream out, Setting setting, Recording recording) throws IOException {
        if (!setting.scenario().equals(recording.scenario())) {
            throw new IllegalArgumentException("this run is one of another scenario");
        }
        if (recording.events().size() > MOST_EVENTS) {
            throw new RecordingException("the run has " + recording.events().size() + " events; there is room for "
                    + MOST_EVENTS);
        }
        out.write(Framing.MARK);
        long bytes = Framing.MARK.length;
        bytes += write(out, Record.newBuilder().setHead(Head.newBuilder().setScenario(setting.document())).build());
        for (var event : recording.events()) {
            bytes += write(out, EventRecords.record(event));
            requireRoom(bytes);
        }
        var end = End.newBuilder().setEvents(recording.events().size()).setCut(recording.isCut());
        write(out, Record.newBuilder().setEnd(end).build());
    }

    private static int write(OutputStream out, Record message) throws IOException {
        var frame = Framing.framed(message);
        out.write(frame);
        return frame.length;
    }

    private static void requireRoom(long bytes) throws RecordingException {
        if (bytes > MOST_BYTES) {
            throw new RecordingException("the events have more than " + MOST_BYTES + " bytes");
        }
    }

    /// Reads a recording as far as it is whole, in memory that does not grow with the file.
    ///
    /// @param events told each event in order
    /// @throws RecordingException where it is none, or says nothing of what was run
    /// @throws IOException where the bytes cannot be read
    public static Contents read(Source source, Consumer<EventRecord> events) throws IOException {
        return readInto(source, _ -> events::accept);
    }

    /// Reads a recording as far as it is whole, in memory that does not grow with the file.
    ///
    /// @param reader who is told each event in order, by what was run
    static Contents readInto(Source source, Function<ScenarioFile, Pass.Observer> reader) throws IOException {
        try (var in = new BufferedInputStream(source.open())) {
            var records = new RecordReader(in);
            var head = head(records);
            return new Pass(records, reader.apply(head.getScenario())).contents(head);
        }
    }

    private static Head head(RecordReader reader) throws IOException {
        try {
            var first = reader.next();
            if (first.isEmpty() || !RecordReader.parsed(first.get()).hasHead()) {
                throw new RecordReader.Broken("the recording has no head");
            }
            return RecordReader.parsed(first.get()).getHead();
        } catch (RecordReader.Broken broken) {
            throw new RecordingException("the recording does not say what was run: " + broken.getMessage());
        }
    }
}
