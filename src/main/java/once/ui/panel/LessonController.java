package once.ui.panel;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import once.scenario.Reading;
import once.scenario.Setting;
import once.ui.look.Texts;
import once.ui.look.Tip;

/// What is open, what it teaches, and its variants.
public final class LessonController {

    private final Workspace workspace;
    private final Desk desk;
    private final Predictions predictions;
    @FXML private Label title;
    @FXML private MenuButton variants;
    @FXML private Label lesson;

    LessonController(Workspace workspace, Desk desk, Predictions predictions) {
        this.predictions = predictions;
        this.workspace = workspace;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        variants.managedProperty().bind(variants.visibleProperty());
        // a menu that nobody sees keeps all the items it ever had
        variants.setOnShowing(_ -> file().ifPresent(reading -> variants.getItems().setAll(items(reading, workspace.settingProperty().get()))));
        workspace.settingProperty().subscribe(this::show);
        predictions.changesProperty().subscribe(() -> tell(workspace.settingProperty().get()));
    }

    private void show(Setting setting) {
        title.setText(setting == null ? "" : setting.scenario().title());
        tell(setting);
        variants.setVisible(setting != null && file().isPresent());
        variants.setText(setting == null ? "" : setting.name());
        Tip.on(variants, variants.getText() + "\n" + Texts.of("gallery.variants"));
        Tip.on(title, title.getText());
    }

    /// A lesson may answer the question that stands below.
    private void tell(Setting setting) {
        lesson.setText(setting == null ? "" : predictions.isOpen(setting) ? lead(setting.teaching().chapter()) : setting.scenario().lesson());
    }

    private static String lead(String chapter) {
        return chapter.isEmpty() ? Texts.of("lesson.asks") : Texts.of("lesson.asks.in", chapter);
    }

    private Optional<Reading> file() {
        return workspace.openFile().filter(reading -> reading.settings().size() > 1);
    }

    private List<MenuItem> items(Reading reading, Setting current) {
        var group = new ToggleGroup();
        return reading.settings().stream().map(each -> item(reading, each, each.name().equals(current.name()), group)).toList();
    }

    private MenuItem item(Reading reading, Setting each, boolean chosen, ToggleGroup group) {
        var item = new RadioMenuItem(each.name());
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> desk.open(reading, each));
        return item;
    }
}
