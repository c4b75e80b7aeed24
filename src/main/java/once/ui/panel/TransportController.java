package once.ui.panel;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import once.simulation.Event;
import once.simulation.Moment;
import once.simulation.Recording;
import once.tell.Teller;
import once.ui.look.Fitting;
import once.ui.look.Texts;
import once.ui.look.Tip;
import once.ui.playback.Playback;

/// Play, pause, step, speed; what comes next, and where in the run the playhead is.
public final class TransportController {

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final Recording.Derivation<int[]> LOUD = TransportController::counted;

    private final Playback playback;
    /// How many events that people care about have happened after so many events in all.
    private int[] loud = {0};
    @FXML private Button play;
    @FXML private Region playIcon;
    @FXML private HBox speeds;
    @FXML private Fitting next;
    @FXML private Label seed;
    @FXML private Label place;

    private final Places places;

    TransportController(Playback playback, Places places) {
        this.places = places;
        this.playback = playback;
    }

    @FXML
    private void initialize() {
        next.visibleProperty().bind(places.serverHiddenProperty().not());
        for (var speed : Speed.values()) {
            speeds.getChildren().add(button(speed));
        }
        speeds.getChildren().getFirst().getStyleClass().add("first");
        speeds.getChildren().getLast().getStyleClass().add("last");
        playback.speedProperty().subscribe(now -> speeds.getChildren().forEach(button ->
                ((ToggleButton) button).setSelected(Speed.nearest(now.doubleValue()) == button.getUserData())));
        playback.playingProperty().subscribe(this::showPlaying);
        playback.recordingProperty().subscribe(this::count);
        playback.momentProperty().subscribe(this::show);
    }

    private ToggleButton button(Speed speed) {
        var button = new ToggleButton(speed.text());
        button.setUserData(speed);
        button.setAccessibleText(Texts.of("transport.speed.of", speed.text()));
        Tip.on(button, Texts.of("transport.speed.tip", speed.text()));
        button.setOnAction(_ -> {
            button.setSelected(true);
            playback.speedProperty().set(speed.factor());
        });
        return button;
    }

    private void showPlaying(boolean playing) {
        playIcon.pseudoClassStateChanged(PLAYING, playing);
        var text = Texts.of(playing ? "transport.pause" : "transport.play");
        play.setAccessibleText(text);
        Tip.on(play, text);
    }

    private void count(Recording recording) {
        if (recording != null) {
            loud = recording.derived(LOUD);
        }
    }

    /// Makes a recording ready to be shown, on any thread.
    static void prepare(Recording recording) {
        recording.derived(LOUD);
    }

    private static int[] counted(Recording recording) {
        var counts = new int[recording.events().size() + 1];
        for (var event : recording.events()) {
            counts[event.number()] = counts[event.number() - 1] + (event.isSilent() ? 0 : 1);
        }
        return counts;
    }

    private void show(Moment moment) {
        if (moment == null) {
            return;
        }
        var recording = playback.recordingProperty().get();
        seed.setText(Texts.of("transport.seed", Long.toString(recording.scenario().seed())));
        place.setText(Texts.of(recording.isCut() ? "transport.place.cut" : "transport.place", loud[moment.applied()], loud[loud.length - 1]));
        tellNext(recording.events().subList(moment.applied(), recording.events().size()), moment.micros());
    }

    private void tellNext(List<Event> rest, long now) {
        rest.stream().filter(event -> !event.isSilent()).findFirst().ifPresentOrElse(
                event -> next.tell(when(Teller.tell(event), event.at() - now), when(Teller.kind(event).replace('.', ' '), event.at() - now)),
                () -> next.tell(Texts.of("transport.nothing-next")));
        Tip.on(next, next.whole());
    }

    private static String when(String what, long inMicros) {
        return inMicros <= 0 ? what : Texts.of("transport.next.in", what, Figures.shortTime(inMicros));
    }

    @FXML
    private void toStart() {
        playback.pause();
        playback.toStart();
    }

    @FXML
    private void stepBack() {
        playback.stepBack();
    }

    @FXML
    private void toggle() {
        playback.toggle();
    }

    @FXML
    private void stepForward() {
        playback.stepForward();
    }

    @FXML
    private void toEnd() {
        playback.toEnd();
    }
}
