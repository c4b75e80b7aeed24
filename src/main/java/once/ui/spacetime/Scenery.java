package once.ui.spacetime;

import once.channel.Flight;
import once.simulation.Chronicle;
import once.simulation.Recording;
import once.ui.look.Names;
import once.ui.look.Palette;

/// A recording made ready to be drawn.
///
/// @param flights finds those in view
record Scenery(Recording recording, Chronicle chronicle, FlightsInView flights, Names names, Palette palette) {

    static Scenery of(Recording recording, Palette palette) {
        return new Scenery(recording, Chronicle.of(recording), new FlightsInView(recording), Names.of(recording), palette);
    }

    int clients() {
        return recording.scenario().clients().size();
    }

    int servers() {
        return recording.after(0).servers().size();
    }

    /// When the client was done with the call of a flight.
    long callEnd(Flight flight) {
        var bar = chronicle.bar(flight.trip().call());
        return bar == null ? Long.MAX_VALUE : bar.endedAt();
    }
}
