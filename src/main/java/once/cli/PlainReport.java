package once.cli;

import java.io.PrintWriter;
import java.util.Locale;
import once.node.VirtualTime;
import once.scenario.Scenario;
import once.simulation.CallView;
import once.simulation.Recording;
import once.tell.Teller;

/// Prints a run for people.
final class PlainReport {

    private final PrintWriter out;

    PlainReport(PrintWriter out) {
        this.out = out;
    }

    /// The scenario, the events, each call's result and executions, and the final state.
    void print(String setting, Recording recording) {
        head(setting, recording.scenario());
        recording.events().stream()
                .filter(event -> !event.isSilent())
                .forEach(event -> out.printf(Locale.ROOT, "%10s ms  %s%n", VirtualTime.text(event.at()), Teller.tell(event)));
        out.println();
        end(recording);
    }

    private void head(String setting, Scenario scenario) {
        out.println(scenario.title());
        out.printf(Locale.ROOT, "%s, %s, seed %d%n%n", setting, scenario.semantics().title().toLowerCase(Locale.ROOT),
                scenario.seed());
    }

    /// Each call's result and executions, and the final state.
    void end(Recording recording) {
        var end = recording.last();
        out.printf(Locale.ROOT, "%-8s%-16s%-22s%8s%10s%9s%n", "call", "operation", "result", "sent", "delivered", "executed");
        end.calls().values().forEach(this::call);
        out.println("final state: " + end.state(recording.scenario().cast()));
    }

    private void call(CallView call) {
        var count = call.count();
        out.printf(Locale.ROOT, "%-8s%-16s%-22s", call.call(), call.operation().text(), result(call));
        out.printf(Locale.ROOT, "%8d%10d%9d%n", count.attempts(), count.delivered(), count.executions());
    }

    private static String result(CallView call) {
        return call.isWaiting()
                ? "still waiting"
                : call.end().outcome().text() + " at " + VirtualTime.text(call.end().at()) + " ms";
    }
}
