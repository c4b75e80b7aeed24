package once.recording;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import once.recording.proto.EventRecord;
import once.scenario.Reading;
import once.scenario.ScenarioText;
import once.scenario.ScenarioWriter;
import once.scenario.Setting;
import once.scenario.text.ScenarioFile;
import once.simulation.Recording;
import once.simulation.Running;

/// A recording that has been opened: its scenario is run with today's program, and the events are compared.
///
/// @param contents what stands in the file
/// @param played what was run, and what happens today; empty where today's program cannot run it
/// @param verdict whether it is the same
public record Replay(Contents contents, Optional<Played> played, Verdict verdict) {

    /// What was run, and what happens when it is run today.
    public record Played(Setting setting, Recording recording) {}

    /// Whether the same happens as then.
    public sealed interface Verdict {

        /// Every event that the file has is the same.
        record Same(int events) implements Verdict {}

        /// Something else happens.
        ///
        /// @param event the number of the first event that differs
        /// @param then what happened
        /// @param now what happens today
        record Differs(int event, String then, String now) implements Verdict {}

        /// Today's program cannot run the scenario.
        record Unplayable(String why) implements Verdict {}

        /// The verdict in one line.
        default String text() {
            return switch (this) {
                case Same(var events) -> "the same as then, " + (events == 1 ? "one event" : events + " events");
                case Differs(var event, var then, var now) -> "event " + event + " was: " + then + "; it is now: " + now;
                case Unplayable(var why) -> "today's program cannot run it: " + why;
            };
        }
    }

    private static final String OVER = "nothing, the run is over";

    /// Opens a recording. The run takes no more events than the file has, so that a small file cannot ask for a long run.
    ///
    /// @param name what the file is called
    /// @throws RecordingException where it is none, or says nothing of what was run
    /// @throws IOException where the bytes cannot be read
    public static Replay of(String name, RecordingFile.Source source) throws IOException {
        var comparison = new Comparison(name);
        var contents = RecordingFile.readInto(source, comparison::begin);
        return comparison.replay(contents);
    }

    /// Runs as far as the file has been read, so that both are gone through once.
    private static final class Comparison implements Pass.Observer {
        private final String name;
        private Reading reading;
        private Running now;
        private int seen;
        private Verdict.Differs difference;

        Comparison(String name) {
            this.name = name;
        }

        Pass.Observer begin(ScenarioFile scenario) {
            reading = ScenarioText.read(name, ScenarioWriter.text(scenario));
            if (!reading.isGood()) {
                return _ -> { };
            }
            now = new Running(reading.settings().getFirst().scenario());
            return this;
        }

        /// Comparing bytes takes half the time of reading them; a program that writes the same otherwise is read.
        @Override
        public boolean expects(byte[] record) {
            boolean same = difference == null && now.until(seen + 1)
                    && Arrays.equals(record, EventRecords.record(now.events().get(seen)).toByteArray());
            seen += same ? 1 : 0;
            return same;
        }

        @Override
        public void see(EventRecord then) {
            if (difference == null) {
                boolean isOver = seen == now.events().size();
                var today = isOver ? EventRecord.getDefaultInstance() : EventRecords.of(now.events().get(seen));
                seen++;
                difference = then.equals(today)
                        ? null
                        : new Verdict.Differs(seen, EventText.of(then), isOver ? OVER : EventText.of(today));
            }
        }

        Replay replay(Contents contents) {
            if (now == null) {
                return new Replay(contents, Optional.empty(), new Verdict.Unplayable(reading.problems().getFirst().text()));
            }
            now.until(contents.cut() ? contents.events() : contents.events() + 1);
            var recording = now.recording();
            var played = new Played(reading.settings().getFirst(), recording);
            return new Replay(contents, Optional.of(played), verdict(contents, recording));
        }

        /// Where the file is damaged, nobody knows how the run went on.
        private Verdict verdict(Contents contents, Recording today) {
            boolean over = contents.damage().isEmpty() && !contents.cut();
            if (difference != null) {
                return difference;
            }
            if (over && seen < today.events().size()) {
                return new Verdict.Differs(seen + 1, OVER, EventText.of(EventRecords.of(today.events().get(seen))));
            }
            return contents.cut() && !today.isCut()
                    ? new Verdict.Differs(seen + 1, "more to come", OVER)
                    : new Verdict.Same(seen);
        }
    }
}
