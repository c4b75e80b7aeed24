package once.exploration;

import once.scenario.Latitude;
import once.scenario.Scenario;

/// Where an exploration stops. What these cut off is said with its result.
///
/// @param attempts how often a client that never gives up is followed through sending its request, from 1
/// @param duplications how many copies the network makes in one run at most, where it makes any
/// @param crashes how often nodes crash in one run at most, where they crash by chance
/// @param alterations how many flights the network alters in one run at most so that nobody notices, where it can
/// @param bytes how much memory the search may take
public record Bounds(int attempts, int duplications, int crashes, int alterations, long bytes) {

    public Bounds {
        if (attempts < 1 || duplications < 0 || crashes < 0 || alterations < 0 || bytes < 1) {
            throw new IllegalArgumentException("bounds are positive");
        }
    }

    /// Four attempts, one duplication, one crash, one alteration, a quarter of what the machine gives this program.
    public static Bounds standard() {
        return new Bounds(4, 1, 1, 1, Runtime.getRuntime().maxMemory() / 2);
    }

    /// The same with another number of attempts.
    public Bounds withAttempts(int count) {
        return new Bounds(count, duplications, crashes, alterations, bytes);
    }

    /// The same with another number of duplications.
    public Bounds withDuplications(int count) {
        return new Bounds(attempts, count, crashes, alterations, bytes);
    }

    /// The same with room for as many copies of one message as a scenario prescribes.
    public Bounds covering(Scenario scenario) {
        return withDuplications(Math.max(duplications, Latitude.copies(scenario) - 1));
    }

    /// The same with another number of crashes.
    public Bounds withCrashes(int count) {
        return new Bounds(attempts, duplications, count, alterations, bytes);
    }

    /// The same with another number of unnoticed alterations.
    public Bounds withAlterations(int count) {
        return new Bounds(attempts, duplications, crashes, count, bytes);
    }

    /// The same with another amount of memory.
    public Bounds withBytes(long most) {
        return new Bounds(attempts, duplications, crashes, alterations, most);
    }
}
