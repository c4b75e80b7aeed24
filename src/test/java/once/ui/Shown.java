package once.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import once.simulation.Recording;
import once.ui.look.Look;
import once.ui.playback.Playback;
import once.ui.playback.Selection;

/// What a view needs in order to be shown in a test.
public final class Shown {

    /// Moved by hand.
    public final Playback playback = Playback.byHand();
    /// Shared with the view.
    public final Selection selection = new Selection();
    /// The look of the desktop.
    public final Look look = new Look();

    /// Shows a view that has been bound, with a recording at its beginning.
    public void show(Stage stage, Parent root, Recording recording) {
        var scene = new Scene(root, 820, 420);
        look.wear(scene);
        playback.load(recording);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }
}
