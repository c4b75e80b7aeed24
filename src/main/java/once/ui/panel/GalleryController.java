package once.ui.panel;

import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import once.scenario.Reading;
import once.scenario.Setting;

/// All scenarios in lecture order, and the variants of the one that is open.
public final class GalleryController {

    /// A title and two lines.
    private static final double CELL_HEIGHT = 60;

    private final Workspace workspace;
    private FilteredList<Reading> found;
    @FXML private TextField search;
    @FXML private ListView<Reading> list;
    @FXML private FlowPane variants;

    GalleryController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        found = new FilteredList<>(FXCollections.observableList(workspace.gallery()));
        list.setItems(found);
        list.setFixedCellSize(CELL_HEIGHT);
        list.setCellFactory(_ -> new GalleryCell());
        search.textProperty().subscribe(text -> found.setPredicate(reading -> matches(reading, text)));
        list.getSelectionModel().selectedItemProperty().subscribe(this::open);
        workspace.settingProperty().subscribe(this::show);
    }

    private static boolean matches(Reading reading, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var said = new StringBuilder(reading.file());
        reading.settings().forEach(setting ->
                said.append(' ').append(setting.scenario().title()).append(' ').append(setting.scenario().lesson()).append(' ').append(setting.name()));
        return said.toString().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void open(Reading reading) {
        if (reading != null && reading.isGood() && workspace.openFile().filter(reading::equals).isEmpty()) {
            workspace.open(reading.settings().getFirst());
        }
    }

    private void show(Setting setting) {
        variants.getChildren().clear();
        workspace.openFile().ifPresent(reading -> {
            list.getSelectionModel().select(reading);
            list.scrollTo(Math.max(0, list.getItems().indexOf(reading) - 2));
            if (reading.settings().size() > 1) {
                showVariants(reading, setting);
            }
        });
        variants.setManaged(!variants.getChildren().isEmpty());
    }

    private void showVariants(Reading reading, Setting current) {
        var group = new ToggleGroup();
        for (var each : reading.settings()) {
            var button = new ToggleButton(each.name());
            button.getStyleClass().add("variant");
            button.setToggleGroup(group);
            button.setSelected(each == current);
            button.setOnAction(_ -> {
                button.setSelected(true);
                workspace.open(each);
            });
            variants.getChildren().add(button);
        }
    }
}
