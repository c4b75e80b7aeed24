package once;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import once.cli.Commands;

/// Starts the window, or the command that is given.
public final class Main {

    private Main() {}

    /// Does what the arguments say, and ends the program.
    public static void main(String[] arguments) {
        var out = writer(System.out);
        var err = writer(System.err);
        int exitCode = new Commands(options -> OnceApp.open(options, out), out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }

    /// Files and other programs get UTF-8; a terminal gets what it can show.
    private static PrintWriter writer(PrintStream stream) {
        boolean onTerminal = System.console() != null && System.console().isTerminal();
        return new PrintWriter(stream, true, onTerminal ? stream.charset() : StandardCharsets.UTF_8);
    }
}
