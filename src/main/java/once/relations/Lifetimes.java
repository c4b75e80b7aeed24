package once.relations;

/// How long something can still arrive, and so how long somebody has to remember or keep silent. All times in
/// microseconds, [Long#MAX_VALUE] for no bound.
///
/// The letters: S from first to last sending, G until the client gives up, D the longest and d the shortest time on the way
/// (D_f to the server, D_b back), P the longest time at the server, L how long an entry lives from the first receipt, w how
/// long the server was down, T how long it is silent after that, ρ the relative error of a clock's rate.
public final class Lifetimes {

    private Lifetimes() {}

    /// S + D: the last moment at which a copy of a request can reach the server, after its first sending.
    public static long lastArrival(long span, long longest) {
        return Micros.sum(span, longest);
    }

    /// S + D_f + P + D_b: the last moment at which a reply can reach the client, after the first sending (RFC 7252 §4.8.2:
    /// EXCHANGE_LIFETIME).
    public static long lastReply(long span, long longestForth, long processing, long longestBack) {
        return Micros.sum(span, longestForth, processing, longestBack);
    }

    /// S + D - d: an entry has to live longer than this, from the first receipt of its request. The first copy travelled d,
    /// the last one leaves S later and travels D.
    public static long minimumCacheLife(long span, long longest, long shortest) {
        return Micros.less(lastArrival(span, longest), shortest);
    }

    /// D < L - S + d: the delay from which on an entry that lives L comes too short. Negative where no network is fast enough.
    public static long tolerableDelay(long life, long span, long shortest) {
        return span == Micros.UNBOUNDED ? -1 : Micros.less(Micros.sum(life, shortest), span);
    }

    /// max(G, S + D_f + P + D_b): how long an id must not be used again.
    public static long idReuse(long giveUp, long span, long longestForth, long processing, long longestBack) {
        return Math.max(giveUp, lastReply(span, longestForth, processing, longestBack));
    }

    /// (S (1+ρ) + D) (1+ρ): the minimum life where the client's clock may run slow and the server's fast by the fraction ρ.
    public static double cacheLifeWithClockError(double span, double longest, double rateError) {
        return (span * (1 + rateError) + longest) * (1 + rateError);
    }

    /// T = max(0, S + D - d - w): how long a server that has forgotten its filter must drop every request. A w that it does
    /// not know is 0.
    public static long silence(long span, long longest, long shortest, long down) {
        return Math.max(0, Micros.less(minimumCacheLife(span, longest, shortest), down));
    }

    /// T (1 + ρ_c + ρ_s): the silence where the rates of both clocks may be wrong.
    public static double silenceWithClockErrors(double silence, double clientRateError, double serverRateError) {
        return silence * (1 + clientRateError + serverRateError);
    }

    /// w + max(0, T - S - d): for how long new requests fail. One that is made late in the silence succeeds by retransmission.
    public static long outage(long down, long silence, long span, long delay) {
        long masked = Micros.sum(span, delay);
        return Micros.sum(down, masked < silence ? Micros.less(silence, masked) : 0);
    }
}
