package once.simulation;

import once.message.NodeId;
import once.message.Trip;

/// An execution that takes its time.
///
/// @param from when it began, in microseconds
/// @param until when it ended, or was cut short
public record Working(NodeId node, Trip trip, long from, long until) {

    Working ending(long at) {
        return new Working(node, trip, from, Math.min(at, until));
    }
}
