package once.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import once.message.CallId;
import once.message.Direction;
import once.message.Trip;
import once.node.Happening;

/// Where runs of the same calls part: the first time that they differ in what a client was told or in what was executed.
/// That the same happens a little later in one of them is no difference.
///
/// @param at when, in microseconds: when that came about which the runs took differently
/// @param cause what came about: the arrival of a message, or the end of a wait; empty where it is neither
/// @param reactions what each run did about it, by the run's place among those compared; empty for nothing
public record Divergence(long at, Optional<Event> cause, SortedMap<Integer, Optional<Event>> reactions) {

    public Divergence {
        reactions = Collections.unmodifiableSortedMap(new TreeMap<>(reactions));
    }

    /// The first divergence of two runs; empty where they never part.
    public static Optional<Divergence> of(Recording one, Recording other) {
        return all(List.of(one, other)).stream().findFirst();
    }

    /// Where any of these runs part, in order of time: those that have not parted yet may part later, so that there are
    /// at most as many divergences as runs but one.
    public static List<Divergence> all(List<Recording> runs) {
        var found = new ArrayList<Divergence>();
        new Search(runs, runs.stream().map(Divergence::telling).toList(), found)
                .part(IntStream.range(0, runs.size()).boxed().toList(), 0);
        found.sort(Comparator.comparingLong(Divergence::at));
        return List.copyOf(found);
    }

    /// The events that make a difference to anybody.
    private static List<Event.Told> telling(Recording run) {
        return run.events().stream().filter(Event.Told.class::isInstance).map(Event.Told.class::cast)
                .filter(event -> event.happening() instanceof Happening.Executed
                        || event.happening() instanceof Happening.CallEnded).toList();
    }

    private static boolean isSame(Happening one, Happening other) {
        return switch (one) {
            case Happening.Executed(var trip, var operation, _, _, var change) ->
                other instanceof Happening.Executed(var otherTrip, var otherOperation, _, _, var otherChange)
                        && trip.call().equals(otherTrip.call()) && operation.equals(otherOperation) && change.equals(otherChange);
            case Happening.OfClient _, Happening.OfServer _ -> one.equals(other);
        };
    }

    /// @param telling what makes a difference in each run
    private record Search(List<Recording> runs, List<List<Event.Told>> telling, List<Divergence> found) {

        void part(List<Integer> group, int from) {
            int place = firstDifference(group, from);
            if (place < 0) {
                return;
            }
            int earliest = group.stream().filter(run -> hasMore(run, place))
                    .min(Comparator.comparingLong(run -> telling.get(run).get(place).at())).orElseThrow();
            var first = telling.get(earliest).get(place);
            var alike = group.stream().filter(run -> isAt(run, place, first)).toList();
            found.add(divergence(earliest, place, alike, group));
            part(alike, place + 1);
            part(group.stream().filter(run -> !alike.contains(run)).toList(), place);
        }

        private boolean hasMore(int run, int index) {
            return index < telling.get(run).size();
        }

        private boolean isAt(int run, int index, Event.Told event) {
            return hasMore(run, index) && isSame(telling.get(run).get(index).happening(), event.happening());
        }

        /// Which telling event is the first that the runs do not have in common; -1 for none.
        private int firstDifference(List<Integer> group, int from) {
            int longest = group.stream().mapToInt(run -> telling.get(run).size()).max().orElseThrow();
            return IntStream.range(from, longest).filter(place -> !isCommon(place, group)).findFirst().orElse(-1);
        }

        private boolean isCommon(int place, List<Integer> group) {
            int first = group.getFirst();
            return hasMore(first, place) && group.stream().allMatch(run -> isAt(run, place, telling.get(first).get(place)));
        }

        /// Each run reacts by an event of its own, which has its own number there.
        private Divergence divergence(int earliest, int place, List<Integer> alike, List<Integer> group) {
            var first = telling.get(earliest).get(place);
            var cause = cause(first, runs.get(earliest));
            var reactions = new TreeMap<Integer, Optional<Event>>();
            for (int run : group) {
                reactions.put(run,
                        alike.contains(run) ? Optional.of(telling.get(run).get(place))
                                : cause.flatMap(what -> reaction(what, runs.get(run))));
            }
            return new Divergence(cause.map(Event::at).orElse(first.at()), cause, reactions);
        }
    }

    private static Optional<Event> cause(Event.Told told, Recording run) {
        return switch (told.happening()) {
            case Happening.Executed(var trip, _, _, _, _) -> lastBefore(told, run, event -> isArrival(event, trip));
            case Happening.CallEnded(var call, _) -> lastBefore(told, run, event -> endsWait(event, call));
            case Happening.OfClient _, Happening.OfServer _ -> Optional.empty();
        };
    }

    private static Optional<Event> lastBefore(Event told, Recording run, Predicate<Event> what) {
        return run.events().subList(0, told.number() - 1).reversed().stream().filter(what).findFirst();
    }

    private static boolean isArrival(Event event, Trip trip) {
        return event instanceof Event.Arrived(_, _, var flight) && flight.trip().equals(trip);
    }

    private static boolean endsWait(Event event, CallId call) {
        return event instanceof Event.Told(_, _, _, Happening.AttemptTimedOut(var timedOut, _)) && timedOut.equals(call)
                || event instanceof Event.Arrived(_, _, var flight) && flight.trip().direction() == Direction.REPLY
                && flight.trip().call().equals(call);
    }

    /// What another run did about the same thing, if it came about there.
    private static Optional<Event> reaction(Event cause, Recording run) {
        var events = run.events();
        return switch (cause) {
            case Event.Arrived(_, _, var flight) -> after(events, event -> isArrival(event, flight.trip()))
                    .filter(event -> isAbout(event, flight.trip())).findFirst();
            case Event.Told(_, _, _, Happening.AttemptTimedOut timedOut) ->
                after(events, event -> event instanceof Event.Told(_, _, _, var same) && same.equals(timedOut))
                    .filter(event -> goesOn(event, timedOut.call())).findFirst();
            case Event.OfFlight _, Event.Told _, Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ ->
                Optional.empty();
        };
    }

    private static Stream<Event> after(List<Event> events, Predicate<Event> what) {
        return events.stream().dropWhile(what.negate()).skip(1);
    }

    private static boolean isAbout(Event event, Trip trip) {
        return event instanceof Event.Told(_, _, _, var happening) && switch (happening) {
            case Happening.Executed(var own, _, _, _, _) -> own.equals(trip);
            case Happening.AnsweredFromCache(var own, _) -> own.equals(trip);
            case Happening.Dropped(var own, _, _) -> own.equals(trip);
            case Happening.Refused(var own, _, _) -> own.equals(trip);
            case Happening.CallEnded(var call, _) -> trip.direction() == Direction.REPLY && call.equals(trip.call());
            case Happening.LateReplyIgnored(var own) -> own.equals(trip);
            case Happening.OfClient _, Happening.OfServer _ -> false;
        };
    }

    private static boolean goesOn(Event event, CallId call) {
        return event instanceof Event.Sent(_, _, var flight) && flight.trip().direction() == Direction.REQUEST
                && flight.trip().call().equals(call)
                || event instanceof Event.Told(_, _, _, Happening.CallEnded(var ended, _)) && ended.equals(call);
    }
}
