package once.ui.design;

import java.util.List;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.scenario.Setting;
import once.ui.look.Texts;

/// What is tried: the calls that are made, and the seed of all chance.
public final class TestController {

    /// More calls than anybody sets one by one.
    private static final int MOST = 12;

    private final Editor editor;
    private final KnobControl seed;
    private List<Mechanism> shown = List.of();
    @FXML private HBox luck;
    @FXML private VBox calls;

    /// Made by the FXML loader.
    public TestController(Editor editor) {
        this.editor = editor;
        this.seed = KnobControl.of(Knob.count("seed", "seed", scenario -> scenario.seed()), editor);
    }

    @FXML
    private void initialize() {
        luck.getChildren().add(2, seed.node());
        editor.shownProperty().subscribe(this::show);
        editor.refusalProperty().subscribe(() -> show(editor.shownProperty().get()));
    }

    private void show(Setting setting) {
        if (setting == null) {
            return;
        }
        seed.show(setting);
        var lines = Calls.of(setting).stream().limit(MOST).toList();
        var service = setting.scenario().service();
        var labels = lines.stream().map(line -> line.mechanism(service, setting.document().getClientCount() > 1)).toList();
        if (!labels.stream().map(Mechanism::label).toList().equals(shown.stream().map(Mechanism::label).toList())) {
            calls.getChildren().forEach(row -> ((MechanismRow) row).dispose());
            calls.getChildren().setAll(IntStream.range(0, lines.size()).mapToObj(index -> row(labels.get(index), lines.get(index))).toList());
            shown = labels;
        }
    }

    private MechanismRow row(Mechanism mechanism, Calls line) {
        var row = new MechanismRow(mechanism, editor);
        row.offer(button(mechanism, "call.add", () -> editor.edit(line.doubled(editor.shownProperty().get()), Texts.of("deed.call-added"))),
                button(mechanism, "call.remove", () -> editor.edit(line.removed(editor.shownProperty().get()), Texts.of("deed.call-removed"))));
        return row;
    }

    private static Button button(Mechanism mechanism, String key, Runnable does) {
        var button = new Button(Texts.of(key));
        button.setId(mechanism.id() + key.substring(key.indexOf('.')).replace('.', '-'));
        button.setAccessibleText(Texts.of("mechanism.fold.offer", Texts.of(key), mechanism.label()));
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> does.run());
        return button;
    }

    @FXML
    private void otherLuck() {
        editor.turn(seed.knob(), Long.toString(editor.shownProperty().get().scenario().seed() + 1));
    }
}
