package once.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import once.exploration.Exploration;
import once.exploration.Proof;
import once.scenario.Latitude;
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
                if (patience.isCancelled()) {
                    break;
                }
                var scenario = Latitude.of(setting.scenario().under(semantics));
                print(semantics, ExploreCommand.explored(scenario, bounds.bounds(setting.scenario()), patience));
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
            var verdict = ExploreText.verdict(proof.verdict().name(), found.isExhaustive());
            out.printf(Locale.ROOT, "  %s %-12s %s%n", goal, verdict, property.sentence());
        }
        out.flush();
    }
}
