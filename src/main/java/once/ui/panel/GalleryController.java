package once.ui.panel;

import java.util.Locale;
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
    private final Desk desk;
    private final Notices notices;
    private FilteredList<Reading> found;
    @FXML private TextField search;
    @FXML private ListView<Reading> list;
    @FXML private FlowPane variants;

    GalleryController(Workspace workspace, Desk desk, Notices notices) {
        this.workspace = workspace;
        this.desk = desk;
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        found = new FilteredList<>(workspace.gallery());
        list.setItems(found);
        list.setFixedCellSize(CELL_HEIGHT);
        list.setCellFactory(_ -> new GalleryCell());
        search.textProperty().subscribe(text -> found.setPredicate(reading -> matches(reading, text)));
        list.getSelectionModel().selectedItemProperty().subscribe(this::open);
        workspace.settingProperty().subscribe(this::show);
        workspace.gallery().subscribe(() -> workspace.openFile().ifPresent(this::select));
        notices.shownProperty().subscribe(asked -> {
            if (asked == null) {
                workspace.openFile().ifPresent(this::select);
            }
        });
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
            desk.open(reading, reading.settings().getFirst());
        }
    }

    private void show(Setting setting) {
        variants.getChildren().clear();
        workspace.openFile().ifPresent(reading -> {
            select(reading);
            if (reading.settings().size() > 1) {
                showVariants(reading, setting);
            }
        });
        variants.setManaged(!variants.getChildren().isEmpty());
    }

    /// Who was asked, and stays, has what is open selected again.
    private void select(Reading reading) {
        int index = list.getItems().indexOf(reading);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (index != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private void showVariants(Reading reading, Setting current) {
        var group = new ToggleGroup();
        for (var each : reading.settings()) {
            var button = new ToggleButton(each.name());
            button.getStyleClass().add("variant");
            button.setToggleGroup(group);
            button.setSelected(each.name().equals(current.name()));
            button.setOnAction(_ -> {
                button.setSelected(true);
                desk.open(reading, each);
            });
            variants.getChildren().add(button);
        }
    }
}
