package once.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The whole command line: finds the command and turns whatever goes wrong into one line and an exit code.
public final class Commands {

    private static final List<String> WINDOW = List.of("--exit-after-first-frame", "--theme=", "--size=");

    private final Desktop desktop;
    private final PrintWriter out;
    private final PrintWriter err;

    /// The commands, and what opens the window when none of them is given.
    public Commands(Desktop desktop, PrintWriter out, PrintWriter err) {
        this.desktop = desktop;
        this.out = out;
        this.err = err;
    }

    /// Without a command, whoever waits for the window need not wait for what the commands have to say of themselves.
    private CommandLine line(List<String> arguments) {
        var line = new CommandLine(new OnceCommand(desktop));
        return prepared(arguments.stream().allMatch(Commands::isOfWindow) ? line : withCommands(line));
    }

    private static boolean isOfWindow(String argument) {
        return WINDOW.stream().anyMatch(argument::startsWith);
    }

    private CommandLine withCommands(CommandLine line) {
        return line.addSubcommand(new RunCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ExploreCommand())
                .addSubcommand(new JudgeCommand())
                .addSubcommand(new RecordCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new PlayCommand(desktop))
                .addSubcommand(new ScreenshotsCommand(desktop));
    }

    private CommandLine prepared(CommandLine line) {
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> misused(wrong))
                .setExecutionExceptionHandler((wrong, command, _) -> failed(wrong, command));
    }

    /// Does what the arguments say.
    ///
    /// @return 0 when all is well, 1 when the run or the file has a problem, 2 when the arguments make no sense
    public int execute(String... arguments) {
        return line(List.of(arguments)).execute(arguments);
    }

    private static int misused(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println(oneLine(wrong.getMessage()) + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static int failed(Exception wrong, CommandLine command) {
        command.getErr().println(oneLine(wrong.getMessage() == null ? wrong.getClass().getSimpleName() : wrong.getMessage()));
        return wrong instanceof Trouble trouble ? trouble.exitCode() : ExitCode.PROBLEM;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
