package once.relations;

import java.util.List;
import java.util.stream.LongStream;
import once.client.RetryPolicy;

/// When a client sends, and when it gives up.
///
/// @param micros how long it waits after attempt 1, 2, … n, in microseconds; empty where it never gives up
public record Waits(List<Long> micros) {

    public Waits {
        micros = List.copyOf(micros);
    }

    /// The waits of a policy, each as long as its jitter can make it.
    public static Waits of(RetryPolicy policy) {
        return policy.isUnbounded()
                ? new Waits(List.of())
                : new Waits(LongStream.rangeClosed(1, policy.attempts()).mapToObj(attempt -> longest(policy, (int) attempt))
                        .toList());
    }

    private static long longest(RetryPolicy policy, int attempt) {
        return Math.round(policy.timeoutMicros(attempt) * (1 + policy.jitter()));
    }

    /// These waits, in milliseconds.
    public static Waits ofMillis(long... millis) {
        return new Waits(LongStream.of(millis).mapToObj(wait -> wait * 1_000).toList());
    }

    /// Whether the client never gives up.
    public boolean isUnbounded() {
        return micros.isEmpty();
    }

    /// n: how often the client sends at most. Not defined where it never gives up.
    public int attempts() {
        return micros.size();
    }

    /// s_i = Σ_{j<i} t_j: when attempt `i` is sent, from 1, in microseconds after the first.
    public long sentAt(int attempt) {
        return micros.subList(0, attempt - 1).stream().mapToLong(Long::longValue).sum();
    }

    /// S = Σ_{i<n} t_i: from the first sending to the last, in microseconds; [Long#MAX_VALUE] without bound (RFC 7252 §4.8.2
    /// calls it MAX_TRANSMIT_SPAN).
    public long spanMicros() {
        return isUnbounded() ? Micros.UNBOUNDED : sentAt(attempts());
    }

    /// G = Σ_{i≤n} t_i: from the first sending until the client gives up, in microseconds; [Long#MAX_VALUE] for never
    /// (RFC 7252 §4.8.2: MAX_TRANSMIT_WAIT).
    public long giveUpMicros() {
        return isUnbounded() ? Micros.UNBOUNDED : micros.stream().mapToLong(Long::longValue).sum();
    }

    /// G = t₁ (bⁿ - 1) / (b - 1): the same in closed form for waits that grow by a factor without a cap; n t₁ for b = 1.
    public static double giveUp(double first, double factor, int attempts) {
        return factor == 1 ? first * attempts : first * (Math.pow(factor, attempts) - 1) / (factor - 1);
    }

    /// The sums of the waits so far: when attempts 1 to n are sent, in microseconds.
    public List<Long> sendTimes() {
        return LongStream.rangeClosed(1, attempts()).mapToObj(attempt -> sentAt((int) attempt)).toList();
    }
}
