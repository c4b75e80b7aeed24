package once.ui.relations;

import once.message.Direction;
import once.relations.Relations.Traffic;
import once.relations.Relations;
import once.scenario.Latitude;
import once.simulation.Recording;

/// The relations of a run, on a network that may be as slow as the run shows it to be.
final class Known {

    private static final double SECOND = 1e6;

    private Known() {}

    static Relations of(Recording recording) {
        return Relations.of(recording.scenario(), Latitude.delays(recording.scenario()), traffic(recording));
    }

    private static Traffic traffic(Recording recording) {
        int calls = recording.last().calls().size();
        return recording.endMicros() == 0 ? Traffic.NONE : new Traffic(calls * SECOND / recording.endMicros(), replyBytes(recording));
    }

    /// What the first reply takes on the wire; the others are much the same.
    private static double replyBytes(Recording recording) {
        var wire = recording.scenario().protocol().wire();
        return recording.flights().stream().filter(flight -> flight.trip().direction() == Direction.REPLY).findFirst()
                .map(flight -> wire.encode(flight.message(), flight.from(), flight.to()).bytes().size()).orElse(0);
    }
}
