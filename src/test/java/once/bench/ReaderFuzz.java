package once.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import once.recording.RecordingException;
import once.recording.RecordingFile;
import once.recording.Replay;
import once.recording.Resealing;
import once.scenario.Demos;
import once.scenario.Lecture;
import once.scenario.Reading;
import once.scenario.ScenarioText;
import once.simulation.Recording;

/// Hands mutated files to the readers of scenarios, recordings and lectures, and counts what becomes of them. Anything but an answer or
/// the documented error ends it, and so does an answer that takes too long.
public final class ReaderFuzz {

    /// No answer to a small file takes longer, in time of the processor: the machine may be busy with other things.
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private static final int MOST_EVENTS = 300;
    private static final int MOST_CALLS = 60;

    private final List<byte[]> scenarios;
    private final List<byte[]> recordings;
    private final List<byte[]> lectures;
    private int good;
    private int refused;
    private int damaged;
    private int replayed;
    private int lecturesRead;
    private long slowest;

    private ReaderFuzz(List<byte[]> scenarios, List<byte[]> recordings, List<byte[]> lectures) {
        this.scenarios = scenarios;
        this.recordings = recordings;
        this.lectures = lectures;
    }

    /// A run over the demos and recordings of them.
    public static ReaderFuzz overTheDemos() throws IOException {
        var recordings = new ArrayList<byte[]>();
        var small = Demos.all().stream().filter(ReaderFuzz::isSmall).toList();
        for (var demo : small) {
            for (var setting : demo.settings()) {
                var out = new ByteArrayOutputStream();
                RecordingFile.write(out, setting, Recording.of(setting.scenario(), MOST_EVENTS));
                recordings.add(out.toByteArray());
            }
        }
        return new ReaderFuzz(small.stream().map(demo -> bytes(demo.file())).toList(), recordings, List.of(bytes("lecture.txt")));
    }

    /// Large files only take longer.
    private static boolean isSmall(Reading demo) {
        return demo.settings().stream().mapToInt(setting -> setting.scenario().callCount()).sum() <= MOST_CALLS;
    }

    private static byte[] bytes(String demo) {
        try {
            return Files.readAllBytes(Path.of("demos", demo));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads one mutated file, which is a function of its seed.
    ///
    /// @throws IllegalStateException where the reader does not answer as it should; the message names the seed
    public void once(long seed) {
        var random = new Random(seed);
        long begin = processorNanos();
        try {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4 -> scenario(Mutation.of(pick(scenarios, random), scenarios, random));
                case 5, 6, 7, 8, 9 -> scenario(Mutation.ofWords(pick(scenarios, random), scenarios, random));
                case 10 -> lecture(Mutation.of(pick(lectures, random), scenarios, random));
                case 11, 12, 13, 14 -> recording(Mutation.of(pick(recordings, random), recordings, random));
                default -> recording(Resealing.of(pick(recordings, random), random, text -> Mutation.ofWords(text, scenarios, random)));
            }
        } catch (RuntimeException | Error | IOException wrong) {
            throw new IllegalStateException("seed " + seed + ": " + wrong, wrong);
        }
        slowest = Math.max(slowest, processorNanos() - begin);
        if (slowest > LONGEST_NANOS) {
            throw new IllegalStateException("seed " + seed + " takes " + slowest / 1_000_000 + " ms");
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] pick(List<byte[]> files, Random random) {
        return files.get(random.nextInt(files.size()));
    }

    private void scenario(byte[] bytes) {
        if (ScenarioText.read("f", bytes).isGood()) {
            good++;
        } else {
            refused++;
        }
    }

    private void lecture(byte[] bytes) {
        Lecture.read(new String(bytes, StandardCharsets.UTF_8));
        lecturesRead++;
    }

    private void recording(byte[] bytes) throws IOException {
        try {
            var replay = Replay.of("f", () -> new ByteArrayInputStream(bytes));
            replayed += replay.played().isPresent() ? 1 : 0;
            damaged += replay.contents().damage().isPresent() ? 1 : 0;
            replay.verdict().text();
        } catch (RecordingException _) {
            refused++;
        }
    }

    /// What has come of it, in one line.
    public String figures() {
        return String.format(Locale.ROOT, "good scenarios %,d, refused files %,d, damaged recordings %,d, replayed recordings %,d, lectures %,d, slowest answer %,d ms",
                good, refused, damaged, replayed, lecturesRead, slowest / 1_000_000);
    }

    /// Runs as many as its first argument says, a million without one, from the seed on that its second says.
    static void main(String... arguments) throws IOException {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var fuzz = overTheDemos();
        long begin = System.nanoTime();
        int first = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
        for (int done = 1; done <= count; done++) {
            fuzz.once(first + done - 1);
            if (done % 100_000 == 0) {
                System.out.printf(Locale.ROOT, "%,d: %s%n", done, fuzz.figures());
            }
        }
        System.out.printf(Locale.ROOT, "%,d inputs in %,d s, heap limit %,d MiB: %s%n", count, (System.nanoTime() - begin) / 1_000_000_000,
                Runtime.getRuntime().maxMemory() >> 20, fuzz.figures());
    }
}
