package once.exploration;

/// 128 bits that stand for a state. Two different states among 10⁸ share them with a probability of about 10⁻²³, which
/// is why the states themselves need not be kept.
///
/// The finalizer is SplitMix64's (Steele, Lea, Flood 2014).
final class Fingerprint {

    private Fingerprint() {}

    static long first(int[] state) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int word : state) {
            hash = (hash ^ word) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return mix(hash + state.length);
    }

    static long second(int[] state) {
        long hash = 0xC2B2AE3D27D4EB4FL;
        for (int word : state) {
            hash = (hash + word) * 0x9FB21C651E98DF25L;
            hash ^= hash >>> 29;
        }
        return mix(hash ^ state.length);
    }

    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
