package once.ui.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import once.recording.RecordingFile;
import once.scenario.Reading;
import once.scenario.ScenarioWriter;
import once.scenario.Setting;
import once.ui.document.AtomicFile;
import once.ui.document.Document;
import once.ui.document.FileTrouble;
import once.ui.document.Opened;
import once.ui.document.RecentFiles;
import once.ui.look.Texts;

/// Where files come in and go out, and nothing changed is lost without a question.
public final class Desk {

    private static final long MEGABYTE = 1_000_000;

    private final Workspace workspace;
    private final Document document;
    private final FileChoice choice;
    private final RecentFiles recent;
    private final Notices notices;
    private final FileNotes notes;
    private final Busy busy;
    private final Runs runs;
    private final Function<Scene, Writing> picture;

    /// Puts something into a file, on whatever thread.
    public interface Writing {
        /// @throws IOException where that cannot be done; the file is as it was
        void to(Path path, Work work) throws IOException;
    }

    /// @param picture what a scene shows now, to be written
    public Desk(Workspace workspace, Document document, FileChoice choice, RecentFiles recent, Notices notices, Busy busy, Runs runs,
            Function<Scene, Writing> picture) {
        this.workspace = workspace;
        this.document = document;
        this.choice = choice;
        this.recent = recent;
        this.notices = notices;
        this.notes = new FileNotes(notices);
        this.busy = busy;
        this.runs = runs;
        this.picture = picture;
    }

    /// The files that were opened or saved last.
    public List<Path> recent() {
        return recent.paths();
    }

    /// Asks for a file and opens it.
    public void open() {
        choice.choose(FileChoice.Kind.TO_OPEN, "").ifPresent(this::open);
    }

    /// Opens a file; what is wrong with it is told, and what was open stays.
    public void open(Path path) {
        leave(() -> open(path.getFileName(), work -> Opened.read(path, work::reading), recent::add));
    }

    /// Opens a recording that comes with the program.
    ///
    /// @param name of its file
    public void openShipped(String name) {
        leave(() -> open(name, work -> Opened.shipped(name, work::reading), _ -> { }));
    }

    private void open(Object name, Function<Work, Opened> reading, Consumer<Path> remember) {
        busy.next(done -> Texts.of("busy.open", name, done / MEGABYTE), work -> {
            var opened = reading.apply(work);
            if (opened instanceof Opened.Recorded recorded) {
                runs.prepared(recorded.played().recording());
            }
            return work.isStopped() ? Optional.<Opened>empty() : Optional.of(opened);
        }, opened -> opened.ifPresent(it -> show(it, remember)));
    }

    /// Opens a setting of the gallery.
    public void open(Reading reading, Setting setting) {
        leave(() -> workspace.open(reading, setting));
    }

    private void show(Opened opened, Consumer<Path> remember) {
        switch (opened) {
            case Opened.Scenario(var path, var reading) -> {
                remember(path, remember);
                workspace.open(reading, reading.settings().getFirst());
            }
            case Opened.Recorded recorded -> {
                var path = recorded.path();
                var played = recorded.played();
                remember(path, remember);
                workspace.open(new Reading(path.getFileName().toString(), List.of(played.setting()), List.of()), played.setting(), played.recording());
                notes.recorded(recorded);
            }
            case Opened.Broken broken -> notes.broken(broken);
            case Opened.Unreadable unreadable -> notes.unreadable(unreadable);
            case Opened.Missing missing -> {
                remember(missing.path(), recent::remove);
                notes.missing(missing);
            }
        }
    }

    private void remember(Path path, Consumer<Path> how) {
        how.accept(path);
        busy.start(_ -> recent.write(), _ -> { });
    }

    /// Does something that closes what is open; asks first where it was changed and not saved.
    public void leave(Runnable then) {
        if (!document.modifiedProperty().get() || isDemoUnderOtherSemantics()) {
            then.run();
            return;
        }
        notices.ask(new Notice(Texts.of("unsaved"), List.of(Texts.of("unsaved.text", document.setting().scenario().title())), List.of(
                new Notice.Answer(Texts.of("unsaved.save"), () -> saveScenario(then)),
                new Notice.Answer(Texts.of("unsaved.discard"), then),
                new Notice.Answer(Texts.of("unsaved.cancel"), () -> { }))));
    }

    /// Who shows a demo under one semantics after the other loses nothing that a key does not bring back.
    private boolean isDemoUnderOtherSemantics() {
        return document.isAsOpenedButForSemantics() && workspace.openFile().filter(workspace.gallery()::contains).isPresent();
    }

    /// Asks where to, and writes what is shown as a scenario file.
    public void saveScenario() {
        saveScenario(() -> { });
    }

    /// @param then what to do when it is written
    private void saveScenario(Runnable then) {
        var written = document.branchProperty().get();
        var shown = workspace.shown();
        write(FileChoice.Kind.SCENARIO, ".txtpb", (path, _) -> AtomicFile.write(path, ScenarioWriter.text(shown.document())), () -> {
            document.markSaved(written);
            then.run();
        });
    }

    /// Asks where to, and writes the run of what is open with all that happened.
    public void saveRecording() {
        var ran = workspace.ran();
        var run = workspace.ownRun();
        write(FileChoice.Kind.RECORDING, ".once", (path, work) -> RecordingFile.write(path, ran, run, work::writing), () -> { });
    }

    /// Asks where to, and writes what a scene shows.
    public void savePicture(Scene scene) {
        write(FileChoice.Kind.PICTURE, ".png", picture.apply(scene), () -> { });
    }

    private void write(FileChoice.Kind kind, String ending, Writing writing, Runnable then) {
        choice.choose(kind, suggested() + ending).ifPresent(chosen -> {
            var path = withEnding(chosen, ending);
            Runnable put = () -> put(kind, path, writing, then);
            // whether that is there already has been asked about what was chosen only
            if (path.equals(chosen) || !Files.exists(path)) {
                put.run();
            } else {
                notices.ask(new Notice(Texts.of("exists", path.getFileName()), List.of(Texts.of("exists.text", path)),
                        List.of(new Notice.Answer(Texts.of("exists.replace"), put), new Notice.Answer(Texts.of("unsaved.cancel"), () -> { }))));
            }
        });
    }

    private void put(FileChoice.Kind kind, Path path, Writing writing, Runnable then) {
        busy.start(done -> Texts.of("busy.save", path.getFileName(), done / MEGABYTE), work -> trouble(path, writing, work), trouble -> {
            if (trouble.isPresent()) {
                trouble.filter(text -> !text.isEmpty()).ifPresent(text -> notes.unwritten(path, text));
                return;
            }
            if (kind != FileChoice.Kind.PICTURE) {
                remember(path, recent::add);
            }
            then.run();
        });
    }

    /// Why something could not be written; empty text where somebody has stopped it, nothing where it was written.
    private static Optional<String> trouble(Path path, Writing writing, Work work) {
        try {
            writing.to(path, work);
            return Optional.empty();
        } catch (IOException wrong) {
            return Optional.of(work.isStopped() ? "" : FileTrouble.text(path, wrong));
        } catch (UncheckedIOException wrong) {
            return Optional.of(work.isStopped() ? "" : FileTrouble.text(path, wrong.getCause()));
        }
    }

    private static Path withEnding(Path path, String ending) {
        var name = path.getFileName().toString();
        return name.contains(".") ? path : path.resolveSibling(name + ending);
    }

    /// The title as a file name.
    private String suggested() {
        var words = document.setting().scenario().title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return Optional.of(words.replaceAll("^_|_$", "")).filter(name -> !name.isEmpty()).orElse("scenario");
    }
}
