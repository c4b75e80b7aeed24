package once.channel;

import once.message.NodeId;
import once.message.Trip;

/// Something a person does to a run: it stands in the scenario, is applied wherever its flight or its time comes, and
/// leaves no trace when it is taken back.
public sealed interface Intervention {

    /// Something done to a flight.
    sealed interface OnFlight extends Intervention {
        /// Which flight.
        Trip trip();
    }

    /// Lose the flight.
    record Drop(Trip trip) implements OnFlight {}

    /// Let the network make one more copy of it.
    ///
    /// @param delayMicros how long the copy takes, 0 or more
    record Duplicate(Trip trip, long delayMicros) implements OnFlight {}

    /// Flip a bit of it.
    record Corrupt(Trip trip, int bit) implements OnFlight {}

    /// Let it take so long, 0 or more.
    record Delay(Trip trip, long delayMicros) implements OnFlight {}

    /// Crash a node, and start it again after a while.
    record Crash(Outage outage) implements Intervention {}

    /// Start a node at once that would otherwise stay down longer.
    record Restart(NodeId node, long at) implements Intervention {}
}
