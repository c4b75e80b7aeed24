package once.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import once.recording.proto.End;
import once.recording.proto.EventRecord;
import once.recording.proto.Record;
import once.scenario.Demos;
import once.scenario.ScenarioText;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Recording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest {

    private static final int MOST_EVENTS = 2_000;
    private static final Setting INCREMENT = setting("service: COUNTER client { call { increment {} } }");

    private static Setting setting(String text) {
        return ScenarioText.read("f", text).settings().getFirst();
    }

    private static byte[] bytes(Setting setting) throws IOException {
        var out = new ByteArrayOutputStream();
        RecordingFile.write(out, setting, Recording.of(setting.scenario(), MOST_EVENTS));
        return out.toByteArray();
    }

    private static RecordingFile.Source source(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static Replay replay(byte[] bytes) throws IOException {
        return Replay.of("f", source(bytes));
    }

    private static List<EventRecord> events(byte[] bytes) throws IOException {
        var events = new ArrayList<EventRecord>();
        RecordingFile.read(source(bytes), events::add);
        return events;
    }

    /// A file of these records, with a mark before them and a check behind each.
    private static byte[] file(List<Record> records) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(Framing.MARK);
        for (var record : records) {
            out.write(Framing.framed(record));
        }
        return out.toByteArray();
    }

    private static List<Record> records(byte[] bytes) throws Exception {
        var reader = new RecordReader(new ByteArrayInputStream(bytes));
        var records = new ArrayList<Record>();
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(RecordReader.parsed(next.get()));
        }
        return records;
    }

    @Nested
    class AWholeFile {

        @TestFactory
        Stream<DynamicTest> replaysTheSame() {
            return Demos.all().stream().flatMap(demo -> demo.settings().stream()).map(setting ->
                    DynamicTest.dynamicTest(setting.scenario().title() + ": " + setting.name(), () -> replaysTheSame(setting)));
        }

        private static void replaysTheSame(Setting setting) throws IOException {
            for (var semantics : Semantics.values()) {
                var under = setting.under(semantics).withSeed(7);
                var recording = Recording.of(under.scenario(), MOST_EVENTS);
                var replay = replay(bytes(under));
                assertEquals(new Replay.Verdict.Same(recording.events().size()), replay.verdict());
                assertEquals(recording.events(), replay.played().orElseThrow().recording().events().subList(0, recording.events().size()));
                assertEquals(under, replay.played().orElseThrow().setting());
            }
        }

        @Test
        void isWrittenAsAWholeOrNotAtAll(@TempDir Path folder) throws IOException {
            var path = Files.writeString(folder.resolve("it.once"), "before");
            var other = Recording.of(INCREMENT.withSeed(9).scenario(), MOST_EVENTS);
            assertThrows(IllegalArgumentException.class, () -> RecordingFile.write(path, INCREMENT, other));
            assertEquals("before", Files.readString(path));
            RecordingFile.write(path, INCREMENT, Recording.of(INCREMENT.scenario(), MOST_EVENTS));
            assertArrayEquals(bytes(INCREMENT), Files.readAllBytes(path));
            try (var files = Files.list(folder)) {
                assertEquals(List.of(path), files.toList());
            }
        }

        @Test
        void ofARunThatWasStoppedReplaysUpToThere() throws IOException {
            var endless = setting("service: COUNTER environment { loss: 1 } protocol { semantics: AT_LEAST_ONCE } client { call { increment {} } }");
            var replay = replay(bytes(endless));
            assertEquals(new Replay.Verdict.Same(MOST_EVENTS), replay.verdict());
            assertTrue(replay.contents().cut());
        }

        @Test
        void isOneEventALine() throws IOException {
            var lines = events(bytes(INCREMENT)).stream().filter(event -> !EventText.isSilent(event)).map(EventText::of).toList();
            assertEquals("0 ms  request.sent  c1 sends INC to s1, attempt 1  (#1.1, attempt 1)", lines.get(1));
            assertEquals("10 ms  executed.changing  s1 executes INC: counter goes from 0 to 1  (#1.1, attempt 1)", lines.get(4));
        }
    }

    @Nested
    class AnotherProgram {

        private static Replay.Verdict afterChanging(int index, Record changed) throws Exception {
            var records = records(bytes(INCREMENT));
            records.set(index, changed);
            return replay(file(records)).verdict();
        }

        /// What is said of an event twice counts once.
        @Test
        void mayWriteTheSameInOtherBytes() throws Exception {
            var out = new ByteArrayOutputStream();
            out.write(Framing.MARK);
            for (var record : records(bytes(INCREMENT))) {
                out.write(record.hasEvent() ? framed(twice(record)) : Framing.framed(record));
            }
            assertEquals(new Replay.Verdict.Same(events(bytes(INCREMENT)).size()), replay(out.toByteArray()).verdict());
        }

        private static byte[] twice(Record record) throws IOException {
            var out = new ByteArrayOutputStream();
            record.writeTo(out);
            Record.newBuilder().setEvent(EventRecord.newBuilder().setNumber(record.getEvent().getNumber())).build().writeTo(out);
            return out.toByteArray();
        }

        private static byte[] framed(byte[] message) throws IOException {
            var out = new ByteArrayOutputStream();
            var coded = CodedOutputStream.newInstance(out);
            coded.writeUInt32NoTag(message.length);
            coded.flush();
            out.writeBytes(message);
            int check = Framing.check(out.toByteArray(), out.size());
            return ByteBuffer.allocate(out.size() + Framing.CHECK_BYTES).order(ByteOrder.LITTLE_ENDIAN).put(out.toByteArray()).putInt(check).array();
        }

        @Test
        void isToldTheFirstEventThatDiffers() throws Exception {
            var second = events(bytes(INCREMENT)).get(1);
            var late = Record.newBuilder().setEvent(second.toBuilder().setAtMicros(5)).build();
            assertEquals(
                    new Replay.Verdict.Differs(2, "0.005 ms  request.sent  c1 sends INC to s1, attempt 1  (#1.1, attempt 1)",
                            "0 ms  request.sent  c1 sends INC to s1, attempt 1  (#1.1, attempt 1)"),
                    afterChanging(2, late));
        }

        @Test
        void isToldWhenTheRunGoesOnLonger() throws Exception {
            var records = records(bytes(INCREMENT));
            records.remove(records.size() - 2);
            int left = records.size() - 2;
            records.set(left + 1, Record.newBuilder().setEnd(End.newBuilder().setEvents(left)).build());
            var verdict = (Replay.Verdict.Differs) replay(file(records)).verdict();
            assertEquals(left + 1, verdict.event());
            assertEquals("nothing, the run is over", verdict.then());
        }

        @Test
        void isToldWhenTheRunIsOverEarlier() throws Exception {
            var records = records(bytes(INCREMENT));
            int events = records.size() - 2;
            var more = records.get(events).getEvent().toBuilder().setNumber(events + 1);
            records.set(events + 1, Record.newBuilder().setEvent(more).build());
            records.add(Record.newBuilder().setEnd(End.newBuilder().setEvents(events + 1)).build());
            var verdict = (Replay.Verdict.Differs) replay(file(records)).verdict();
            assertEquals(new Replay.Verdict.Differs(events + 1, verdict.then(), "nothing, the run is over"), verdict);
        }

        @Test
        void stillShowsTheEventsOfAScenarioThatItCannotRun() throws Exception {
            var records = records(bytes(INCREMENT));
            var head = records.getFirst().getHead();
            records.set(0, Record.newBuilder().setHead(head.toBuilder().setScenario(head.getScenario().toBuilder().setServiceValue(99))).build());
            var replay = replay(file(records));
            assertTrue(replay.verdict().text().startsWith("today's program cannot run it: f:"), replay.verdict().text());
            assertEquals(records.size() - 2, replay.contents().events());
        }
    }

    @Nested
    class ADamagedFile {

        @Test
        void opensUpToTheLastWholeEventWhereverItIsCutOff() throws IOException {
            var whole = bytes(INCREMENT);
            int readable = 0;
            for (int length = 0; length < whole.length; length++) {
                var cut = Arrays.copyOf(whole, length);
                try {
                    var replay = replay(cut);
                    var damage = replay.contents().damage().orElseThrow();
                    assertEquals(new Replay.Verdict.Same(damage.events()), replay.verdict());
                    assertTrue(damage.offset() <= length, damage.text());
                    readable = Math.max(readable, damage.events());
                } catch (RecordingException none) {
                    assertTrue(none.getMessage().startsWith("this is no recording") || none.getMessage().startsWith("the recording does not say"), none.getMessage());
                }
            }
            assertEquals(events(whole).size(), readable);
        }

        @Test
        void isFoundOutWhicheverBitIsFlipped() throws IOException {
            var whole = bytes(INCREMENT);
            for (int bit = Framing.MARK.length * 8; bit < whole.length * 8; bit++) {
                var flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                try {
                    assertTrue(RecordingFile.read(source(flipped), _ -> {}).damage().isPresent(), "bit " + bit);
                } catch (RecordingException none) {
                    assertTrue(none.getMessage().startsWith("the recording does not say"), none.getMessage());
                }
            }
        }

        @Test
        void saysWhereAndHowMuchIsLeft() throws Exception {
            var whole = bytes(INCREMENT);
            var upToTwo = file(records(whole).subList(0, 3));
            var cut = Arrays.copyOf(whole, upToTwo.length + 1);
            assertEquals(Optional.of(new Damage(upToTwo.length, 2, "the file ends within a record")), replay(cut).contents().damage());
            assertEquals("the file ends within a record at byte 9; 2 events are whole", new Damage(9, 2, "the file ends within a record").text());
        }

        @Test
        void hasNoRecordsTwiceOrOutOfTheirOrder() throws Exception {
            var records = records(bytes(INCREMENT));
            var twice = new ArrayList<>(records);
            twice.add(3, records.get(3));
            assertEquals("event 3 where event 4 is due", damage(twice).what());
            var headless = new ArrayList<>(records);
            headless.add(2, records.getFirst());
            assertEquals("a record that belongs elsewhere", damage(headless).what());
            var longer = new ArrayList<>(records);
            longer.add(records.getLast());
            assertEquals("records behind the end", damage(longer).what());
            var fewer = new ArrayList<>(records);
            fewer.remove(records.size() - 2);
            assertEquals("the recording has lost events", damage(fewer).what());
        }

        private static Damage damage(List<Record> records) throws IOException {
            return RecordingFile.read(source(file(records)), _ -> {}).damage().orElseThrow();
        }

        @Test
        void asksForNoMoreMemoryThanItHasBytes() {
            var claims = new byte[] {(byte) 0x89, 'O', 'N', 'C', 'E', '\r', '\n', 0x1A, 1, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F, 0};
            var refused = assertThrows(RecordingException.class, () -> replay(claims));
            assertEquals("the recording does not say what was run: a record is longer than any is written", refused.getMessage());
        }
    }

    @Nested
    class AnotherFile {

        @Test
        void isNoRecording() {
            var refused = assertThrows(RecordingException.class, () -> replay("title: \"a text\"".getBytes()));
            assertEquals("this is no recording", refused.getMessage());
        }

        @Test
        void ofALaterFormatIsSaidToBeOne() throws IOException {
            var later = bytes(INCREMENT);
            later[8] = 2;
            var refused = assertThrows(RecordingException.class, () -> replay(later));
            assertEquals("this recording has format 2; this program reads format 1", refused.getMessage());
        }
    }
}
