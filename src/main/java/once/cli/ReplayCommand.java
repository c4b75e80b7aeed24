package once.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import once.recording.Contents;
import once.recording.EventText;
import once.recording.RecordingException;
import once.recording.RecordingFile;
import once.recording.Replay;
import once.scenario.ScenarioWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "replay", description = "Prints what happened in a recording, and says whether it would happen again.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "X.once", description = "A recording.")
    private Path file;

    @Option(names = "--text",
            description = "Print the scenario and every event, one a line, to be compared with another dump; run nothing.")
    private boolean text;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.isDirectory(file)) {
            throw Trouble.problem(file + ": a directory; expected a recording");
        }
        try {
            return text ? dump() : replay();
        } catch (NoSuchFileException _) {
            throw Trouble.problem(file + ": there is no such file");
        } catch (AccessDeniedException _) {
            throw Trouble.problem(file + ": the file may not be read");
        } catch (RecordingException wrong) {
            throw Trouble.problem(file + ": " + wrong.getMessage());
        } catch (IOException wrong) {
            throw Trouble.problem(file + ": the file cannot be read: " + wrong.getMessage());
        }
    }

    private int dump() throws IOException {
        var contents = RecordingFile.read(source(), _ -> {});
        out().println(ScenarioWriter.text(contents.scenario()));
        RecordingFile.read(source(), event -> out().println(EventText.of(event)));
        return judged(contents);
    }

    private int replay() throws IOException {
        var replay = Replay.of(file.toString(), source());
        out().println(replay.contents().scenario().getTitle());
        RecordingFile.read(source(), event -> {
            if (!EventText.isSilent(event)) {
                out().println(EventText.brief(event));
            }
        });
        if (replay.verdict() instanceof Replay.Verdict.Same same) {
            out().println(same.text());
            return judged(replay.contents());
        }
        throw Trouble.problem(file + ": " + replay.verdict().text());
    }

    /// Whatever is whole has been printed.
    private int judged(Contents contents) {
        contents.damage().ifPresent(damage -> spec.commandLine().getErr().println(file + ": " + damage.text()));
        return contents.damage().isEmpty() ? ExitCode.OK : ExitCode.PROBLEM;
    }

    private RecordingFile.Source source() {
        return RecordingFile.Source.of(file);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
