package once.cli;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import once.cli.report.ExploreReport;
import once.cli.report.ExploredCall;
import once.cli.report.ExploredChoice;
import once.cli.report.ExploredOutcome;
import once.cli.report.ExploredProperty;
import once.exploration.Answer;
import once.exploration.Ending;
import once.exploration.Exploration;
import once.exploration.OutcomeSet;
import once.exploration.Proof;
import once.exploration.Told;
import once.message.CallId;
import once.scenario.Property;
import once.scenario.Setting;

/// Puts an exploration into the message of `explore.proto`.
final class ExploreReports {

    private ExploreReports() {}

    static String json(ExploreReport report) {
        try {
            return JsonFormat.printer().alwaysPrintFieldsWithNoPresence().preservingProtoFieldNames().print(report);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param most how many outcomes are listed
    static ExploreReport of(Setting setting, Exploration found, Witnesses witnesses, int most) {
        var outcomes = found.outcomes();
        var report = ExploreReport.newBuilder()
                .setTitle(setting.scenario().title())
                .setSetting(setting.name())
                .setSemantics(setting.scenario().semantics().name())
                .setExhaustive(found.isExhaustive())
                .addAllCut(found.cuts().stream().map(Enum::name).toList())
                .setBoundAttempts(found.plan().bounds().attempts())
                .setBoundDuplications(found.plan().bounds().duplications())
                .setBoundCrashes(found.plan().bounds().crashes())
                .setBoundAlterations(found.plan().bounds().alterations())
                .setOutcomes(outcomes.size().toString())
                .addAllFinalState(outcomes.finalTexts())
                .addAllCall(outcomes.calls().stream().map(call -> call(call, outcomes)).toList())
                .addAllOutcome(outcomes.list(most).stream().map(ExploreReports::outcome).toList())
                .addAllProperty(setting.scenario().semantics().goal().stream()
                        .map(property -> property(property, found, witnesses)).toList())
                .setStates(found.states())
                .setTransitions(found.transitions())
                .setDepth(found.depth())
                .setMilliseconds(found.nanos() / 1e6);
        setting.teaching().question().ifPresent(question ->
                Answer.of(question, found).choices().forEach(choice -> report.addChoice(choice(choice, witnesses))));
        outcomes.finalTexts().forEach(text -> witnesses.write("final_" + text, outcomes.whereFinalText(text)));
        return report.build();
    }

    private static ExploredCall call(CallId call, OutcomeSet outcomes) {
        return ExploredCall.newBuilder()
                .setCall(call.toString())
                .addAllTold(outcomes.told(call).stream().map(Told::text).toList())
                .addAllExecutions(outcomes.executions(call))
                .build();
    }

    private static ExploredOutcome outcome(Ending ending) {
        var outcome = ExploredOutcome.newBuilder();
        for (var call : ending.calls()) {
            outcome.addTold(call.told() == null ? "" : call.told().text()).addExecutions(call.executions());
        }
        return outcome.setFinalState(ending.finalText()).build();
    }

    private static ExploredChoice choice(Answer.Choice choice, Witnesses witnesses) {
        var report = ExploredChoice.newBuilder().setChoice(choice.text()).setPossible(choice.isPossible());
        return choice.isPossible()
                ? report.setFaults(witnesses.faults(choice.outcomes()))
                        .setWitness(witnesses.write("choice_" + choice.text(), choice.outcomes())).build()
                : report.build();
    }

    private static ExploredProperty property(Property property, Exploration found, Witnesses witnesses) {
        var proof = Proof.of(property, found);
        return ExploredProperty.newBuilder()
                .setProperty(property.name())
                .setSentence(property.sentence())
                .setVerdict(proof.verdict().name())
                .setWitness(proof.witnesses().isEmpty()
                        ? ""
                        : witnesses.write(property.name().toLowerCase(java.util.Locale.ROOT), proof.witnesses()))
                .build();
    }
}
