package once.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import once.scenario.Expected;
import once.scenario.Problem;
import once.scenario.Reading;
import once.scenario.Setting;
import once.simulation.Comparison;
import once.simulation.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Says what is wrong with scenario files.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<Path> files;

    @Option(names = "--run", description = "Run them, too, and compare with what they expect.")
    private boolean run;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long bad = files.stream().filter(file -> !isGood(file)).count();
        return bad == 0 ? ExitCode.OK : ExitCode.PROBLEM;
    }

    private boolean isGood(Path file) {
        try {
            var reading = ScenarioPath.read(file);
            var problems = run && reading.isGood() ? unmet(reading) : reading.problems();
            tell(reading, problems);
            return problems.isEmpty();
        } catch (Trouble unreadable) {
            err().println(unreadable.getMessage());
            return false;
        }
    }

    private void tell(Reading reading, List<Problem> problems) {
        problems.forEach(problem -> err().println(problem.text()));
        if (problems.isEmpty()) {
            int settings = reading.settings().size();
            spec.commandLine().getOut()
                    .println(reading.file() + ": good, " + (settings == 1 ? "one setting" : settings + " settings"));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static List<Problem> unmet(Reading reading) {
        return reading.settings().stream().flatMap(setting -> unmet(reading.file(), setting).stream()).toList();
    }

    private static List<Problem> unmet(String file, Setting setting) {
        return setting.expected().stream().flatMap(expected -> unmet(file, setting, expected).stream()).toList();
    }

    private static List<Problem> unmet(String file, Setting setting, Expected expected) {
        var recording = Recording.of(expected.applied(setting.scenario()), RunCommand.MOST_EVENTS);
        return Comparison.differences(expected, recording).stream()
                .map(difference -> new Problem(file, expected.position(), "\"" + setting.name() + "\": " + difference))
                .toList();
    }
}
