package once.cli;

/// Opens the window. The command line does not know how.
@FunctionalInterface
public interface Desktop {

    /// What was asked for on the command line.
    ///
    /// @param exitAfterFirstFrame whether to close the window as soon as it shows, for scripts
    record Options(boolean exitAfterFirstFrame) {}

    /// Opens the window and returns when it is closed.
    ///
    /// @return the exit code
    int open(Options options);
}
