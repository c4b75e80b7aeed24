package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.scenario.Scenario;
import once.service.Service;
import once.simulation.Moment;
import once.simulation.Recording;
import once.simulation.ServerView;

/// How a recorded run ended, in the terms of an exploration.
public final class Replay {

    private Replay() {}

    /// The outcome of a recording.
    public static Ending ending(Recording recording, Projection projection) {
        var last = recording.last();
        var calls = new ArrayList<Ending.OfCall>();
        for (var call : calls(recording.scenario())) {
            calls.add(call(last, call, projection));
        }
        List<Service> services = last.servers().values().stream().map(ServerView::service).toList();
        return new Ending(calls, projection.finalState() ? services : List.of());
    }

    private static Ending.OfCall call(Moment last, CallId call, Projection projection) {
        var view = last.calls().get(call);
        boolean ended = view != null && view.end() != null && projection.results() != Projection.Results.NONE;
        var told = ended ? Told.of(view.end().outcome(), projection.results()) : null;
        int executions = !projection.executions() ? -1 : view == null ? 0 : view.count().executions();
        return new Ending.OfCall(call, told, executions);
    }

    /// Every call of a scenario, client 1 first.
    static List<CallId> calls(Scenario scenario) {
        var calls = new ArrayList<CallId>();
        for (int client = 1; client <= scenario.clients().size(); client++) {
            for (int number = 1; number <= scenario.clients().get(client - 1).size(); number++) {
                calls.add(new CallId(client, number));
            }
        }
        return calls;
    }
}
