package once.simulation;

import once.message.Trip;
import once.service.Operation;

/// An execution that takes its time.
///
/// @param number the number of the event with which it began
/// @param from when it began, in microseconds
/// @param until when it ends
public record Working(int number, long from, long until, Trip trip, Operation operation) {

    /// Whether it goes on at a time.
    public boolean isAt(long micros) {
        return from <= micros && micros < until;
    }

    /// How much of it is done at a time: 0 when it begins, 1 when it ends.
    public double progress(long micros) {
        return Math.clamp((micros - from) / (double) (until - from), 0, 1);
    }
}
