package once.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import once.scenario.Reading;
import once.ui.document.Document;
import once.ui.document.RecentFiles;
import once.ui.explore.Explorations;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Arrangement;
import once.ui.panel.Background;
import once.ui.panel.Busy;
import once.ui.panel.Desk;
import once.ui.panel.FileChoice;
import once.ui.panel.Help;
import once.ui.panel.Notices;
import once.ui.panel.Parts;
import once.ui.panel.Places;
import once.ui.panel.Workspace;
import once.ui.panel.Zoom;
import once.ui.playback.Playback;
import once.ui.playback.Selection;
import once.ui.playback.Sight;

/// A window's content and what stands behind it.
///
/// @param scene what is seen
public record OnceWindow(
        Scene scene,
        Workspace workspace,
        Playback playback,
        Look look,
        Help help,
        Document document,
        Desk desk,
        Notices notices,
        Zoom zoom,
        Places places,
        Selection selection,
        Sight sight,
        Explorations explorations,
        Arrangement arrangement,
        Busy busy) {

    /// What the window opens with where nobody has opened anything before.
    public static final String FIRST = "d11b_ten_increments.txtpb";

    /// Puts a window together that nobody uses, with nothing open yet.
    ///
    /// @param gallery what there is to open
    /// @param playback the cursor; moved by hand for pictures
    public static OnceWindow of(List<Reading> gallery, Playback playback, Background background, Settings.Size size) {
        return of(gallery, playback, background, size, FileChoice.NONE, RecentFiles.none());
    }

    /// Puts a window together, with nothing open yet.
    ///
    /// @param files asks for files
    public static OnceWindow of(
            List<Reading> gallery, Playback playback, Background background, Settings.Size size, FileChoice files, RecentFiles recent) {
        var parts = new WindowParts(gallery, playback, background, files, recent);
        var scene = new Scene(new ZoomPane(load("window", parts.all()), parts.zoom.factorProperty()), size.width(), size.height());
        parts.look.wear(scene);
        new Keys(parts).listenTo(scene);
        FileDrop.install(scene, parts.desk);
        return new OnceWindow(scene, parts.workspace, playback, parts.look, parts.help, parts.document, parts.desk, parts.notices,
                parts.zoom, parts.places, parts.selection, parts.sight, parts.explorations, parts.arrangement, parts.busy);
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
                .ifPresent(reading -> workspace.open(reading, reading.settings().getFirst()));
    }

    /// Shows more in the gallery; what is open stays open.
    public void fill(List<Reading> gallery) {
        workspace.gallery().setAll(gallery);
    }

    private Optional<Reading> good(String file) {
        return workspace.gallery().stream().filter(reading -> reading.isGood() && reading.file().equals(file)).findFirst();
    }

    /// The name of the file that is open; empty for none.
    public String openFile() {
        return workspace.openFile().map(Reading::file).orElse("");
    }
}
