package once.cli;

import java.util.Optional;
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

    @Option(names = "--theme", paramLabel = "THEME", description = "light, dark or system.")
    private Optional<String> theme;

    @Option(names = "--size", paramLabel = "WxH", description = "Size of the window's content, such as 1280x720.")
    private Optional<String> size;

    private final Desktop desktop;

    OnceCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        try {
            return desktop.open(new Desktop.Options(exitAfterFirstFrame, theme, size, Optional.empty(), Optional.empty()));
        } catch (IllegalArgumentException wrong) {
            throw Trouble.usage(wrong.getMessage());
        }
    }
}
