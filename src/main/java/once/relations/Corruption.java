package once.relations;

/// Bit errors, and ids that are the same by accident.
public final class Corruption {

    private Corruption() {}

    /// 1 - (1-BER)^{8B}: that a packet of B bytes has at least one flipped bit, each bit flipping independently.
    public static double corrupted(double bitErrorRate, long bytes) {
        return -Math.expm1(8 * bytes * Math.log1p(-bitErrorRate));
    }

    /// 2⁻ᵇ: that random garbage has the right checksum of b bits.
    public static double undetected(int checksumBits) {
        return Math.pow(2, -checksumBits);
    }

    /// 1 - e^{-k (k-1) / 2^{b+1}}: that among k random ids of b bits two are the same.
    public static double idsCollide(double ids, int bits) {
        return -Math.expm1(-ids * (ids - 1) / Math.pow(2, bits + 1));
    }
}
