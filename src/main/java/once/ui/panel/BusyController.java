package once.ui.panel;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/// What takes so long that people may want to know of it, how far it is, and a way to stop it.
public final class BusyController {

    private static final Duration NOTICEABLE = Duration.millis(300);

    private final Busy busy;
    private final PauseTransition patience = new PauseTransition(NOTICEABLE);
    private Subscription told = Subscription.EMPTY;
    @FXML private HBox root;
    @FXML private Label what;

    BusyController(Busy busy) {
        this.busy = busy;
    }

    @FXML
    private void initialize() {
        root.setVisible(false);
        patience.setOnFinished(_ -> root.setVisible(true));
        busy.seenProperty().subscribe(this::show);
    }

    private void show(Work work) {
        told.unsubscribe();
        if (work == null) {
            told = Subscription.EMPTY;
            patience.stop();
            root.setVisible(false);
            return;
        }
        told = work.doneProperty().subscribe(() -> what.setText(work.text()));
        what.setText(work.text());
        if (!root.isVisible()) {
            patience.play();
        }
    }

    @FXML
    private void stop() {
        busy.seenProperty().get().stop();
    }
}
