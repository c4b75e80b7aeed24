package once.cli;

import java.util.concurrent.Callable;
import once.scenario.Latitude;
import once.scenario.Semantics;
import once.scenario.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "judge",
        description = "Shows which properties hold under each semantics in a scenario's environment, in all runs.",
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {

    @Mixin
    private SettingChoice choice;

    @Mixin
    private BoundsChoice bounds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return choice.setting(spec.commandLine().getErr()).map(this::judge).orElse(ExitCode.PROBLEM);
    }

    private int judge(Setting setting) {
        var table = new PropertyTable();
        try (var patience = new Patience(spec.commandLine().getErr())) {
            for (var semantics : Semantics.values()) {
                if (patience.isCancelled()) {
                    break;
                }
                var scenario = Latitude.of(setting.scenario().under(semantics));
                table.add(semantics, ExploreCommand.explored(scenario, bounds.bounds(setting.scenario()), patience));
            }
            spec.commandLine().getOut().println(table.text());
            spec.commandLine().getOut().flush();
        }
        return ExitCode.OK;
    }
}
