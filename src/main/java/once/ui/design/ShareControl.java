package once.ui.design;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A slider for a probability, from 0 to 100 %. The run follows while it is dragged; the drag as a whole is one change.
final class ShareControl extends KnobControl {

    private static final double STEP = .05;
    private static final double HUNDREDTH = 100;

    private final Slider slider = new Slider(0, 1, 0);
    private final Label text = new Label();
    private final HBox box = new HBox(slider, text);

    ShareControl(Knob knob, Editor editor) {
        super(knob, editor);
        dress(slider);
        slider.setBlockIncrement(STEP);
        text.getStyleClass().add("share");
        text.setMinWidth(Region.USE_PREF_SIZE);
        box.getStyleClass().add("with-unit");
        slider.valueProperty().subscribe(() -> text.setText(Decimals.percent(value())));
        slider.valueProperty().subscribe(this::take);
        slider.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                letGo();
            }
        });
    }

    private void take() {
        if (slider.isValueChanging()) {
            turnOn(value());
        } else {
            turn(value());
        }
    }

    /// Whole hundredths, which is as near as a hand gets.
    private String value() {
        return Decimals.text(Math.rint(slider.getValue() * HUNDREDTH) / HUNDREDTH);
    }

    @Override
    Control focused() {
        return slider;
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    void showValue(String value) {
        if (!value.equals(value())) {
            slider.setValue(Double.parseDouble(value));
        }
        text.setText(Decimals.percent(value));
    }
}
