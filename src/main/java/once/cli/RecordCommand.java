package once.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import once.recording.RecordingException;
import once.recording.RecordingFile;
import once.scenario.Setting;
import once.simulation.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "record", description = "Runs a scenario and keeps it with all that happened, to be replayed later.",
        mixinStandardHelpOptions = true)
final class RecordCommand implements Callable<Integer> {

    /// What happens at once is kept whole, and has room behind the last event that is waited for.
    private static final int AT_ONCE = 10_000;

    @Mixin
    private SettingChoice choice;

    @Option(names = "-o", paramLabel = "X.once", required = true, description = "Where to keep it.")
    private Path target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return choice.setting(spec.commandLine().getErr()).map(this::record).orElse(ExitCode.PROBLEM);
    }

    private int record(Setting setting) {
        var recording = Recording.of(setting.scenario(), RecordingFile.MOST_EVENTS - AT_ONCE);
        try {
            RecordingFile.write(target, setting, recording);
        } catch (RecordingException wrong) {
            throw Trouble.problem(target + ": " + wrong.getMessage());
        } catch (IOException wrong) {
            throw Trouble.writing(target, wrong);
        }
        spec.commandLine().getOut()
                .println(target + ": " + recording.events().size() + " events" + (recording.isCut() ? ", stopped there" : ""));
        return ExitCode.OK;
    }
}
