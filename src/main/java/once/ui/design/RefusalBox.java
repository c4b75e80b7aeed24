package once.ui.design;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import once.ui.look.Texts;

/// Why a change was refused, under the knob that was turned, with the way to what has to give.
final class RefusalBox extends VBox {

    private final Mechanism mechanism;
    private final Editor editor;
    private final Label message = new Label();

    RefusalBox(Mechanism mechanism, Editor editor) {
        this.mechanism = mechanism;
        this.editor = editor;
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setId("refused");
        getStyleClass().add("refusal");
        managedProperty().bind(visibleProperty());
    }

    /// Shows what is refused from now on, until the subscription ends.
    Subscription follow() {
        return editor.refusalProperty().subscribe(now -> show(now != null && mechanism.all().anyMatch(knob -> knob == now.knob()) ? now : null));
    }

    private void show(Refusal refusal) {
        setVisible(refusal != null);
        if (refusal != null) {
            message.setText(Texts.of("refusal", Wording.of(refusal.message())));
            getChildren().setAll(message);
            refusal.inTheWay().stream().flatMap(path -> Knobs.of(path).stream()).distinct().map(this::link).forEach(getChildren()::add);
        }
    }

    private Hyperlink link(Knob knob) {
        var link = new Hyperlink(Texts.of("refusal.show", Knobs.card(knob), knob.label()));
        link.getStyleClass().add("gives");
        link.setOnAction(_ -> editor.want(knob.paths().getFirst()));
        return link;
    }
}
