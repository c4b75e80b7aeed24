package once.relations;

import java.util.List;

/// What independent losses do to one call, where no reply comes too late.
///
/// @param requestLoss p_f, the probability that a request is lost, 0 to 1
/// @param replyLoss p_b, the probability that a reply is lost, 0 to 1
/// @param attempts n, how often the client sends at most, from 1
public record Losses(double requestLoss, double replyLoss, int attempts) {

    /// The same loss both ways.
    public static Losses both(double loss, int attempts) {
        return new Losses(loss, loss, attempts);
    }

    /// q = (1-p_f) (1-p_b): that one attempt brings a reply. Also how many calls succeed for each attempt made.
    public double attemptSucceeds() {
        return (1 - requestLoss) * (1 - replyLoss);
    }

    /// (1-q)ⁿ: that the call fails.
    public double fails() {
        return Math.pow(1 - attemptSucceeds(), attempts);
    }

    /// (1 - (1-q)ⁿ) / q: how often the client sends, on average.
    public double meanAttempts() {
        return attemptSucceeds() == 0 ? attempts : (1 - fails()) / attemptSucceeds();
    }

    /// 1 - p_fⁿ: that at least one request arrives, if the client goes on sending to the end.
    public double executed() {
        return 1 - Math.pow(requestLoss, attempts);
    }

    /// 1 - (p_f / (1-q))ⁿ: that a call which failed was executed all the same. Not a number where no call fails.
    public double executedGivenFailure() {
        return 1 - Math.pow(requestLoss / (1 - attemptSucceeds()), attempts);
    }

    /// (1-p_f) E[attempts]: how often a server without a duplicate filter executes the operation, on average.
    public double meanExecutionsWithoutFilter() {
        return (1 - requestLoss) * meanAttempts();
    }

    /// Σ (1-q)^{i-1} q (s_i + RTT) / (1 - (1-q)ⁿ): how long a call that succeeds takes on average, in the unit of the times.
    ///
    /// @param sendTimes s_1 … s_n
    public double meanLatencyOfSuccess(List<? extends Number> sendTimes, double roundTrip) {
        double q = attemptSucceeds();
        double sum = 0;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            sum += Math.pow(1 - q, attempt - 1) * q * (sendTimes.get(attempt - 1).doubleValue() + roundTrip);
        }
        return sum / (1 - fails());
    }

    /// The same over all calls, those that fail after the give-up time included.
    public double meanLatency(List<? extends Number> sendTimes, double roundTrip, double giveUp) {
        return (1 - fails()) * meanLatencyOfSuccess(sendTimes, roundTrip) + fails() * giveUp;
    }

    /// ⌈ln ε / ln (1-q)⌉: how many attempts bring the probability of failure down to ε.
    public static int attemptsFor(double loss, double target) {
        return (int) Math.ceil(Math.log(target) / Math.log(1 - both(loss, 1).attemptSucceeds()));
    }

    /// k P(executed | FAIL): what a counter stands at after k increments that all failed, on average.
    public double meanCounterAfterFailures(int increments) {
        return increments * executedGivenFailure();
    }

    /// 1 - (1 - P(fail))ᵏ: that somebody who takes a timeout for an error fails a correct server over k calls.
    public double judgedWrongly(int calls) {
        return 1 - Math.pow(1 - fails(), calls);
    }
}
