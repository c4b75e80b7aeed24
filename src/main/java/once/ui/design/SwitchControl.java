package once.ui.design;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// A switch: right for on.
final class SwitchControl extends KnobControl {

    private final ToggleButton button = new ToggleButton();

    SwitchControl(Knob knob, Editor editor) {
        super(knob, editor);
        dress(button);
        var thumb = new Region();
        thumb.getStyleClass().add("thumb");
        button.setGraphic(thumb);
        button.getStyleClass().setAll("switch");
        button.setOnAction(_ -> turn(Boolean.toString(button.isSelected())));
    }

    @Override
    Control focused() {
        return button;
    }

    @Override
    Node node() {
        return button;
    }

    @Override
    void showValue(String value) {
        button.setSelected(value.equals("true"));
    }
}
