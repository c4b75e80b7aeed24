package once.ui.spacetime;

import java.util.List;
import java.util.TreeSet;
import once.channel.Flight;
import once.channel.Intervention;
import once.message.Trip;
import once.scenario.Cast;
import once.simulation.Chronicle;
import once.simulation.Lifespan;
import once.simulation.Recording;
import once.ui.look.Names;
import once.ui.look.Palette;

/// A recording made ready to be drawn, on whatever axis.
///
/// @param journeys with which events its flights leave and end
/// @param lifespans its calls until they are settled
/// @param touched the flights that somebody has interfered with
record Scenery(
        Recording recording,
        Chronicle chronicle,
        Journeys journeys,
        List<Lifespan> lifespans,
        List<Flight> touched,
        Names names,
        Palette palette) {

    private static final Recording.Derivation<Scenery> UNCOLOURED = Scenery::uncoloured;

    static Scenery of(Recording recording, Palette palette) {
        var ready = recording.derived(UNCOLOURED);
        return new Scenery(recording, ready.chronicle, ready.journeys, ready.lifespans, ready.touched, ready.names, palette);
    }

    private static Scenery uncoloured(Recording recording) {
        return new Scenery(recording, Chronicle.of(recording), new Journeys(recording), Lifespan.of(recording), touched(recording),
                Names.of(recording), null);
    }

    private static List<Flight> touched(Recording recording) {
        var trips = new TreeSet<Trip>();
        for (var intervention : recording.scenario().interventions()) {
            if (intervention instanceof Intervention.OnFlight onFlight) {
                trips.add(onFlight.trip());
            }
        }
        return trips.isEmpty()
                ? List.of()
                : recording.flights().stream().filter(flight -> trips.contains(flight.trip())).toList();
    }

    int clients() {
        return recording.scenario().clients().size();
    }

    int servers() {
        return recording.after(0).servers().size();
    }

    /// Whether requests pass through all servers but the last.
    boolean isChained() {
        return recording.scenario().cast() instanceof Cast.Relays;
    }

    /// Whether two generals send messages.
    boolean isOfGenerals() {
        return recording.scenario().cast() instanceof Cast.Generals;
    }
}
