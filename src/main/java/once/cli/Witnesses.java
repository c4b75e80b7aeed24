package once.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import once.exploration.OutcomeSet;
import once.recording.RecordingFile;
import once.scenario.Setting;
import once.simulation.Recording;

/// Writes runs that show outcomes.
@FunctionalInterface
interface Witnesses {

    /// Writes nothing.
    Witnesses NOWHERE = (_, _) -> "";

    /// Writes a run that ends in one of these outcomes.
    ///
    /// @return the file, empty where none was written
    String write(String name, OutcomeSet outcomes);

    /// Writes recordings into a directory, which is made if it is not there.
    static Witnesses in(Path directory, Setting setting) {
        return (name, outcomes) -> {
            var witness = outcomes.witness();
            var run = setting.withSeed(witness.scenario().seed()).interfered(witness.scenario().interventions());
            var file = directory.resolve(name.replaceAll("[^A-Za-z0-9=.-]+", "_") + ".once");
            try {
                Files.createDirectories(directory);
                RecordingFile.write(file, run, Recording.of(run.scenario(), RunCommand.MOST_EVENTS));
            } catch (IOException wrong) {
                throw Trouble.problem(file + ": " + wrong.getMessage());
            }
            return file.toString();
        };
    }
}
