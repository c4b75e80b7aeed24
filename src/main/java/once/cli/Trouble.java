package once.cli;

/// Something that ends a command, in one line for the person who gave it.
final class Trouble extends RuntimeException {

    private final int exitCode;

    private Trouble(int exitCode, String line) {
        super(line, null, false, false);
        this.exitCode = exitCode;
    }

    /// The file or the run has a problem.
    static Trouble problem(String line) {
        return new Trouble(ExitCode.PROBLEM, line);
    }

    /// The command was used wrongly.
    static Trouble usage(String line) {
        return new Trouble(ExitCode.USAGE, line);
    }

    int exitCode() {
        return exitCode;
    }
}
