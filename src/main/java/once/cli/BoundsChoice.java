package once.cli;

import once.exploration.Bounds;
import once.scenario.Scenario;
import picocli.CommandLine.Option;

/// The arguments that say where an exploration stops.
final class BoundsChoice {

    @Option(names = "--attempts", paramLabel = "N", defaultValue = "4",
            description = "How many attempts to follow of a client that never gives up (${DEFAULT-VALUE}).")
    private int attempts;

    @Option(names = "--duplications", paramLabel = "N",
            description = "How many copies the network makes in one run at most, where it makes any (1, or as many as the file "
                    + "prescribes of one message).")
    private Integer duplications;

    @Option(names = "--crashes", paramLabel = "N", defaultValue = "1",
            description = "How many crashes by chance there are in one run at most (${DEFAULT-VALUE}).")
    private int crashes;

    @Option(names = "--alterations", paramLabel = "N", defaultValue = "1",
            description = "How many flights are altered unnoticed in one run at most, where they can be (${DEFAULT-VALUE}).")
    private int alterations;

    @Option(names = "--memory", paramLabel = "MB", description = "How much memory the search may take; a part of what there is.")
    private Long megabytes;

    /// The bounds that were asked for, for a scenario as its file has it.
    ///
    /// @throws Trouble where they make no sense
    Bounds bounds(Scenario scenario) {
        if (attempts < 1 || duplications != null && duplications < 0 || crashes < 0 || alterations < 0
                || megabytes != null && megabytes < 1) {
            throw Trouble.usage("--attempts and --memory are 1 or more, --duplications, --crashes and --alterations 0 or more");
        }
        var bounds = new Bounds(attempts, 1, crashes, alterations, megabytes == null ? Bounds.standard().bytes()
                : megabytes * 1_000_000);
        return duplications == null ? bounds.covering(scenario) : bounds.withDuplications(duplications);
    }
}
