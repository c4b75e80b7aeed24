package once.ui.panel;

import java.nio.file.Files;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import once.ui.document.Document;
import once.ui.document.Hands;
import once.ui.look.Texts;
import once.ui.playback.Playback;

/// Everything that is done rarely, with its key.
public final class MenuController {

    private final Desk desk;
    private final Document document;
    private final Hands hands;
    private final Zoom zoom;
    private final Help help;
    private final Notices notices;
    private final Background background;
    private final Playback playback;
    private final Arrangement arrangement;
    private final Menu recent = new Menu(Texts.of("menu.recent"));
    @FXML private MenuButton menu;

    MenuController(Desk desk, Document document, Hands hands, Zoom zoom, Help help, Notices notices, Background background,
            Playback playback, Arrangement arrangement) {
        this.desk = desk;
        this.document = document;
        this.hands = hands;
        this.zoom = zoom;
        this.help = help;
        this.notices = notices;
        this.background = background;
        this.playback = playback;
        this.arrangement = arrangement;
    }

    @FXML
    private void initialize() {
        menu.getItems().addAll(files());
        menu.getItems().addAll(edits());
        menu.getItems().addAll(views());
        menu.setOnShowing(_ -> showRecent());
        showRecent();
    }

    private List<MenuItem> files() {
        return List.of(
                item("menu.open", "Shortcut+O", desk::open),
                recent,
                item("menu.save", "Shortcut+S", desk::saveScenario),
                item("menu.save-recording", "Shortcut+Shift+S", desk::saveRecording),
                item("menu.picture", "Shortcut+E", () -> desk.savePicture(menu.getScene())),
                item("menu.copy", "Shortcut+Shift+C", () -> Copying.copyAll(menu.getScene(), background)),
                new SeparatorMenuItem());
    }

    private List<MenuItem> edits() {
        var undo = item("menu.undo", "Shortcut+Z", document::undo);
        undo.disableProperty().bind(document.undoableProperty().not());
        var redo = item("menu.redo", "Shortcut+Shift+Z", document::redo);
        redo.disableProperty().bind(document.redoableProperty().not());
        return List.of(undo, redo, item("menu.reset", null, hands::reset), new SeparatorMenuItem());
    }

    private List<MenuItem> views() {
        return List.of(
                item("menu.full-screen", "F11", this::toggleFullScreen),
                item("menu.larger", "Shortcut+Plus", zoom::in),
                item("menu.smaller", "Shortcut+Minus", zoom::out),
                item("menu.usual-size", "Shortcut+0", zoom::reset),
                new SeparatorMenuItem(),
                item("menu.more-stage", "Shortcut+Shift+Down", arrangement::enlargeStage),
                item("menu.more-diagram", "Shortcut+Shift+Up", arrangement::enlargeDiagram),
                item("menu.usual-shares", null, arrangement::resetStage),
                new SeparatorMenuItem(),
                reduceMotion(),
                new SeparatorMenuItem(),
                item("menu.keys", null, help::toggle),
                item("menu.about", null, () -> notices.tell(Texts.of("about"), Texts.of("about.text").lines().toList())),
                item("menu.quit", "Shortcut+Q", this::quit));
    }

    private MenuItem reduceMotion() {
        var item = new CheckMenuItem(Texts.of("menu.reduce-motion"));
        item.setId("menu-reduce-motion");
        item.selectedProperty().bindBidirectional(playback.stepwiseProperty());
        return item;
    }

    private static MenuItem item(String key, String accelerator, Runnable does) {
        var item = new MenuItem(Texts.of(key));
        item.setId(key.replace('.', '-'));
        if (accelerator != null) {
            item.setAccelerator(KeyCombination.valueOf(accelerator));
        }
        item.setOnAction(_ -> does.run());
        return item;
    }

    private void showRecent() {
        recent.getItems().setAll(desk.recent().stream().map(path -> {
            var item = new MenuItem(path.toString());
            background.compute(() -> Files.exists(path), there -> item.setText(there ? path.toString() : Texts.of("menu.recent.gone", path)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> desk.open(path));
            return item;
        }).toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private Stage stage() {
        return (Stage) menu.getScene().getWindow();
    }

    private void toggleFullScreen() {
        stage().setFullScreen(!stage().isFullScreen());
    }

    private void quit() {
        stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }
}
