package once.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What has been changed and not saved, kept on disk as long as the program runs, for the day it does not end as it
/// should. Each process has a draft of its own; those of processes that are gone are what a crash has left.
public final class Drafts {

    private static final Pattern NAME = Pattern.compile("draft-(\\d{1,18})\\.txtpb");

    /// What a crash has left.
    ///
    /// @param text of a scenario file
    public record Draft(Path path, String text) {}

    private final Path folder;
    private final long process;
    private long latest;

    /// @param process the number of the process whose draft is kept
    public Drafts(Path folder, long process) {
        this.folder = folder;
        this.process = process;
    }

    /// Which call of [#keep] comes last, whichever thread it is made on.
    public synchronized long ticket() {
        return ++latest;
    }

    /// Keeps a text in place of what was kept before; one with an older ticket than the last does nothing.
    ///
    /// @param text empty for nothing to keep
    /// @throws IOException where the folder cannot be written to
    public synchronized void keep(long ticket, Optional<String> text) throws IOException {
        if (ticket != latest) {
            return;
        }
        if (text.isPresent()) {
            AtomicFile.write(own(), text.get());
        } else {
            Files.deleteIfExists(own());
        }
    }

    private Path own() {
        return folder.resolve("draft-" + process + ".txtpb");
    }

    /// What crashes have left, in the order of the processes' numbers.
    public List<Draft> left() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(this::isLeft).sorted().map(Drafts::draft).flatMap(Optional::stream).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private boolean isLeft(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() && isGone(Long.parseLong(name.group(1)));
    }

    private boolean isGone(long other) {
        return other != process && ProcessHandle.of(other).isEmpty();
    }

    private static Optional<Draft> draft(Path file) {
        try {
            return Optional.of(new Draft(file, Files.readString(file)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Throws away what a crash has left.
    public void discard(Draft draft) {
        try {
            Files.deleteIfExists(draft.path());
        } catch (IOException _) {
            // it is offered again next time
        }
    }
}
