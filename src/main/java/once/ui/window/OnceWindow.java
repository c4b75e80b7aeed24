package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import once.scenario.Reading;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Background;
import once.ui.panel.Help;
import once.ui.panel.Parts;
import once.ui.panel.Places;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// A window's content and what stands behind it.
///
/// @param scene what is seen
public record OnceWindow(Scene scene, Workspace workspace, Playback playback, Look look, Help help, Places places) {

    /// What the window opens with where nobody has opened anything before.
    public static final String FIRST = "d11_ten_increments.txtpb";

    /// Puts a window together, with nothing open yet.
    ///
    /// @param gallery what there is to open
    /// @param playback the cursor; moved by hand for pictures
    public static OnceWindow of(List<Reading> gallery, Playback playback, Background background, Settings.Size size) {
        var look = new Look();
        var help = new Help();
        var places = new Places();
        var selection = new Selection();
        var workspace = new Workspace(gallery, playback, selection, background);
        var root = load("window", new Parts(workspace, playback, selection, look, help, places, background));
        var scene = new Scene(root, size.width(), size.height());
        look.wear(scene);
        new Keys(playback, workspace, look, help, places).listenTo(scene);
        return new OnceWindow(scene, workspace, playback, look, help, places);
    }

    /// Loads a panel with all its texts.
    static Parent load(String panel, Parts parts) {
        var loader = new FXMLLoader(OnceWindow.class.getResource("/fxml/" + panel + ".fxml"), Texts.bundle());
        loader.setControllerFactory(parts);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(panel, e);
        }
    }

    /// Opens a scenario by the name of its file; the one for beginners where there is none of that name.
    public void open(String file) {
        good(file).or(() -> good(FIRST)).or(() -> workspace.gallery().stream().filter(Reading::isGood).findFirst())
                .ifPresent(reading -> workspace.open(reading.settings().getFirst()));
    }

    private Optional<Reading> good(String file) {
        return workspace.gallery().stream().filter(reading -> reading.isGood() && reading.file().equals(file)).findFirst();
    }

    /// The name of the file that is open; empty for none.
    public String openFile() {
        return workspace.openFile().map(Reading::file).orElse("");
    }
}
