package once.ui.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import once.recording.RecordingException;
import once.recording.RecordingFile;
import once.recording.Replay;
import once.scenario.Demos;
import once.scenario.Problem;
import once.scenario.Reading;
import once.scenario.ScenarioText;

/// What came of opening a file. Nothing that a file may hold makes it throw.
public sealed interface Opened {

    /// A scenario file.
    record Scenario(Path path, Reading reading) implements Opened {}

    /// A recording, replayed.
    ///
    /// @param remarks what is to be said about it; empty where it is whole and happens today as it did then
    /// @param isWhole whether the file goes on to the end of what it tells
    record Recorded(Path path, Replay.Played played, List<String> remarks, boolean isWhole) implements Opened {
        public Recorded {
            remarks = List.copyOf(remarks);
        }
    }

    /// A file that cannot be shown.
    ///
    /// @param problems each in one line
    record Broken(Path path, List<String> problems) implements Opened {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /// A file that nothing can be read of.
    ///
    /// @param why in a sentence
    record Unreadable(Path path, String why) implements Opened {}

    /// No file at all.
    record Missing(Path path) implements Opened {}

    /// More bytes than a scenario has; files that never end are cut off here.
    int MOST_BYTES = 8_000_000;

    /// The file that was asked for.
    Path path();

    /// Opens a file, by its ending as a recording or as a scenario.
    static Opened read(Path path) {
        return read(path, UnaryOperator.identity());
    }

    /// Opens a file, by its ending as a recording or as a scenario.
    ///
    /// @param through what its bytes pass through
    static Opened read(Path path, UnaryOperator<InputStream> through) {
        try {
            return isRecording(path) ? recording(path, () -> through.apply(Files.newInputStream(path))) : scenario(path, through);
        } catch (NoSuchFileException _) {
            return new Missing(path);
        } catch (RecordingException wrong) {
            return new Broken(path, List.of(path.getFileName() + ": " + wrong.getMessage()));
        } catch (IOException wrong) {
            return new Unreadable(path, FileTrouble.text(path, wrong));
        }
    }

    /// Whether a file is a recording, by its ending.
    static boolean isRecording(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".once");
    }

    /// Opens a recording that comes with the program.
    ///
    /// @param name of its file
    /// @param through what its bytes pass through
    static Opened shipped(String name, UnaryOperator<InputStream> through) {
        try {
            return recording(Path.of(name), () -> through.apply(Demos.open(name)));
        } catch (IOException wrong) {
            return new Broken(Path.of(name), List.of(name + ": " + wrong.getMessage()));
        }
    }

    private static Opened scenario(Path path, UnaryOperator<InputStream> through) throws IOException {
        try (var in = through.apply(Files.newInputStream(path))) {
            var reading = ScenarioText.read(path.getFileName().toString(), in.readNBytes(MOST_BYTES));
            return reading.isGood() ? new Scenario(path, reading) : new Broken(path, reading.problems().stream().map(Problem::text).toList());
        }
    }

    private static Opened recording(Path path, RecordingFile.Source source) throws IOException {
        var replay = Replay.of(path.getFileName().toString(), source);
        if (replay.played().isEmpty()) {
            return new Broken(path, List.of(path.getFileName() + ": " + replay.verdict().text()));
        }
        var remarks = new ArrayList<String>();
        if (!(replay.verdict() instanceof Replay.Verdict.Same)) {
            remarks.add(replay.verdict().text());
        }
        replay.contents().damage().ifPresent(damage -> remarks.add(damage.text()));
        return new Recorded(path, replay.played().get(), remarks, replay.contents().damage().isEmpty());
    }
}
