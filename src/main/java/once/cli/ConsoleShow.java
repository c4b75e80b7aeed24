package once.cli;

import java.io.PrintWriter;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.simulation.Recording;

/// Shows a scenario where there is no window to show it in.
public final class ConsoleShow {

    private ConsoleShow() {}

    /// Plays the scenario to its end under each semantics, and prints the calls and the final state.
    public static void play(Scenario scenario, PrintWriter out) {
        out.println(scenario.title());
        for (var semantics : Semantics.values()) {
            var recording = Recording.of(scenario.under(semantics), RunCommand.MOST_EVENTS);
            out.println();
            out.println(semantics.title() + (recording.isCut() ? " (stopped: it goes on and on)" : ""));
            new PlainReport(out).end(recording);
        }
        out.flush();
    }
}
