package once.ui.panel;

import java.util.List;
import once.node.Outcome;
import once.scenario.Scenario;
import once.scenario.Semantics;
import once.simulation.CallView;
import once.ui.document.Branch;

/// What a scenario comes to under one semantics.
///
/// @param succeeded how many calls ended with a reply
/// @param calls how many calls there are
/// @param again how many executions there were beyond the first of a call
/// @param finalState the service's state at the end
/// @param cut whether the run was stopped before its end
public record Ending(Semantics semantics, long succeeded, int calls, int again, String finalState, boolean cut) {

    /// Runs the scenario under each semantics; it meets the same fates.
    static List<Ending> all(Scenario scenario, List<Semantics> semantics, Work work) {
        return semantics.stream().map(each -> of(Branch.under(scenario, each), each, work)).toList();
    }

    private static Ending of(Scenario scenario, Semantics semantics, Work work) {
        var recording = Runs.of(scenario, work);
        var end = recording.last();
        var calls = end.calls().values();
        long succeeded = calls.stream().filter(Ending::hasSucceeded).count();
        int again = calls.stream().mapToInt(call -> Math.max(0, call.count().executions() - 1)).sum();
        return new Ending(semantics, succeeded, scenario.callCount(), again, end.state(scenario.cast()), recording.isCut());
    }

    private static boolean hasSucceeded(CallView call) {
        return call.end() != null && call.end().outcome() instanceof Outcome.Success;
    }
}
