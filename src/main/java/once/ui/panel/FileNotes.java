package once.ui.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import once.ui.document.Opened;
import once.ui.look.Texts;

/// What is said about a file with which something is wrong: what, which file it is, and what to do.
final class FileNotes {

    private static final int MOST_LINES = 12;

    private final Notices notices;

    FileNotes(Notices notices) {
        this.notices = notices;
    }

    /// A file that cannot be shown.
    void broken(Opened.Broken file) {
        boolean recorded = Opened.isRecording(file.path());
        tell("file.broken", file.path(), file.problems(), recorded ? "file.broken.recording" : "file.broken.scenario");
    }

    /// A file that cannot even be read.
    void unreadable(Opened.Unreadable file) {
        tell("file.unreadable", file.path(), List.of(file.why()), "file.unreadable.advice");
    }

    /// A recording about which something is to be said.
    void recorded(Opened.Recorded file) {
        if (!file.isWhole()) {
            tell("file.damaged", file.path(), sentences(file), "file.damaged.advice");
        } else if (!file.remarks().isEmpty()) {
            tell("file.differs", file.path(), sentences(file), "file.differs.advice");
        }
    }

    private static List<String> sentences(Opened.Recorded file) {
        return file.remarks().stream().map(said -> Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".").toList();
    }

    void missing(Opened.Missing file) {
        notices.tell(Texts.of("file.missing", file.path().getFileName()), List.of(Texts.of("file.missing.text", file.path())));
    }

    void unwritten(Path path, String why) {
        tell("file.unwritten", path, List.of(why), "file.unwritten.advice");
    }

    private void tell(String title, Path path, List<String> what, String advice) {
        var lines = new ArrayList<>(what.subList(0, Math.min(MOST_LINES, what.size())));
        if (what.size() > MOST_LINES) {
            lines.add(Texts.of("file.more", what.size() - MOST_LINES));
        }
        lines.add(Texts.of(advice));
        lines.add(Texts.of("file.where", path.toAbsolutePath()));
        notices.tell(Texts.of(title, path.getFileName()), lines);
    }
}
