package once.ui.stage;

import once.client.RetryPolicy;
import once.message.CallId;
import once.message.MessageId;
import once.scenario.Scenario;
import once.simulation.CacheRow;
import once.simulation.Chronicle;
import once.simulation.Moment;
import once.simulation.Recording;
import once.ui.look.Names;
import once.ui.playback.Pace;

/// A recording made ready for the stage.
record StageRun(Recording recording, Chronicle chronicle, Lanes lanes, Names names, Pace pace) {

    static StageRun of(Recording recording, Pace pace) {
        var chronicle = Chronicle.of(recording);
        return new StageRun(recording, chronicle, new Lanes(recording, chronicle), Names.of(recording), pace);
    }

    Scenario scenario() {
        return recording.scenario();
    }

    RetryPolicy retry() {
        return scenario().protocol().retry();
    }

    int clients() {
        return scenario().clients().size();
    }

    /// How fresh something is: 1 when it has just happened, 0 once a typical flight has passed since.
    double freshness(long at, long now) {
        return at < 0 || at > now ? 0 : Math.max(0, 1 - (now - at) / pace.flightMicros());
    }

    /// Whether a cache row has just answered a duplicate, or its answer is still on its way.
    boolean isLit(CacheRow row, Moment moment) {
        return row.hits() > 0 && (freshness(row.lastHitAt(), moment.micros()) > 0 || isReplying(row.id(), moment));
    }

    private boolean isReplying(MessageId id, Moment moment) {
        return moment.inFlight().values().stream().anyMatch(flight -> chronicle.isFromCache(flight) && flight.message().id().equals(id));
    }

    /// The call that a client is at, or was last at; null before its first.
    static CallId currentCall(int client, Moment moment) {
        var upTo = moment.calls().headMap(new CallId(client, Integer.MAX_VALUE), true);
        var last = upTo.isEmpty() ? null : upTo.lastKey();
        return last != null && last.client() == client ? last : null;
    }
}
