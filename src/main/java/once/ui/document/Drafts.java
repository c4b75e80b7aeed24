package once.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What has been changed and not saved, kept on disk as long as the program runs, for the day it does not end as it
/// should. Each process has a draft of its own, named by its number and its start, for numbers come again; those of processes
/// that are gone are what a crash has left.
public final class Drafts {

    private static final Pattern NAME = Pattern.compile("draft-(\\d{1,18})-(\\d{1,18})\\.txtpb");
    /// By how much clocks differ on what they say of one start.
    private static final long SAME_START_MILLIS = 2_000;

    /// A process, now or in the past.
    ///
    /// @param startMillis when it started, since 1970; 0 where the system does not tell
    public record Owner(long number, long startMillis) {

        /// This process.
        public static Owner current() {
            return of(ProcessHandle.current());
        }

        private static Owner of(ProcessHandle process) {
            return new Owner(process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
        }

        private boolean lives() {
            return ProcessHandle.of(number).map(Owner::of).filter(this::isSame).isPresent();
        }

        private boolean isSame(Owner other) {
            boolean told = startMillis != 0 && other.startMillis != 0;
            return number == other.number && (!told || Math.abs(startMillis - other.startMillis) <= SAME_START_MILLIS);
        }
    }

    /// What a crash has left.
    ///
    /// @param text of a scenario file; empty where it cannot be read
    public record Draft(Path path, String text) {}

    private final Path folder;
    private final Owner owner;
    private long latest;

    /// @param owner the process whose draft is kept
    public Drafts(Path folder, Owner owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /// Where drafts are kept.
    public Path folder() {
        return folder;
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
        return folder.resolve("draft-" + owner.number + "-" + owner.startMillis + ".txtpb");
    }

    /// What crashes have left, in the order of the processes' numbers.
    public List<Draft> left() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(this::isLeft).sorted().map(Drafts::draft).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private boolean isLeft(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() && isGone(new Owner(Long.parseLong(name.group(1)), Long.parseLong(name.group(2))));
    }

    private boolean isGone(Owner other) {
        return !other.isSame(owner) && !other.lives();
    }

    private static Draft draft(Path file) {
        try {
            return new Draft(file, Files.readString(file));
        } catch (IOException _) {
            return new Draft(file, "");
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
