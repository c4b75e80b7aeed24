package once.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import once.ui.look.Texts;
import once.ui.panel.FileChoice;

/// The desktop's own dialogs; they open where the last file was.
public final class FileDialogs implements FileChoice {

    private final Supplier<Window> owner;
    private File folder;

    /// @param owner the window that waits for the answer
    public FileDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> choose(Kind kind, String suggested) {
        var chooser = chooser(kind);
        chooser.setInitialFileName(suggested);
        chooser.setInitialDirectory(folder != null && folder.isDirectory() ? folder : null);
        var file = kind == Kind.TO_OPEN ? chooser.showOpenDialog(owner.get()) : chooser.showSaveDialog(owner.get());
        if (file != null) {
            folder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }

    private static FileChooser chooser(Kind kind) {
        return switch (kind) {
            case TO_OPEN -> chooser("choose.open", "*.txtpb", "*.once");
            case SCENARIO -> chooser("choose.scenario", "*.txtpb");
            case RECORDING -> chooser("choose.recording", "*.once");
            case PICTURE -> chooser("choose.picture", "*.png");
        };
    }

    private static FileChooser chooser(String title, String... endings) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of(title));
        chooser.getExtensionFilters().add(new ExtensionFilter(String.join(" ", endings), endings));
        return chooser;
    }
}
