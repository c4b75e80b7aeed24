package once.simulation;

/// Whether a node is up, and whether it serves.
///
/// @param incarnation how often it was started, from 1
/// @param downSince when it crashed, in microseconds; -1 while it is up
/// @param silentSince when its silence began; -1 while it serves
/// @param silentUntil when its silence ends; -1 while it serves
public record Health(int incarnation, long downSince, long silentSince, long silentUntil) {

    /// Up for the first time, and serving.
    public static final Health WELL = new Health(1, -1, -1, -1);

    /// Whether it is down.
    public boolean isDown() {
        return downSince >= 0;
    }

    /// Whether it is up and executes nothing for now.
    public boolean isSilent() {
        return silentUntil >= 0;
    }

    Health crashed(long at) {
        return new Health(incarnation, at, -1, -1);
    }

    Health restarted(int next) {
        return new Health(next, -1, -1, -1);
    }

    Health silent(long since, long until) {
        return new Health(incarnation, downSince, since, until);
    }
}
