package once.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import once.exploration.Exploration;
import once.exploration.Latitude;
import once.exploration.Proof;
import once.scenario.Property;
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
        try (var patience = new Patience(spec.commandLine().getErr())) {
            for (var semantics : Semantics.values()) {
                var scenario = Latitude.of(setting.scenario().under(semantics));
                print(semantics, ExploreCommand.explored(scenario, bounds.bounds(), patience));
            }
        }
        return ExitCode.OK;
    }

    private void print(Semantics semantics, Exploration found) {
        var out = spec.commandLine().getOut();
        out.println(semantics.title() + (found.isExhaustive() ? "" : " (not exhaustive: " + found.cuts() + ")"));
        for (var property : Property.values()) {
            var proof = Proof.of(property, found);
            String goal = semantics.goal().contains(property) ? "*" : " ";
            out.printf(Locale.ROOT, "  %s %-10s %s%n", goal, proof.verdict().name().toLowerCase(Locale.ROOT),
                    property.sentence());
        }
        out.flush();
    }
}
