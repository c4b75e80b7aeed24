package once.simulation;

import java.util.stream.Collectors;
import once.node.VirtualTime;

/// What a run came to, in one line: `FAIL@1500 100@1520 · 1 1 · val=100`, results with their times in ms, executions,
/// final state.
public final class Ends {

    private Ends() {}

    public static String of(Recording recording) {
        var end = recording.last();
        var results = end.calls().values().stream().map(Ends::end).collect(Collectors.joining(" "));
        var executions = end.calls().values().stream().map(call -> "" + call.count().executions()).collect(Collectors.joining(" "));
        return results + " · " + executions + " · " + end.state(recording.scenario().cast());
    }

    private static String end(CallView call) {
        return call.isWaiting() ? "WAITING" : call.end().outcome().text() + "@" + VirtualTime.text(call.end().at());
    }
}
