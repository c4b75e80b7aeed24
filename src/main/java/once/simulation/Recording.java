package once.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import once.channel.Flight;
import once.scenario.Scenario;

/// What happened in a run, in order. Everything that is shown of a run is read from here.
public final class Recording {

    /// How many events lie between two moments that are kept; the moments between are derived when asked for.
    private static final int STRIDE = 256;

    private final Scenario scenario;
    private final List<Event> events;
    private final List<Flight> flights;
    private final List<Moment> kept = new ArrayList<>();
    private final Map<Derivation<?>, Object> derived = new ConcurrentHashMap<>();
    private final boolean cut;

    /// Something that follows from all of a recording.
    @FunctionalInterface
    public interface Derivation<T> {
        /// What follows.
        T of(Recording recording);
    }

    Recording(Scenario scenario, List<Event> events, boolean cut) {
        this.scenario = scenario;
        this.events = List.copyOf(events);
        this.cut = cut;
        this.flights = flights(this.events);
        keepMoments();
    }

    /// Runs a scenario to its end.
    ///
    /// @param mostEvents where to stop a run that does not end by itself
    public static Recording of(Scenario scenario, int mostEvents) {
        var running = new Running(scenario);
        running.until(mostEvents);
        return running.recording();
    }

    /// Each flight as it was at its end: what happens to it on the way may be other than what was its fate when it left.
    private static List<Flight> flights(List<Event> events) {
        var flights = new ArrayList<Flight>();
        for (var event : events) {
            switch (event) {
                case Event.Sent(_, _, var flight) -> flights.add(flight);
                case Event.OfFlight later -> flights.set(later.flight().number() - 1, later.flight());
                case Event.Told _, Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> {}
            }
        }
        return List.copyOf(flights);
    }

    private void keepMoments() {
        var moment = Moment.before(scenario);
        kept.add(moment);
        for (var event : events) {
            moment = Unfolding.after(moment, event);
            if (event.number() % STRIDE == 0) {
                kept.add(moment);
            }
        }
    }

    /// What follows from all of it, derived when it is first asked for, on whatever thread: of a long run that takes a while.
    ///
    /// @param how asked for by this object again, it is derived no more
    @SuppressWarnings("unchecked")
    public <T> T derived(Derivation<T> how) {
        var known = derived.get(how);
        if (known == null) {
            derived.putIfAbsent(how, how.of(this));
            known = derived.get(how);
        }
        return (T) known;
    }

    /// What was run.
    public Scenario scenario() {
        return scenario;
    }

    /// Every event; event number n stands at index n - 1.
    public List<Event> events() {
        return events;
    }

    /// Every flight, lost ones too; flight number n stands at index n - 1.
    public List<Flight> flights() {
        return flights;
    }

    /// Whether the run was stopped before its end because it had too many events.
    public boolean isCut() {
        return cut;
    }

    /// When the last event happened, in microseconds; 0 where none did.
    public long endMicros() {
        return events.isEmpty() ? 0 : events.getLast().at();
    }

    /// How many events have happened by a time, those at the time included.
    public int countAt(long micros) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).at() <= micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// What there is to see at a time, in microseconds, when all events of that time have happened.
    public Moment at(long micros) {
        return after(countAt(micros)).at(micros);
    }

    /// What there is to see when the first `count` events have happened, 0 to all of them.
    public Moment after(int count) {
        var moment = kept.get(count / STRIDE);
        for (var event : events.subList(moment.applied(), count)) {
            moment = Unfolding.after(moment, event);
        }
        return moment;
    }

    /// What there is to see at the end.
    public Moment last() {
        return after(events.size());
    }
}
