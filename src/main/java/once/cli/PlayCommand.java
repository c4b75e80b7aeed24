package once.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "play", description = "Opens a scenario or a recording in the window.", mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A scenario file, or a recording (.once).")
    private Path file;

    private final Desktop desktop;

    PlayCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        if (!Files.exists(file)) {
            throw Trouble.problem(file + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw Trouble.problem(file + ": a directory; expected a scenario file or a recording");
        }
        return desktop.open(Desktop.Options.playing(file));
    }
}
