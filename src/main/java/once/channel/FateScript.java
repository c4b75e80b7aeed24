package once.channel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import once.message.CallId;
import once.message.Direction;
import once.message.Trip;

/// The fates that a scenario prescribes, by call, direction and attempt.
///
/// @param calls the prescriptions of each call that has any
public record FateScript(Map<CallId, OfCall> calls) {

    /// Everything is left to chance.
    public static final FateScript NONE = new FateScript(new TreeMap<>());

    /// What is prescribed for one call; the first of each list is for the first attempt, and chance decides past the end.
    public record OfCall(List<PlannedFate> requests, List<PlannedFate> replies) {
        public OfCall {
            requests = List.copyOf(requests);
            replies = List.copyOf(replies);
        }

        private List<PlannedFate> of(Direction direction) {
            return switch (direction) {
                case REQUEST -> requests;
                case REPLY -> replies;
                case NOTICE, NEWS -> List.of();
            };
        }
    }

    public FateScript {
        calls = Collections.unmodifiableMap(new TreeMap<>(calls));
    }

    /// What is prescribed for what a node sends on this trip. Replies to the network's copies are left to chance.
    public PlannedFate planned(Trip trip) {
        var ofCall = calls.get(trip.call());
        if (ofCall == null || trip.requestCopy() > 0) {
            return new PlannedFate.ByChance();
        }
        var fates = ofCall.of(trip.direction());
        return trip.attempt() <= fates.size() ? fates.get(trip.attempt() - 1) : new PlannedFate.ByChance();
    }
}
