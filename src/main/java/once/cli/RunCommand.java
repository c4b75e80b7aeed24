package once.cli;

import java.util.concurrent.Callable;
import once.scenario.Setting;
import once.simulation.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Runs a scenario and prints what happened and what came of it.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /// Where a run that goes on for ever is stopped.
    static final int MOST_EVENTS = 250_000;

    @Mixin
    private SettingChoice choice;

    @Option(names = "--json", description = "Print JSON; docs/run-json.md says what stands where.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return choice.setting(spec.commandLine().getErr()).map(this::print).orElse(ExitCode.PROBLEM);
    }

    private int print(Setting setting) {
        var recording = Recording.of(setting.scenario(), MOST_EVENTS);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(setting.name(), recording));
        } else {
            new PlainReport(out).print(setting.name(), recording);
        }
        if (recording.isCut()) {
            throw Trouble.problem(choice.file() + ": the run goes on and on; stopped after " + MOST_EVENTS + " events");
        }
        return ExitCode.OK;
    }
}
