package once;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import once.cli.Commands;
import once.cli.Desktop;

/// Starts the window, or the command that is given.
public final class Main {

    private Main() {}

    /// Does what the arguments say, and ends the program.
    public static void main(String[] arguments) {
        var out = writer(System.out);
        var err = writer(System.err);
        int exitCode = new Commands(Main::openWindow, out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }

    /// Files and other programs get UTF-8; a terminal gets what it can show.
    private static PrintWriter writer(PrintStream stream) {
        boolean onTerminal = System.console() != null && System.console().isTerminal();
        return new PrintWriter(stream, true, onTerminal ? stream.charset() : StandardCharsets.UTF_8);
    }

    /// The one place where the command line meets the window.
    private static int openWindow(Desktop.Options options) {
        System.err.println("This build has no window yet; see once --help for its commands.");
        return 1;
    }
}
