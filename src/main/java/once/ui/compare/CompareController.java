package once.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.node.VirtualTime;
import once.scenario.Semantics;
import once.scenario.Setting;
import once.simulation.Moment;
import once.ui.look.Look;
import once.ui.look.Texts;
import once.ui.panel.Background;
import once.ui.panel.Places;
import once.ui.panel.Workspace;
import once.ui.playback.Playback;

/// The same calls with the same luck in several rows, under one playhead.
public final class CompareController {

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final int LEAST = 2;
    private static final int MOST = 6;
    private static final List<Semantics> USUAL =
            List.of(Semantics.MAYBE, Semantics.AT_LEAST_ONCE, Semantics.AT_MOST_ONCE, Semantics.EXACTLY_ONCE);

    private final Workspace workspace;
    private final Look look;
    private final Places places;
    private final Background background;
    private final Playback desk;
    private final Playback cursor;
    private final Map<Contender.Choice, ToggleButton> choices = new LinkedHashMap<>();
    private final Track track = new Track(this::seek);
    private List<CompareRow> shown = List.of();
    private Together together;
    private List<Contender.Choice> asked;
    private Setting open;
    @FXML private Region root;
    @FXML private Label title;
    @FXML private Label at;
    @FXML private Label sentence;
    @FXML private HBox semantics;
    @FXML private HBox variants;
    @FXML private VBox rows;
    @FXML private HBox transport;
    @FXML private Region playIcon;
    @FXML private Label time;

    /// Made by the FXML loader.
    public CompareController(Workspace workspace, Playback desk, Look look, Places places, Background background) {
        this.workspace = workspace;
        this.look = look;
        this.places = places;
        this.background = background;
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
        cursor.momentProperty().subscribe(this::show);
        cursor.playingProperty().subscribe(playing -> playIcon.pseudoClassStateChanged(PLAYING, playing));
        look.palette().themeChange().subscribe(() -> shown.forEach(row -> row.diagram().repaint()));
        places.at(Places.Place.COMPARE, this::press);
        places.openProperty().subscribe(now -> visit(now == Places.Place.COMPARE));
    }

    private void visit(boolean here) {
        if (!here) {
            cursor.pause();
        } else if (workspace.settingProperty().get() != null) {
            desk.pause();
            offer(workspace.settingProperty().get());
        }
    }

    private void offer(Setting setting) {
        if (setting.equals(open)) {
            return;
        }
        open = setting;
        title.setText(setting.scenario().title());
        choices.clear();
        workspace.offered().forEach(each -> add(new Contender.Choice.Under(each), USUAL.contains(each) || each == setting.scenario().semantics()));
        workspace.openFile().filter(file -> file.settings().size() > 1)
                .ifPresent(file -> file.settings().forEach(each -> add(new Contender.Choice.As(each), false)));
        semantics.getChildren().setAll(choices.entrySet().stream().filter(each -> each.getKey() instanceof Contender.Choice.Under).map(Map.Entry::getValue).toList());
        variants.getChildren().setAll(choices.entrySet().stream().filter(each -> each.getKey() instanceof Contender.Choice.As).map(Map.Entry::getValue).toList());
        compare();
    }

    private void add(Contender.Choice choice, boolean chosen) {
        var button = new ToggleButton(choice.name());
        button.setId("compare-" + (choices.size() + 1));
        button.setSelected(chosen && choices.values().stream().filter(ToggleButton::isSelected).count() < MOST);
        button.setOnAction(_ -> choose(button));
        choices.put(choice, button);
    }

    private void choose(ToggleButton button) {
        long chosen = choices.values().stream().filter(ToggleButton::isSelected).count();
        if (chosen < LEAST || chosen > MOST) {
            button.setSelected(!button.isSelected());
        } else {
            compare();
        }
    }

    private void compare() {
        var chosen = choices.entrySet().stream().filter(each -> each.getValue().isSelected()).map(Map.Entry::getKey).toList();
        var of = open;
        asked = chosen;
        background.compute(() -> Together.of(chosen.stream().map(choice -> Contender.of(choice, of)).toList()), result -> {
            if (asked == chosen) {
                show(result);
            }
        });
    }

    private void show(Together result) {
        long before = together == null || shown.isEmpty() ? -1 : now();
        together = result;
        transport.setDisable(false);
        var longest = result.longest();
        shown = result.contenders().stream().map(each -> new CompareRow(each, look.palette(), longest.endMicros())).toList();
        shown.forEach(row -> {
            VBox.setVgrow(row, Priority.ALWAYS);
            row.diagram().setOnMousePressed(event -> seek(row.diagram().micros(event.getX())));
            row.diagram().setOnMouseDragged(event -> seek(row.diagram().micros(event.getX())));
        });
        rows.getChildren().setAll(new ArrayList<>(shown));
        track.show(partings(), longest.endMicros());
        cursor.load(longest);
        seek(before >= 0 ? before : result.partings().stream().findFirst().map(each -> each.at()).orElse(longest.endMicros()));
    }

    private List<Long> partings() {
        return together.partings().stream().map(each -> each.at()).toList();
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
        long toldAt = told.map(each -> each.at()).orElse(-1L);
        var reference = reference().stateAt(micros);
        shown.forEach(row -> row.mark(partings(), toldAt));
        shown.forEach(row -> row.show(micros, !row.stateAt(micros).equals(reference)));
        at.setText(told.map(each -> VirtualTime.text(each.at() / 100 * 100) + " ms").orElse(""));
        at.setVisible(told.isPresent());
        sentence.setText(told.map(each -> new PartingText(together.contenders()).of(each)).orElseGet(() -> Texts.of("compare.never")));
        track.show(micros);
        time.setText(VirtualTime.text(micros / 100 * 100) + " ms");
    }

    /// What runs on the desk is what the others are held against, the first row where it is not among them.
    private CompareRow reference() {
        var here = workspace.semanticsProperty().get().title();
        return shown.stream().filter(row -> row.contender().name().equals(here)).findFirst().orElse(shown.getFirst());
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
            case OPEN_BRACKET -> toParting(-1);
            case CLOSE_BRACKET -> toParting(1);
            case ESCAPE -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toParting(int direction) {
        partings().stream().filter(each -> direction * (each - now()) > 0)
                .reduce((one, other) -> direction > 0 ? one : other).ifPresent(this::seek);
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
