package once.channel;

/// How long a flight takes, in microseconds.
public sealed interface Delay {

    /// Any time between two bounds, each as likely.
    ///
    /// @param minMicros 0 or more
    /// @param maxMicros at least the minimum
    record Between(long minMicros, long maxMicros) implements Delay {
        public Between {
            if (minMicros < 0 || maxMicros < minMicros) {
                throw new IllegalArgumentException("no delay lies between " + minMicros + " and " + maxMicros + " µs");
            }
        }

        @Override
        public long draw(double chance) {
            return minMicros + (long) (chance * (maxMicros - minMicros + 1));
        }
    }

    /// A least time and an exponentially distributed rest: no bound, long delays ever rarer.
    ///
    /// @param minMicros 0 or more
    /// @param meanMicros the mean of the rest, more than 0
    record Exponential(long minMicros, long meanMicros) implements Delay {
        public Exponential {
            if (minMicros < 0 || meanMicros < 1) {
                throw new IllegalArgumentException("no exponential delay has minimum " + minMicros + " and mean " + meanMicros
                        + " µs");
            }
        }

        @Override
        public long draw(double chance) {
            return minMicros + Math.round(-meanMicros * Math.log1p(-chance));
        }
    }

    /// Always the same time.
    static Delay fixed(long micros) {
        return new Between(micros, micros);
    }

    /// The least it can be.
    long minMicros();

    /// The delay that belongs to a number of chance.
    ///
    /// @param chance from 0 (included) to 1 (excluded)
    long draw(double chance);
}
