package once.client;

/// How long a client waits for a reply, and how often it tries.
///
/// @param attempts how often a request is sent at most, from 1; [#UNBOUNDED] for until a reply comes
/// @param firstTimeoutMicros how long the client waits after its first attempt; more than 0
/// @param backoff by what each further timeout is longer than the one before; 1 or more
/// @param longestTimeoutMicros where growth stops; at least the first timeout
public record RetryPolicy(int attempts, long firstTimeoutMicros, double backoff, long longestTimeoutMicros) {

    /// As many attempts as it takes.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /// No cap on a timeout but an hour, after which nobody waits.
    public static final long NO_CAP = 3_600_000_000L;

    /// Four attempts, the first timeout 100 ms, each further one twice as long.
    public static final RetryPolicy USUAL = new RetryPolicy(4, 100_000, 2, NO_CAP);

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("a request is sent at least once, not " + attempts + " times");
        }
        if (firstTimeoutMicros < 1) {
            throw new IllegalArgumentException("a timeout is longer than nothing");
        }
        if (!(backoff >= 1)) {
            throw new IllegalArgumentException("a timeout does not shrink: backoff is 1 or more, not " + backoff);
        }
        if (longestTimeoutMicros < firstTimeoutMicros) {
            throw new IllegalArgumentException("the longest timeout is shorter than the first");
        }
    }

    /// Whether the client never gives up.
    public boolean isUnbounded() {
        return attempts == UNBOUNDED;
    }

    /// The same waits with another number of attempts.
    public RetryPolicy withAttempts(int count) {
        return new RetryPolicy(count, firstTimeoutMicros, backoff, longestTimeoutMicros);
    }

    /// How long the client waits after this attempt, from 1, in microseconds.
    public long timeoutMicros(int attempt) {
        double grown = firstTimeoutMicros * Math.pow(backoff, attempt - 1);
        return grown >= longestTimeoutMicros ? longestTimeoutMicros : Math.round(grown);
    }
}
