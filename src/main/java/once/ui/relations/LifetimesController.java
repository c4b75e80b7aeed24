package once.ui.relations;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.relations.LifetimeCheck;
import once.simulation.Recording;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Cells;
import once.ui.playback.Playback;

/// How long entries live against how long copies can still come.
public final class LifetimesController {

    private final Playback playback;
    private final StripLegend legend;
    private final Label more = new Label();
    @FXML private VBox root;
    @FXML private VBox place;
    @FXML private Label check;
    @FXML private Label empty;

    /// Made by the FXML loader.
    public LifetimesController(Playback playback, Look look) {
        this.playback = playback;
        this.legend = new StripLegend(look.palette());
    }

    @FXML
    private void initialize() {
        place.getChildren().setAll(more, legend);
        more.getStyleClass().addAll("muted", "small");
        more.setWrapText(true);
        new WhenSeen(root, playback, this::show);
    }

    private void show(Recording recording) {
        boolean filters = recording.scenario().protocol().server().filtersDuplicates();
        var relations = Known.of(recording);
        Cells.showFirst(filters, check, empty);
        tell(relations.lifetimeCheck());
        var schedule = Schedule.of(recording, relations.lastArrivalMicros());
        more.setText(schedule.left() == 0 ? Texts.of("lifetimes.below") : Texts.of("lifetimes.below.more", schedule.left()));
        place.setVisible(!schedule.rows().isEmpty());
        place.setManaged(place.isVisible());
    }

    private void tell(LifetimeCheck lifetimes) {
        check.setText(Texts.of(lifetimes.isSafe() ? "lifetimes.safe" : "lifetimes.unsafe", lifetimes.text()));
        check.getStyleClass().setAll("label", "hint", lifetimes.isSafe() ? "kept" : "violated");
    }
}
