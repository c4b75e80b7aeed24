package once.ui.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import once.recording.RecordingFile;
import once.scenario.Reading;
import once.scenario.ScenarioWriter;
import once.scenario.Setting;
import once.ui.document.AtomicFile;
import once.ui.document.Document;
import once.ui.document.Opened;
import once.ui.document.RecentFiles;
import once.ui.look.Texts;
import once.ui.playback.Playback;

/// Where files come in and go out, and nothing changed is lost without a question.
public final class Desk {

    private final Workspace workspace;
    private final Document document;
    private final Playback playback;
    private final FileChoice choice;
    private final RecentFiles recent;
    private final Notices notices;
    private final Background background;
    private final BiConsumer<Scene, Path> picture;

    /// @param picture writes what a scene shows into a file
    public Desk(Workspace workspace, Document document, Playback playback, FileChoice choice, RecentFiles recent, Notices notices,
            Background background, BiConsumer<Scene, Path> picture) {
        this.workspace = workspace;
        this.document = document;
        this.playback = playback;
        this.choice = choice;
        this.recent = recent;
        this.notices = notices;
        this.background = background;
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
        leave(() -> background.compute(() -> Opened.read(path), opened -> show(opened, recent::add)));
    }

    /// Opens a recording that comes with the program.
    ///
    /// @param name of its file
    public void openShipped(String name) {
        leave(() -> background.compute(() -> Opened.shipped(name), opened -> show(opened, _ -> { })));
    }

    /// Opens a setting of the gallery.
    public void open(Reading reading, Setting setting) {
        leave(() -> workspace.open(reading, setting));
    }

    private void show(Opened opened, Consumer<Path> remember) {
        switch (opened) {
            case Opened.Scenario(var path, var reading) -> {
                remember.accept(path);
                workspace.open(reading, reading.settings().getFirst());
            }
            case Opened.Recorded(var path, var played, var remarks) -> {
                remember.accept(path);
                workspace.open(new Reading(path.getFileName().toString(), List.of(played.setting()), List.of()), played.setting(), played.recording());
                if (!remarks.isEmpty()) {
                    notices.tell(Texts.of("file.differs"), remarks);
                }
            }
            case Opened.Broken(var path, var problems) -> notices.tell(Texts.of("file.broken", path.getFileName()), problems);
            case Opened.Missing(var path) -> {
                recent.remove(path);
                notices.tell(Texts.of("file.missing", path.getFileName()), List.of(Texts.of("file.missing.text", path)));
            }
        }
    }

    /// Does something that closes what is open; asks first where it was changed and not saved.
    public void leave(Runnable then) {
        if (!document.modifiedProperty().get()) {
            then.run();
            return;
        }
        notices.ask(new Notice(Texts.of("unsaved"), List.of(Texts.of("unsaved.text", document.setting().scenario().title())), List.of(
                new Notice.Answer(Texts.of("unsaved.save"), () -> {
                    if (saveScenario()) {
                        then.run();
                    }
                }),
                new Notice.Answer(Texts.of("unsaved.discard"), then),
                new Notice.Answer(Texts.of("unsaved.cancel"), () -> { }))));
    }

    /// Asks where to, and writes what is shown as a scenario file; false where it was not written.
    public boolean saveScenario() {
        return write(FileChoice.Kind.SCENARIO, ".txtpb", path -> {
            AtomicFile.write(path, ScenarioWriter.text(workspace.shown().document()));
            document.markSaved();
        });
    }

    /// Asks where to, and writes the run that is shown with all that happened; false where it was not written.
    public boolean saveRecording() {
        return write(FileChoice.Kind.RECORDING, ".once",
                path -> RecordingFile.write(path, workspace.shown(), playback.recordingProperty().get()));
    }

    /// Asks where to, and writes what a scene shows; false where it was not written.
    public boolean savePicture(Scene scene) {
        return write(FileChoice.Kind.PICTURE, ".png", path -> picture.accept(scene, path));
    }

    private interface Writing {
        void to(Path path) throws IOException;
    }

    private boolean write(FileChoice.Kind kind, String ending, Writing writing) {
        var chosen = choice.choose(kind, suggested() + ending);
        return chosen.isPresent() && write(withEnding(chosen.get(), ending), kind, writing);
    }

    private boolean write(Path path, FileChoice.Kind kind, Writing writing) {
        try {
            writing.to(path);
        } catch (IOException | UncheckedIOException wrong) {
            notices.tell(Texts.of("file.unwritten", path.getFileName()), List.of(String.valueOf(wrong.getMessage())));
            return false;
        }
        if (kind != FileChoice.Kind.PICTURE) {
            recent.add(path);
        }
        return true;
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
