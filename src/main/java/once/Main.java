package once;

import java.io.PrintWriter;
import once.cli.Commands;

/// Starts the window, or the command that is given.
public final class Main {

    private Main() {}

    /// Does what the arguments say, and ends the program.
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, System.out.charset());
        var err = new PrintWriter(System.err, true, System.err.charset());
        int exitCode = new Commands(options -> OnceApp.open(options, out), out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }
}
