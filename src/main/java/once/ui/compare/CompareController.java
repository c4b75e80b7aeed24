package once.ui.compare;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.node.VirtualTime;
import once.scenario.Setting;
import once.simulation.Moment;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Busy;
import once.ui.panel.Copying;
import once.ui.panel.Focus;
import once.ui.panel.Places;
import once.ui.panel.Work;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// The same calls with the same luck in several rows, under one playhead.
public final class CompareController {

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private final Workspace workspace;
    private final Look look;
    private final Places places;
    private final Busy busy;
    private final Playback desk;
    private final Playback cursor;
    private final Lineup lineup = new Lineup(this::compare);
    private final Track track = new Track(this::seek);
    private CompareRows shown;
    private Together together;
    private Work comparing;
    private Setting open;
    @FXML private Region root;
    @FXML private Label title;
    @FXML private Label at;
    @FXML private Label sentence;
    @FXML private HBox semantics;
    @FXML private FlowPane variants;
    @FXML private VBox rows;
    @FXML private HBox transport;
    @FXML private Button play;
    @FXML private Region playIcon;
    @FXML private Label time;

    /// Made by the FXML loader.
    public CompareController(Workspace workspace, Playback desk, Look look, Places places, Busy busy) {
        this.workspace = workspace;
        this.look = look;
        this.places = places;
        this.busy = busy;
        this.cursor = desk.another();
        cursor.speedProperty().bind(desk.speedProperty());
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(places.openProperty().isEqualTo(Places.Place.COMPARE));
        root.managedProperty().bind(root.visibleProperty());
        transport.getChildren().add(transport.getChildren().size() - 1, track);
        HBox.setHgrow(track, Priority.ALWAYS);
        transport.setDisable(true);
        shown = new CompareRows(rows, look.palette());
        Copying.install(root, () -> "", shown::text);
        cursor.momentProperty().subscribe(this::show);
        cursor.playingProperty().subscribe(playing -> playIcon.pseudoClassStateChanged(PLAYING, playing));
        places.at(Places.Place.COMPARE, this::press);
        places.openProperty().subscribe(now -> visit(now == Places.Place.COMPARE));
    }

    private void visit(boolean here) {
        var setting = workspace.settingProperty().get();
        (here ? desk : cursor).pause();
        if (here && setting != null && !setting.equals(open)) {
            offer(setting);
        } else if (!here && busy.drop(comparing)) {
            open = null; // whoever comes back asks again
        }
        Focus.offer(play);
    }

    private void offer(Setting setting) {
        open = setting;
        title.setText(setting.scenario().title());
        lineup.offer(workspace, setting);
        semantics.getChildren().setAll(lineup.buttons(Contender.Choice.Under.class));
        variants.getChildren().setAll(lineup.buttons(Contender.Choice.As.class));
        compare();
    }

    private void compare() {
        var chosen = lineup.chosen();
        var of = open;
        busy.drop(comparing);
        comparing = busy.start(done -> Texts.of("busy.compare", done),
                work -> Together.ready(chosen.stream().map(choice -> Contender.of(choice, of, work)).toList()), this::show);
    }

    private void show(Together result) {
        long before = together == null || shown.isEmpty() ? -1 : now();
        boolean goesOn = before >= 0 && cursor.playingProperty().get();
        together = result;
        transport.setDisable(false);
        if (before < 0) {
            Focus.offer(play);
        }
        var longest = result.longest();
        shown.show(result, this::seek);
        track.show(together.partingTimes(), longest.endMicros());
        cursor.load(longest);
        seek(before >= 0 ? before : result.partings().stream().findFirst().map(each -> each.at()).orElse(longest.endMicros()));
        if (goesOn) {
            cursor.play();
        }
    }

    private long now() {
        return cursor.momentProperty().get().micros();
    }

    private void show(Moment moment) {
        if (moment == null || together == null) {
            return;
        }
        long micros = moment.micros();
        var told = together.told(micros);
        shown.show(micros, told.map(each -> each.at()).orElse(-1L), workspace.semanticsProperty().get().title());
        at.setText(told.map(each -> VirtualTime.text(each.at() / 100 * 100) + " ms").orElse(""));
        at.setVisible(told.isPresent());
        sentence.setText(told.map(each -> new PartingText(together.contenders()).of(each)).orElseGet(() -> Texts.of("compare.never")));
        track.show(micros);
        time.setText(VirtualTime.text(micros / 100 * 100) + " ms");
    }

    private void seek(long micros) {
        cursor.pause();
        cursor.seek(micros);
    }

    private boolean press(KeyEvent event) {
        if (together == null && event.getCode() != KeyCode.ESCAPE) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE -> toggle();
            case RIGHT -> stepForward();
            case LEFT -> stepBack();
            case HOME -> toStart();
            case END -> toEnd();
            case OPEN_BRACKET -> together.parting(now(), -1).ifPresent(this::seek);
            case CLOSE_BRACKET -> together.parting(now(), 1).ifPresent(this::seek);
            case ESCAPE -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    @FXML
    private void toStart() {
        seek(0);
    }

    @FXML
    private void stepBack() {
        seek(together.before(now()));
    }

    @FXML
    private void toggle() {
        cursor.toggle();
    }

    @FXML
    private void stepForward() {
        seek(together.after(now()));
    }

    @FXML
    private void toEnd() {
        seek(together.longest().endMicros());
    }

    @FXML
    private void close() {
        places.toggle(Places.Place.COMPARE);
    }
}
