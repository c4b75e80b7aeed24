package once.ui.design;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import once.scenario.Property;
import once.scenario.Setting;
import once.ui.look.Texts;

/// The mechanisms on client and server: those that the semantics sets, or others, and what those cost.
public final class ProtocolController {

    private final Editor editor;
    private final Costs costs;
    @FXML private Label preset;
    @FXML private Button restore;
    @FXML private Label cost;
    @FXML private VBox mechanisms;

    /// Made by the FXML loader.
    public ProtocolController(Editor editor, Costs costs) {
        this.editor = editor;
        this.costs = costs;
    }

    @FXML
    private void initialize() {
        Knobs.PROTOCOL.forEach(each -> mechanisms.getChildren().add(new MechanismRow(each, editor)));
        restore.managedProperty().bind(restore.visibleProperty());
        cost.managedProperty().bind(cost.visibleProperty());
        editor.shownProperty().subscribe(this::show);
        costs.brokenProperty().subscribe(this::tell);
    }

    private void show(Setting setting) {
        if (setting == null) {
            return;
        }
        var scenario = setting.scenario();
        preset.setText(scenario.isCustom() ? Texts.of("protocol.custom") : scenario.semantics().title());
        preset.setTooltip(new Tooltip(Texts.of(scenario.isCustom() ? "protocol.custom.tip" : "protocol.preset.tip", scenario.semantics().title())));
        preset.getStyleClass().setAll("label", "chip", scenario.isCustom() ? "fail" : "waiting");
        restore.setVisible(scenario.isCustom());
        tell(costs.brokenProperty().get());
    }

    /// A preset that is broken here is the environment's doing; that is for the goal to say.
    private void tell(List<Property> broken) {
        var setting = editor.shownProperty().get();
        boolean custom = setting != null && setting.scenario().isCustom();
        cost.setVisible(custom || !broken.isEmpty());
        cost.getStyleClass().setAll("label", "hint", broken.isEmpty() ? "kept" : "violated");
        var promises = broken.stream().map(property -> Texts.of("protocol.promise", property.sentence())).collect(Collectors.joining(", "));
        cost.setText(broken.isEmpty() ? Texts.of("protocol.costs-nothing") : Texts.of(custom ? "protocol.costs" : "protocol.breaks", promises));
    }

    @FXML
    private void restore() {
        editor.restore();
    }
}
