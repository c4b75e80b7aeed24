package once.ui.panel;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import once.scenario.Setting;

/// What is open, and what it teaches.
public final class LessonController {

    private final Workspace workspace;
    @FXML private Label title;
    @FXML private Label variant;
    @FXML private Label lesson;

    LessonController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        workspace.settingProperty().subscribe(this::show);
    }

    private void show(Setting setting) {
        title.setText(setting == null ? "" : setting.scenario().title());
        variant.setText(workspace.openFile().filter(file -> file.settings().size() > 1).map(_ -> setting.name()).orElse(""));
        lesson.setText(setting == null ? "" : setting.scenario().lesson());
    }
}
