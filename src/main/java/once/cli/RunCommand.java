package once.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import once.scenario.Reading;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Runs a scenario and prints what happened and what came of it.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    /// Where a run that goes on for ever is stopped.
    static final int MOST_EVENTS = 250_000;

    @Parameters(paramLabel = "FILE", description = "A scenario file.")
    private Path file;

    @Option(names = "--semantics", paramLabel = "S", description = "Run under another semantics: ${COMPLETION-CANDIDATES}.")
    private Semantics semantics;

    @Option(names = "--seed", paramLabel = "N", description = "Run with other luck.")
    private Long seed;

    @Option(names = "--variant", paramLabel = "NAME", description = "Run one of the file's variants.")
    private String variant;

    @Option(names = "--json", description = "Print JSON; docs/run-json.md says what stands where.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reading = ScenarioPath.read(file);
        if (!reading.isGood()) {
            reading.problems().forEach(problem -> spec.commandLine().getErr().println(problem.text()));
            return ExitCode.PROBLEM;
        }
        return print(chosen(reading));
    }

    private int print(Setting setting) {
        var recording = Recording.of(asAsked(setting.scenario()), MOST_EVENTS);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonReport.of(setting.name(), recording));
        } else {
            new PlainReport(out).print(setting.name(), recording);
        }
        if (recording.isCut()) {
            throw Trouble.problem(file + ": the run goes on and on; stopped after " + MOST_EVENTS + " events");
        }
        return ExitCode.OK;
    }

    private Scenario asAsked(Scenario scenario) {
        var under = semantics == null ? scenario : scenario.under(semantics);
        return seed == null ? under : under.withSeed(seed);
    }

    private Setting chosen(Reading reading) {
        if (variant == null) {
            return reading.settings().getFirst();
        }
        return reading.settings().stream().filter(setting -> setting.name().equals(variant)).findFirst().orElseThrow(() -> noVariant(reading));
    }

    private Trouble noVariant(Reading reading) {
        var names = reading.settings().stream().map(setting -> "\"" + setting.name() + "\"").collect(Collectors.joining(", "));
        return Trouble.usage(file + " has no variant \"" + variant + "\"; expected one of " + names);
    }
}
