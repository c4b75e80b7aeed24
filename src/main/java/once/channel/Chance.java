package once.channel;

import once.message.Trip;

/// Chance as a function: the same seed, trip and question always give the same number. Nothing else in a run is random.
///
/// The mixing is SplitMix64's finalizer (Steele, Lea, Flood 2014).
public record Chance(long seed) {

    /// What is asked of chance; each question of the same trip has its own answer.
    public enum Question { LOSS, DELAY, DUPLICATION }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// A number from 0 (included) to 1 (excluded), each as likely.
    public double of(Trip trip, Question question) {
        long hash = mix(seed + GOLDEN);
        hash = mix(hash ^ trip.call().client() * GOLDEN);
        hash = mix(hash ^ trip.call().number() * GOLDEN);
        hash = mix(hash ^ ((long) trip.attempt() << 8 | trip.direction().ordinal() << 7 | question.ordinal()) * GOLDEN);
        hash = mix(hash ^ ((long) trip.requestCopy() << 32 | trip.replyCopy()) * GOLDEN);
        return (hash >>> 11) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
