package once.relations;

import java.util.List;

/// What it costs to send again, and again.
public final class Repetition {

    private Repetition() {}

    /// k / (1-p): what a counter stands at on average after k increments that all succeeded, without a filter, where the
    /// client goes on until a reply comes and replies are lost with probability p.
    public static double meanCounter(int increments, double replyLoss) {
        return increments / (1 - replyLoss);
    }

    /// C(m-1, k) p^{m-k} (1-p)^k with C(m-1, k-1): that the counter then stands at m, a negative binomial distribution.
    public static double counterIs(int total, int increments, double replyLoss) {
        double ways = 1;
        for (int index = 1; index < increments; index++) {
            ways = ways * (total - increments + index) / index;
        }
        return ways * Math.pow(replyLoss, total - increments) * Math.pow(1 - replyLoss, increments);
    }

    /// Σ_{i≥2} P(RTT > s_i): how many copies a call sends although nothing was lost, on average; the round trip is a least time
    /// and an exponentially distributed rest.
    ///
    /// @param sendTimes s_1 … s_n, all times in one unit
    public static double spuriousCopies(List<? extends Number> sendTimes, double least, double meanRest) {
        return sendTimes.stream().skip(1).mapToDouble(sent -> exceeds(sent.doubleValue(), least, meanRest)).sum();
    }

    /// e^{-(t - least) / mean}: that such a round trip takes longer than t.
    public static double exceeds(double time, double least, double meanRest) {
        return time <= least ? 1 : Math.exp(-(time - least) / meanRest);
    }

    /// (1 - fⁿ) / (1 - f): by how much retransmission multiplies the load where a fraction f of the attempts times out; n for
    /// f = 1.
    public static double amplification(double timeouts, int attempts) {
        return timeouts == 1 ? attempts : (1 - Math.pow(timeouts, attempts)) / (1 - timeouts);
    }

    /// nᵏ: by how much at worst, where k layers each try n times.
    public static double amplificationOfLayers(int attempts, int layers) {
        return Math.pow(attempts, layers);
    }

    /// μ / (n c): the rate of calls from which on retransmissions alone can keep a server of capacity μ busy for ever, where
    /// a duplicate costs the fraction c of a new request.
    public static double collapseThreshold(double capacity, int attempts, double duplicateCost) {
        return capacity / (attempts * duplicateCost);
    }
}
