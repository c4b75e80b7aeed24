package once.ui.spacetime;

import java.util.Arrays;
import once.channel.Flight;
import once.simulation.Event;
import once.simulation.Lifespan;
import once.simulation.Recording;

/// With which events each flight of a recording leaves and ends.
final class Journeys {

    private final int[] left;
    private final int[] ended;

    Journeys(Recording recording) {
        left = new int[recording.flights().size()];
        ended = new int[left.length];
        Arrays.fill(ended, Lifespan.NEVER);
        for (var event : recording.events()) {
            switch (event) {
                case Event.Sent(var number, _, var flight) -> left[flight.number() - 1] = number;
                case Event.OfFlight end -> ended[end.flight().number() - 1] = end.number();
                case Event.Told _, Event.ConnectionsBroke _, Event.TimerStarted _, Event.TimerStopped _ -> { }
            }
        }
    }

    /// The number of the event with which a flight leaves.
    int left(Flight flight) {
        return left[flight.number() - 1];
    }

    /// The number of the event with which it ends; [Lifespan#NEVER] where it is still on its way when the run is cut off.
    int ended(Flight flight) {
        return ended[flight.number() - 1];
    }
}
