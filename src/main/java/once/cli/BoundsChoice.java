package once.cli;

import once.exploration.Bounds;
import picocli.CommandLine.Option;

/// The arguments that say where an exploration stops.
final class BoundsChoice {

    @Option(names = "--attempts", paramLabel = "N", defaultValue = "4",
            description = "How many attempts to follow of a client that never gives up (${DEFAULT-VALUE}).")
    private int attempts;

    @Option(names = "--duplications", paramLabel = "N", defaultValue = "1",
            description = "How many copies the network makes in one run at most, where it makes any (${DEFAULT-VALUE}).")
    private int duplications;

    @Option(names = "--crashes", paramLabel = "N", defaultValue = "1",
            description = "How many crashes by chance there are in one run at most (${DEFAULT-VALUE}).")
    private int crashes;

    @Option(names = "--memory", paramLabel = "MB", description = "How much memory the search may take; a part of what there is.")
    private Long megabytes;

    /// The bounds that were asked for.
    ///
    /// @throws Trouble where they make no sense
    Bounds bounds() {
        if (attempts < 1 || duplications < 0 || crashes < 0 || megabytes != null && megabytes < 1) {
            throw Trouble.usage("--attempts and --memory are 1 or more, --duplications and --crashes 0 or more");
        }
        return new Bounds(attempts, duplications, crashes, megabytes == null ? Bounds.standard().bytes() : megabytes * 1_000_000);
    }
}
