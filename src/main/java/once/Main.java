package once;

import java.io.PrintWriter;
import once.cli.Commands;
import once.cli.Desktop;

/// Starts the window, or the command that is given.
public final class Main {

    private Main() {}

    /// Does what the arguments say, and ends the program.
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, System.out.charset());
        var err = new PrintWriter(System.err, true, System.err.charset());
        int exitCode = new Commands(Main::openWindow, out, err).execute(arguments);
        out.flush();
        System.exit(exitCode);
    }

    /// The one place where the command line meets the window.
    private static int openWindow(Desktop.Options options) {
        System.err.println("This build has no window yet; see once --help for its commands.");
        return 1;
    }
}
