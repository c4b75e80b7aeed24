package once.channel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Direction;
import once.message.Trip;
import once.node.Timer;

/// The fates that a scenario prescribes, by call, direction and attempt.
///
/// @param calls the prescriptions of each call that has any
/// @param trips prescriptions for single trips, copies' trips among them; they go before those of the calls
/// @param timers which timers come first among those that run out at the same instant, in this order
/// @param waits how long clients wait after their attempts, in microseconds, where jitter would leave it to chance
public record FateScript(Map<CallId, OfCall> calls, Map<Trip, Exact> trips, List<Timer> timers, Map<Trip, Long> waits) {

    /// Everything is left to chance.
    public static final FateScript NONE = new FateScript(new TreeMap<>());

    /// What is prescribed for what is sent on one trip.
    ///
    /// @param place where it stands among flights that arrive at the same instant: lower ones first, 0 for what has no place
    public record Exact(PlannedFate fate, int place) {}

    /// Prescriptions by call alone.
    public FateScript(Map<CallId, OfCall> calls) {
        this(calls, new TreeMap<>(), List.of());
    }

    /// Prescriptions that leave waits to chance.
    public FateScript(Map<CallId, OfCall> calls, Map<Trip, Exact> trips, List<Timer> timers) {
        this(calls, trips, timers, new TreeMap<>());
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
        trips = Collections.unmodifiableMap(new TreeMap<>(trips));
        timers = List.copyOf(timers);
        waits = Collections.unmodifiableMap(new TreeMap<>(waits));
    }

    /// What is prescribed for what a node sends on this trip. Replies to the network's copies are left to chance.
    public PlannedFate planned(Trip trip) {
        var exact = trips.get(trip);
        return exact == null ? plannedForCall(trip) : exact.fate();
    }

    /// Where a flight on this trip stands among those that arrive at the same instant.
    public int place(Trip trip) {
        var exact = trips.get(trip);
        return exact == null ? 0 : exact.place();
    }

    /// Where a timer stands among those that run out at the same instant.
    public int place(Timer timer) {
        int index = timers.indexOf(timer);
        return index < 0 ? 0 : index - timers.size();
    }

    /// Whether nothing is prescribed.
    public boolean isEmpty() {
        return calls.isEmpty() && trips.isEmpty() && timers.isEmpty() && waits.isEmpty();
    }

    /// Every fate that is prescribed, and behind each copying the fates of the copies.
    public Stream<PlannedFate> all() {
        var ofCalls = calls.values().stream().flatMap(call -> Stream.concat(call.requests().stream(), call.replies().stream()));
        return Stream.concat(ofCalls, trips.values().stream().map(Exact::fate)).flatMap(PlannedFate::withCopies);
    }

    private PlannedFate plannedForCall(Trip trip) {
        var ofCall = calls.get(trip.call());
        if (ofCall == null || trip.requestCopy() > 0) {
            return new PlannedFate.ByChance();
        }
        var fates = ofCall.of(trip.direction());
        return trip.attempt() <= fates.size() ? fates.get(trip.attempt() - 1) : new PlannedFate.ByChance();
    }
}
