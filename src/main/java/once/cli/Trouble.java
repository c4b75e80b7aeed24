package once.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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

    /// A file that cannot be written.
    static Trouble writing(Path file, IOException wrong) {
        return problem(file + switch (wrong) {
            case NoSuchFileException _ -> ": there is no such folder";
            case FileAlreadyExistsException _ -> ": a file; expected a folder";
            case AccessDeniedException _ -> ": the file may not be written";
            default -> ": the file cannot be written: " + wrong.getMessage();
        });
    }

    /// The command was used wrongly.
    static Trouble usage(String line) {
        return new Trouble(ExitCode.USAGE, line);
    }

    int exitCode() {
        return exitCode;
    }
}
