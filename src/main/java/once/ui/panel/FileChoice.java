package once.ui.panel;

import java.nio.file.Path;
import java.util.Optional;

/// Asks people for files. Where nobody can be asked, they choose none.
public interface FileChoice {

    /// What a file is for.
    enum Kind {
        /// A scenario or a recording that is there.
        TO_OPEN,
        /// A scenario to be written.
        SCENARIO,
        /// A recording to be written.
        RECORDING,
        /// A picture to be written.
        PICTURE
    }

    /// Nobody is there to be asked.
    FileChoice NONE = (_, _) -> Optional.empty();

    /// A file that people choose.
    ///
    /// @param suggested a name for it; empty for none
    /// @return empty where they choose none
    Optional<Path> choose(Kind kind, String suggested);
}
