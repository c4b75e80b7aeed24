package once.client;

import java.util.List;
import once.message.CallId;
import once.message.Trip;
import once.node.Chance;

/// How long a client waits for a reply, and how often it tries.
///
/// @param attempts how often a request is sent at most, from 1; [#UNBOUNDED] for until a reply comes
/// @param waits how long it waits after each attempt
/// @param jitter by which part a wait is longer or shorter by chance, 0 to less than 1; 0 for not at all
public record RetryPolicy(int attempts, Waits waits, double jitter) {

    /// How long a client waits after each attempt, in microseconds.
    public sealed interface Waits {

        /// Each wait longer than the one before by a factor, up to a longest one.
        ///
        /// @param firstMicros after the first attempt; more than 0
        /// @param factor 1 for always the same; 1 or more
        /// @param longestMicros where growth stops; at least the first
        record Growing(long firstMicros, double factor, long longestMicros) implements Waits {
            public Growing {
                if (firstMicros < 1 || !(factor >= 1) || longestMicros < firstMicros) {
                    throw new IllegalArgumentException("waits of " + firstMicros + " µs cannot grow by " + factor + " to "
                            + longestMicros + " µs");
                }
            }

            @Override
            public long after(int attempt) {
                return Math.min(longestMicros, Math.round(firstMicros * Math.pow(factor, attempt - 1)));
            }
        }

        /// These, one after the other; the last one again past the end.
        record Listed(List<Long> micros) implements Waits {
            public Listed {
                micros = List.copyOf(micros);
                if (micros.isEmpty() || micros.stream().anyMatch(wait -> wait < 1)) {
                    throw new IllegalArgumentException("waits are longer than nothing: " + micros);
                }
            }

            @Override
            public long after(int attempt) {
                return micros.get(Math.min(attempt, micros.size()) - 1);
            }
        }

        /// How long after this attempt, from 1.
        long after(int attempt);
    }

    /// As many attempts as it takes.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /// No cap on a wait but an hour, after which nobody waits.
    public static final long NO_CAP = 3_600_000_000L;

    /// Four attempts, the first timeout 100 ms, each further one twice as long.
    public static final RetryPolicy USUAL = new RetryPolicy(4, 100_000, 2, NO_CAP);

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("a request is sent at least once, not " + attempts + " times");
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("jitter is a part of the wait, from 0 to less than 1, not " + jitter);
        }
    }

    /// Waits that grow by a factor, without jitter.
    public RetryPolicy(int attempts, long firstTimeoutMicros, double backoff, long longestTimeoutMicros) {
        this(attempts, new Waits.Growing(firstTimeoutMicros, backoff, longestTimeoutMicros), 0);
    }

    /// Whether the client never gives up.
    public boolean isUnbounded() {
        return attempts == UNBOUNDED;
    }

    /// The same waits with another number of attempts.
    public RetryPolicy withAttempts(int count) {
        return new RetryPolicy(count, waits, jitter);
    }

    /// How long the client waits after this attempt, from 1, in microseconds, jitter left aside.
    public long timeoutMicros(int attempt) {
        return waits.after(attempt);
    }

    /// How long the client waits at least after this attempt, from 1, in microseconds.
    public long leastTimeoutMicros(int attempt) {
        return jittered(attempt, 0);
    }

    /// How long the client waits at most after this attempt, from 1, in microseconds.
    public long mostTimeoutMicros(int attempt) {
        return jittered(attempt, 1);
    }

    /// @param drawn from 0 to 1
    private long jittered(int attempt, double drawn) {
        long plain = waits.after(attempt);
        return jitter == 0 ? plain : Math.max(1, Math.round(plain * (1 + jitter * (2 * drawn - 1))));
    }

    /// How long the client waits after this attempt of this call, from 1, in microseconds.
    long timeoutMicros(CallId call, int attempt, Chance chance) {
        return jittered(attempt, jitter == 0 ? 0 : chance.of(Trip.request(call, attempt), Chance.Question.JITTER));
    }
}
