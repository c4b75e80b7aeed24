package once.node;

/// A node's own clock. A node that does not look at it behaves the same at all times, which exploration makes use of.
@FunctionalInterface
public interface Clock {
    /// The time now, in microseconds.
    long micros();
}
