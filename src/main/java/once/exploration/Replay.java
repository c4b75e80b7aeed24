package once.exploration;

import java.util.ArrayList;
import java.util.List;
import once.message.CallId;
import once.scenario.Cast;
import once.scenario.Scenario;
import once.service.Service;
import once.simulation.Moment;
import once.simulation.Recording;

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
        var services = services(recording.scenario(), last);
        return new Ending(calls, projection.finalState() ? services : List.of());
    }

    private static Ending.OfCall call(Moment last, CallId call, Projection projection) {
        var view = last.calls().get(call);
        boolean ended = view != null && view.end() != null && projection.results() != Projection.Results.NONE;
        var told = ended ? Told.of(view.end().outcome(), projection.results()) : null;
        int executions = !projection.executions() ? -1 : view == null ? 0 : view.count().executions();
        return new Ending.OfCall(call, told, executions);
    }

    private static List<Service> services(Scenario scenario, Moment last) {
        return scenario.cast().executing().stream().map(server -> last.servers().get(server).service()).toList();
    }

    /// Every call of a scenario, client 1 first.
    static List<CallId> calls(Scenario scenario) {
        var calls = new ArrayList<CallId>();
        for (int client = 1; client <= scenario.clients().size(); client++) {
            int count = scenario.cast() instanceof Cast.Generals ? 1 : scenario.clients().get(client - 1).size();
            for (int number = 1; number <= count; number++) {
                calls.add(new CallId(client, number));
            }
        }
        return calls;
    }
}
