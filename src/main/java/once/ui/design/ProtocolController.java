package once.ui.design;

import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import once.scenario.Setting;
import once.ui.look.Texts;
import once.ui.look.Tip;

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
        costs.costProperty().subscribe(this::tell);
    }

    private void show(Setting setting) {
        if (setting == null) {
            return;
        }
        var scenario = setting.scenario();
        preset.setText(scenario.isCustom() ? Texts.of("protocol.custom") : scenario.semantics().title());
        Tip.on(preset, Texts.of(scenario.isCustom() ? "protocol.custom.tip" : "protocol.preset.tip", scenario.semantics().title()));
        preset.getStyleClass().setAll("label", "chip", scenario.isCustom() ? "fail" : "waiting");
        restore.setVisible(scenario.isCustom());
        tell(costs.costProperty().get());
    }

    /// A preset that keeps what it promises says nothing.
    private void tell(Costs.Cost now) {
        var setting = editor.shownProperty().get();
        boolean custom = setting != null && setting.scenario().isCustom();
        cost.setVisible(custom || !now.broken().isEmpty());
        cost.getStyleClass().setAll("label", "hint", now.broken().isEmpty() ? "kept" : "violated");
        cost.setText(text(now, custom));
    }

    private static String text(Costs.Cost now, boolean custom) {
        if (now.broken().isEmpty()) {
            return Texts.of(now.sure() ? "protocol.costs-nothing" : "protocol.costs-nothing-here");
        }
        var promises = now.broken().stream().map(property -> Texts.of("protocol.promise", property.sentence())).collect(Collectors.joining(", "));
        return Texts.of(custom ? "protocol.costs" : "protocol.breaks", promises);
    }

    @FXML
    private void restore() {
        editor.restore();
    }
}
