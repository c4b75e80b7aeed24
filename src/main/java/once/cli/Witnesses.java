package once.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import once.exploration.Monitor;
import once.exploration.OutcomeSet;
import once.exploration.Witness;
import once.recording.RecordingFile;
import once.scenario.Setting;
import once.simulation.Recording;

/// Runs that show outcomes, looked for until somebody interrupts, and written where a directory was given.
///
/// @param directory where they are written, made if it is not there; null for nowhere
/// @param setting what was explored, its luck left open; a run of it is told as its luck
record Witnesses(Path directory, Setting setting, Monitor monitor) {

    /// What stands for a number of faults that is not known because somebody interrupted.
    static final int NOT_KNOWN = -1;

    /// The fewest faults that lead to one of some outcomes.
    int faults(OutcomeSet outcomes) {
        return found(outcomes).map(Witness::faults).orElse(NOT_KNOWN);
    }

    /// Writes a run that ends in one of these outcomes.
    ///
    /// @return the file; empty where none was written
    String write(String name, OutcomeSet outcomes) {
        return directory == null ? "" : found(outcomes).map(witness -> write(name, witness)).orElse("");
    }

    private Optional<Witness> found(OutcomeSet outcomes) {
        try {
            return monitor.isCancelled() ? Optional.empty() : Optional.of(outcomes.witness(monitor));
        } catch (IllegalStateException _) {
            // Cancelled, or no run was found for what the search knows to be possible.
            return Optional.empty();
        }
    }

    private String write(String name, Witness witness) {
        return witness.in(setting.scenario()).map(_ -> write(name, setting.with(witness.luck()))).orElse("");
    }

    private String write(String name, Setting run) {
        var file = directory.resolve(name.replaceAll("[^A-Za-z0-9=.-]+", "_") + ".once");
        try {
            Files.createDirectories(directory);
            RecordingFile.write(file, run, Recording.of(run.scenario(), RunCommand.MOST_EVENTS));
        } catch (IOException wrong) {
            throw Trouble.writing(file, wrong);
        }
        return file.toString();
    }
}
