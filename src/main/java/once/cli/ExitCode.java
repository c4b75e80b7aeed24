package once.cli;

/// What a command returns to the shell.
final class ExitCode {

    static final int OK = 0;
    /// The run or the file has a problem.
    static final int PROBLEM = 1;
    /// The command was used wrongly.
    static final int USAGE = 2;

    private ExitCode() {}
}
