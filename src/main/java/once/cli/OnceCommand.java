package once.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "once",
        description = "Shows what request-reply protocols really promise. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        version = "once 0.1.0")
final class OnceCommand implements Callable<Integer> {

    @Option(names = "--exit-after-first-frame", description = "Close the window as soon as it shows.")
    private boolean exitAfterFirstFrame;

    private final Desktop desktop;

    OnceCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        return desktop.open(new Desktop.Options(exitAfterFirstFrame));
    }
}
