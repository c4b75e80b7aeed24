package once.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "screenshots", description = "Takes the pictures of the window that the documentation shows.",
        mixinStandardHelpOptions = true)
final class ScreenshotsCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", defaultValue = "docs/screenshots",
            description = "Where to. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    private final Desktop desktop;

    ScreenshotsCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
        } catch (IOException wrong) {
            throw Trouble.writing(folder, wrong);
        }
        return desktop.open(Desktop.Options.picturesIn(folder));
    }
}
