package once.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the window. The command line does not know how.
@FunctionalInterface
public interface Desktop {

    /// What was asked for on the command line.
    ///
    /// @param exitAfterFirstFrame whether to close the window as soon as it shows, for scripts
    /// @param theme light, dark or system; empty for what was chosen last
    /// @param size the window's content as `1280x720`; empty for what it was last
    /// @param pictures where to put pictures of the window in place of showing it; empty for showing it
    /// @param file a scenario or recording to open; empty for what was open last
    record Options(boolean exitAfterFirstFrame, Optional<String> theme, Optional<String> size, Optional<Path> pictures,
            Optional<Path> file) {
        /// Pictures of the window instead of the window.
        static Options picturesIn(Path folder) {
            return new Options(false, Optional.empty(), Optional.empty(), Optional.of(folder), Optional.empty());
        }

        /// The window with a file in it.
        static Options playing(Path file) {
            return new Options(false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(file));
        }
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @return the exit code
    /// @throws IllegalArgumentException where the options make no sense
    int open(Options options);
}
