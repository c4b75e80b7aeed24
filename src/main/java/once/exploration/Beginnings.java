package once.exploration;

import java.util.List;
import once.client.PlannedCall;
import once.scenario.Scenario;

/// Forgets when the run began where nobody will ask: of clients and servers without clocks, those ask that do not begin a call
/// before a time, and only until the one before it is over.
final class Beginnings {

    private final Moves moves;
    private final List<List<PlannedCall>> calls;
    private final boolean active;

    Beginnings(Moves moves, Scenario scenario, boolean literal) {
        this.moves = moves;
        this.calls = scenario.clients();
        this.active = moves.sinceBeginning && !literal && Mechanisms.ignoreLateReplies(scenario)
                && Mechanisms.executeAtOnceSoOften(scenario);
    }

    void forget(Sketch sketch) {
        if (active && !isAnyToBegin(sketch)) {
            sketch.takeAwayIf(Item.Beginning.class::isInstance);
        }
    }

    private boolean isAnyToBegin(Sketch sketch) {
        for (int client = 0; client < calls.size(); client++) {
            int call = moves.nodes.client(client, sketch.head[client]).call();
            if (calls.get(client).stream().skip(call).anyMatch(next -> next.notBeforeMicros() > 0)) {
                return true;
            }
        }
        return false;
    }
}
