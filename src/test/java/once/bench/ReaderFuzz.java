package once.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import once.scenario.ScenarioText;
import once.simulation.Recording;

/// Hands mutated files to the readers of scenarios and recordings, and counts what becomes of them. Anything but an answer or
/// the documented error ends it, and so does an answer that takes too long.
public final class ReaderFuzz {

    /// No answer to a small file takes longer, on a machine that is busy with other things.
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private static final int MOST_EVENTS = 300;

    private final List<byte[]> scenarios;
    private final List<byte[]> recordings;
    private int good;
    private int refused;
    private int damaged;
    private int replayed;
    private long slowest;

    private ReaderFuzz(List<byte[]> scenarios, List<byte[]> recordings) {
        this.scenarios = scenarios;
        this.recordings = recordings;
    }

    /// A run over the demos and recordings of them.
    public static ReaderFuzz overTheDemos() throws IOException {
        var recordings = new ArrayList<byte[]>();
        for (var demo : Demos.all()) {
            for (var setting : demo.settings()) {
                var out = new ByteArrayOutputStream();
                RecordingFile.write(out, setting, Recording.of(setting.scenario(), MOST_EVENTS));
                recordings.add(out.toByteArray());
            }
        }
        return new ReaderFuzz(Demos.names().stream().map(ReaderFuzz::bytes).toList(), recordings);
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
        long begin = System.nanoTime();
        try {
            switch (random.nextInt(4)) {
                case 0 -> scenario(Mutation.of(pick(scenarios, random), scenarios, random));
                case 1 -> scenario(Mutation.ofWords(pick(scenarios, random), scenarios, random));
                case 2 -> recording(Mutation.of(pick(recordings, random), recordings, random));
                default -> recording(Resealing.of(pick(recordings, random), random, text -> Mutation.ofWords(text, scenarios, random)));
            }
        } catch (RuntimeException | Error | IOException wrong) {
            throw new IllegalStateException("seed " + seed + ": " + wrong, wrong);
        }
        slowest = Math.max(slowest, System.nanoTime() - begin);
        if (slowest > LONGEST_NANOS) {
            throw new IllegalStateException("seed " + seed + " takes " + slowest / 1_000_000 + " ms");
        }
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
        return String.format(Locale.ROOT, "good scenarios %,d, refused files %,d, damaged recordings %,d, replayed recordings %,d, slowest answer %,d ms",
                good, refused, damaged, replayed, slowest / 1_000_000);
    }

    /// Runs as many as its argument says; a million without one.
    static void main(String... arguments) throws IOException {
        int count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        var fuzz = overTheDemos();
        long begin = System.nanoTime();
        for (int seed = 0; seed < count; seed++) {
            fuzz.once(seed);
            if (seed % 100_000 == 99_999) {
                System.out.printf(Locale.ROOT, "%,d: %s%n", seed + 1, fuzz.figures());
            }
        }
        System.out.printf(Locale.ROOT, "%,d inputs in %,d s, heap limit %,d MiB: %s%n", count, (System.nanoTime() - begin) / 1_000_000_000,
                Runtime.getRuntime().maxMemory() >> 20, fuzz.figures());
    }
}
