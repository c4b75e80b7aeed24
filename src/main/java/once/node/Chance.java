package once.node;

import once.message.CallId;
import once.message.NodeId;
import once.message.Trip;

/// Chance as a function: the same seed, trip and question always give the same number. Nothing else in a run is random.
///
/// The mixing is SplitMix64's finalizer (Steele, Lea, Flood 2014).
public record Chance(long seed) {

    /// What is asked of chance; each question of the same trip has its own answer. New questions go to the end, so that
    /// old recordings keep their luck.
    public enum Question { LOSS, DELAY, DUPLICATION, JITTER, CORRUPTION, BIT, CRASH }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// A number from 0 (included) to 1 (excluded), each as likely.
    public double of(Trip trip, Question question) {
        long hash = of(trip.call());
        hash = mix(hash ^ ((long) trip.attempt() << 8 | trip.direction().ordinal() << 6 | question.ordinal()) * GOLDEN);
        return unit(mix(hash ^ ((long) trip.requestCopy() << 32 | trip.replyCopy()) * GOLDEN));
    }

    /// A number from 0 (included) to 1 (excluded) for the `time`-th crash of a node, from 1.
    public double ofCrash(NodeId node, int time) {
        long hash = mix(mix(seed + GOLDEN) ^ (2L * node.number() + node.kind().ordinal()) * GOLDEN);
        return unit(mix(hash ^ ((long) time << 8 | Question.CRASH.ordinal()) * GOLDEN));
    }

    private long of(CallId call) {
        return mix(mix(mix(seed + GOLDEN) ^ call.client() * GOLDEN) ^ call.number() * GOLDEN);
    }

    private static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
