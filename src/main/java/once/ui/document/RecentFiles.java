package once.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that were opened or saved last, one path a line. A list that cannot be read counts as empty, and one that
/// cannot be written is forgotten with the window.
public final class RecentFiles {

    private static final int MOST = 8;

    private final Path list;
    private final List<Path> paths;

    /// The files named in a list, which need not exist.
    public RecentFiles(Path list) {
        this.list = list;
        this.paths = new ArrayList<>(read(list));
    }

    /// No files, and none remembered beyond the window.
    public static RecentFiles none() {
        return new RecentFiles(null);
    }

    private static List<Path> read(Path list) {
        if (list == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(list).stream().map(RecentFiles::path).flatMap(Optional::stream).limit(MOST).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// A line that names no file is none.
    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line)).filter(path -> path.isAbsolute() && path.getFileName() != null);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// The last one first; they may have gone since.
    public synchronized List<Path> paths() {
        return List.copyOf(paths);
    }

    /// Puts a file at the head of the list, until [#write] only here.
    public synchronized void add(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        paths.remove(absolute);
        paths.addFirst(absolute);
        while (paths.size() > MOST) {
            paths.removeLast();
        }
    }

    /// Strikes a file off the list, until [#write] only here.
    public synchronized void remove(Path path) {
        paths.remove(path);
    }

    /// Keeps the list; a list is a convenience, and whoever works is not troubled where it cannot be written.
    ///
    /// @return whether it was written
    public synchronized boolean write() {
        try {
            if (list != null) {
                AtomicFile.write(list, String.join("\n", paths.stream().map(Path::toString).toList()) + "\n");
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
