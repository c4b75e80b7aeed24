package once.ui.design;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import once.ui.look.Texts;
import once.ui.look.Tip;

/// What follows from how a mechanism is set: a hole is always told, the rest to whoever looks closer.
final class HintBox extends VBox {

    private List<Hint> shown = List.of();

    HintBox(Mechanism mechanism) {
        setId("hints-" + mechanism.id());
        getStyleClass().add("hints");
        managedProperty().bind(visibleProperty());
    }

    void show(List<Hint> hints, boolean open) {
        var told = hints.stream().filter(hint -> open || hint.violated()).toList();
        if (!told.equals(shown)) {
            shown = told;
            getChildren().setAll(told.stream().map(HintBox::label).toList());
        }
        setVisible(!told.isEmpty());
    }

    private static Label label(Hint hint) {
        var label = new Label(Texts.of(hint.violated() ? "hint.violated" : "hint.kept", hint.text()));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setFocusTraversable(true);
        Tip.on(label, hint.formula());
        label.setAccessibleText(label.getText());
        label.getStyleClass().setAll("label", "hint", hint.violated() ? "violated" : "kept");
        return label;
    }
}
