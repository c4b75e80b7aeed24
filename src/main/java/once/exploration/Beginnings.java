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

    /// Not where a run is looked for: the world that a move leads to tells at what time its node has looked at the clock.
    Beginnings(Moves moves, Scenario scenario, GeneralMoves.Manner manner) {
        this.moves = moves;
        this.calls = scenario.clients();
        this.active = moves.sinceBeginning && manner == GeneralMoves.Manner.REDUCED && Mechanisms.ignoreLateReplies(scenario)
                && Mechanisms.executeAtOnceSoOften(Mechanisms.withoutOutages(scenario));
    }

    void forget(Sketch sketch) {
        if (active && !isAnyToBegin(sketch) && !isAnyToCrash(sketch)) {
            sketch.takeAwayIf(Item.Beginning.class::isInstance);
        }
    }

    /// A server may note when it crashes, and is silent from then on.
    private boolean isAnyToCrash(Sketch sketch) {
        for (int at = 0; at < sketch.count; at++) {
            var item = moves.info(sketch.item(at)).item();
            if (item instanceof Item.Crashing || item instanceof Item.Restarting) {
                return true;
            }
        }
        return false;
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
