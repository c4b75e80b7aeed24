package once.relations;

/// A timeout that follows the round trips measured so far (RFC 6298, without its lower bound). Samples of calls that were
/// retransmitted must be left out: nobody knows which attempt the reply answers (Karn).
///
/// @param smoothed SRTT, the mean with a memory of 8 samples
/// @param variation RTTVAR, the mean deviation with a memory of 4
public record AdaptiveTimeout(double smoothed, double variation) {

    /// After the first sample R: SRTT = R, RTTVAR = R/2.
    public static AdaptiveTimeout first(double sample) {
        return new AdaptiveTimeout(sample, sample / 2);
    }

    /// After another one: RTTVAR = ¾ RTTVAR + ¼ |SRTT - R|, SRTT = ⅞ SRTT + ⅛ R.
    public AdaptiveTimeout after(double sample) {
        return new AdaptiveTimeout(smoothed * 7 / 8 + sample / 8, variation * 3 / 4 + Math.abs(smoothed - sample) / 4);
    }

    /// SRTT + 4 RTTVAR.
    public double timeout() {
        return smoothed + 4 * variation;
    }
}
