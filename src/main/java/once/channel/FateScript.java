package once.channel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Direction;
import once.message.Trip;

/// The fates that a scenario prescribes, by call, direction and attempt.
///
/// @param calls the prescriptions of each call that has any
/// @param luck what chance makes of everything else in one run; null where that is left to chance
public record FateScript(Map<CallId, OfCall> calls, Luck luck) {

    /// Everything is left to chance.
    public static final FateScript NONE = new FateScript(new TreeMap<>());

    /// Prescriptions that leave everything else to chance.
    public FateScript(Map<CallId, OfCall> calls) {
        this(calls, null);
    }

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

    /// The same with this luck; null to leave it to chance.
    public FateScript with(Luck other) {
        return new FateScript(calls, other);
    }

    /// How long clients wait after their attempts, as far as it is said.
    public Map<Trip, Long> waits() {
        return luck == null ? Collections.emptySortedMap() : luck.waits();
    }

    /// Whether nothing is prescribed.
    public boolean isEmpty() {
        return calls.isEmpty() && luck == null;
    }

    /// Every fate that is prescribed to a call, and behind each copying the fates of the copies.
    public Stream<PlannedFate> all() {
        return calls.values().stream()
                .flatMap(call -> Stream.concat(call.requests().stream(), call.replies().stream()))
                .flatMap(PlannedFate::withCopies);
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
