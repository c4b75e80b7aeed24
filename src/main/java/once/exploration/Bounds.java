package once.exploration;

/// Where an exploration stops. What these cut off is said with its result.
///
/// @param attempts how often a client that never gives up is followed through sending its request, from 1
/// @param duplications how many copies the network makes in one run at most, where it makes any
/// @param crashes how often nodes crash in one run at most, where they crash by chance
/// @param bytes how much memory the search may take
public record Bounds(int attempts, int duplications, int crashes, long bytes) {

    /// How far apart two times are that are tried where a node looks at its clock at a time that is not determined.
    static final long CLOCK_STEP_MICROS = 1_000;

    public Bounds {
        if (attempts < 1 || duplications < 0 || crashes < 0 || bytes < 1) {
            throw new IllegalArgumentException("bounds are positive");
        }
    }

    /// Four attempts, one duplication, one crash, a quarter of what the machine gives this program.
    public static Bounds standard() {
        return new Bounds(4, 1, 1, Runtime.getRuntime().maxMemory() / 2);
    }

    long clockStepMicros() {
        return CLOCK_STEP_MICROS;
    }

    /// The same with another number of attempts.
    public Bounds withAttempts(int count) {
        return new Bounds(count, duplications, crashes, bytes);
    }

    /// The same with another number of duplications.
    public Bounds withDuplications(int count) {
        return new Bounds(attempts, count, crashes, bytes);
    }

    /// The same with another number of crashes.
    public Bounds withCrashes(int count) {
        return new Bounds(attempts, duplications, count, bytes);
    }

    /// The same with another amount of memory.
    public Bounds withBytes(long most) {
        return new Bounds(attempts, duplications, crashes, most);
    }
}
