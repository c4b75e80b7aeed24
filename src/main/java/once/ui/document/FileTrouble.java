package once.ui.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import once.ui.look.Texts;

/// Why a file could not be read or written, in a sentence for people.
public final class FileTrouble {

    private FileTrouble() {}

    /// What the system says about a file is often no more than its name.
    ///
    /// @param path the file that was to be read or written
    public static String text(Path path, IOException wrong) {
        if (Files.isDirectory(path)) {
            return Texts.of("trouble.folder", path);
        }
        return switch (wrong) {
            case AccessDeniedException _ -> Texts.of("trouble.denied", path.toAbsolutePath().getParent());
            case NoSuchFileException _ -> Texts.of("trouble.no-folder", path.toAbsolutePath().getParent());
            case FileAlreadyExistsException there -> Texts.of("trouble.no-folder", there.getFile());
            case FileSystemException system when system.getReason() != null -> reason(path, system.getReason());
            default -> reason(path, String.valueOf(wrong.getMessage()));
        };
    }

    /// A stream that is written to says no more than this.
    private static String reason(Path path, String said) {
        var words = said.toLowerCase(Locale.ROOT);
        var folder = path.toAbsolutePath().getParent();
        if (words.contains("no space") || words.contains("not enough space") || words.contains("quota")) {
            return Texts.of("trouble.full", folder);
        }
        if (words.contains("read-only") || words.contains("write-protected")) {
            return Texts.of("trouble.read-only", folder);
        }
        return words.contains("not a directory") ? Texts.of("trouble.no-folder", folder) : Texts.of("trouble.other", said);
    }
}
