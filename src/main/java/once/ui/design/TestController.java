package once.ui.design;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import once.scenario.Setting;
import once.ui.look.Texts;
import once.ui.look.Tip;

/// What is tried: how many clients make which calls, and the seed of all chance.
public final class TestController {

    /// @param call null for the number of clients
    private record Line(Mechanism mechanism, Calls call) {}

    /// More than anybody sets one by one.
    private static final int MOST = 12;

    private final Editor editor;
    private final KnobControl seed;
    private List<String> shown = List.of();
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
        var lines = Clients.of(setting).stream().flatMap(clients -> lines(clients, setting)).limit(MOST).toList();
        var labels = lines.stream().map(line -> line.mechanism.label()).toList();
        if (!labels.equals(shown)) {
            calls.getChildren().forEach(row -> ((MechanismRow) row).dispose());
            calls.getChildren().setAll(lines.stream().map(this::row).toList());
            shown = labels;
        }
    }

    private static Stream<Line> lines(Clients clients, Setting setting) {
        return Stream.concat(Stream.of(new Line(clients.mechanism(setting), null)),
                Calls.of(clients, setting).stream().map(call -> new Line(call.mechanism(setting), call)));
    }

    private MechanismRow row(Line line) {
        var row = new MechanismRow(line.mechanism, editor);
        if (line.call != null) {
            offerMoreAndLess(row, line.mechanism, line.call);
        }
        return row;
    }

    private void offerMoreAndLess(MechanismRow row, Mechanism mechanism, Calls call) {
        row.offer(button(mechanism, "call.add", () -> editor.edit(call.doubled(editor.shownProperty().get()), Texts.of("deed.call-added"))),
                button(mechanism, "call.remove", () -> editor.edit(call.removed(editor.shownProperty().get()), Texts.of("deed.call-removed"))));
    }

    private static Button button(Mechanism mechanism, String key, Runnable does) {
        var button = new Button(Texts.of(key));
        button.setId(mechanism.id() + key.substring(key.indexOf('.')).replace('.', '-'));
        button.setAccessibleText(Texts.of("mechanism.fold.offer", Texts.of(key), mechanism.label()));
        Tip.on(button, button.getAccessibleText());
        button.getStyleClass().add("small-button");
        button.setOnAction(_ -> does.run());
        return button;
    }

    @FXML
    private void otherLuck() {
        editor.turn(seed.knob(), Long.toString(editor.shownProperty().get().scenario().seed() + 1));
    }
}
