package once.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import once.cli.report.ExploreReport;
import once.cli.report.ExploredOutcome;
import once.exploration.Bounds;
import once.exploration.Exploration.Cut;

/// Puts an exploration into words for people.
final class ExploreText {

    private static final int MOST_OUTCOMES = 20;

    private final ExploreReport report;
    private final StringBuilder text = new StringBuilder();

    ExploreText(ExploreReport report) {
        this.report = report;
    }

    String text() {
        line("%s", report.getTitle());
        line("%s, %s", report.getSetting(), report.getSemantics().toLowerCase(Locale.ROOT).replace('_', ' '));
        line("");
        line("%s outcomes%s", report.getOutcomes(),
                report.getOutcomeCount() > MOST_OUTCOMES ? ", the first " + MOST_OUTCOMES + " of them:" : ":");
        report.getOutcomeList().stream().limit(MOST_OUTCOMES).forEach(this::outcome);
        line("");
        line("final state: %s", String.join(" | ", report.getFinalStateList()));
        report.getCallList()
                .forEach(call -> line("%s told %s; executed %s times", call.getCall(), String.join(" | ", call.getToldList()),
                call.getExecutionsList().stream().map(String::valueOf).collect(Collectors.joining(" | "))));
        report.getChoiceList()
                .forEach(choice -> line("%-12s %s", choice.getChoice(), possible(choice.getPossible(), choice.getFaults())));
        line("");
        report.getPropertyList()
                .forEach(property -> line("%-12s %s", verdict(property.getVerdict(), report.getExhaustive()),
                        property.getSentence()));
        line("");
        line("%s; %,d states, %,d moves, depth %d, %.0f ms", extent(), report.getStates(), report.getTransitions(),
                report.getDepth(), report.getMilliseconds());
        return text.toString().stripTrailing();
    }

    private void outcome(ExploredOutcome outcome) {
        var calls = new StringBuilder();
        for (int call = 0; call < outcome.getToldCount(); call++) {
            calls.append(call == 0 ? "" : ", ").append(outcome.getTold(call)).append(" ×").append(outcome.getExecutions(call));
        }
        line("  %s → %s", calls, outcome.getFinalState());
    }

    private String possible(boolean possible, int faults) {
        if (!possible) {
            return report.getExhaustive() ? "impossible" : "not found";
        }
        return faults == Witnesses.NOT_KNOWN ? "possible" : "possible, with " + faults + (faults == 1 ? " fault" : " faults");
    }

    /// What was not refuted by a search that did not see everything may be all the same.
    static String verdict(String verdict, boolean exhaustive) {
        var word = verdict.toLowerCase(Locale.ROOT);
        return isOpen(word) && !exhaustive ? word + " so far" : word;
    }

    /// Whether a verdict is only that nothing was found to the contrary.
    static boolean isOpen(String verdict) {
        return verdict.equals("holds") || verdict.equals("never");
    }

    private String extent() {
        var bounds = Bounds.standard().withAttempts(report.getBoundAttempts()).withAlterations(report.getBoundAlterations());
        return Extent.text(report.getCutList().stream().map(Cut::valueOf).toList(), bounds);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
