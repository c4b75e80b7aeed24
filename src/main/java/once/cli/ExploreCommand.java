package once.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import once.exploration.Bounds;
import once.exploration.Exploration;
import once.exploration.Explorer;
import once.exploration.Plan;
import once.scenario.Latitude;
import once.scenario.Scenario;
import once.scenario.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "explore",
        description = "Finds every outcome that a scenario's environment allows, whatever luck the scenario prescribes.",
        mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

    @Mixin
    private SettingChoice choice;

    @Mixin
    private BoundsChoice bounds;

    @Option(names = "--as-prescribed",
            description = "Keep the fates that the scenario prescribes, and what was done to flights by hand; explore the rest.")
    private boolean asPrescribed;

    @Option(names = "--json", description = "Print JSON; docs/explore-json.md says what stands where.")
    private boolean json;

    @Option(names = "--outcomes", paramLabel = "N", defaultValue = "1000",
            description = "How many outcomes to list with --json (${DEFAULT-VALUE}).")
    private int outcomes;

    @Option(names = "--witness", paramLabel = "DIR",
            description = "Write a recording there for every final state, choice and refuted promise.")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return choice.setting(spec.commandLine().getErr()).map(this::explore).orElse(ExitCode.PROBLEM);
    }

    private int explore(Setting setting) {
        var scenario = asPrescribed ? setting.scenario() : Latitude.of(setting.scenario());
        try (var patience = new Patience(spec.commandLine().getErr())) {
            var found = explored(scenario, bounds.bounds(setting.scenario()), patience);
            var report = ExploreReports.of(setting, found, new Witnesses(directory, setting, patience), outcomes);
            spec.commandLine().getOut().println(json ? ExploreReports.json(report) : new ExploreText(report).text());
            spec.commandLine().getOut().flush();
        }
        return ExitCode.OK;
    }

    static Exploration explored(Scenario scenario, Bounds bounds, Patience patience) {
        return Explorer.explore(scenario, Plan.standard().with(bounds), patience);
    }
}
