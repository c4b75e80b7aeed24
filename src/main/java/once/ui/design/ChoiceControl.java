package once.ui.design;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.util.StringConverter;

/// A list that opens.
final class ChoiceControl extends KnobControl {

    private final ComboBox<String> box = new ComboBox<>();

    ChoiceControl(Knob knob, List<String> options, Editor editor) {
        super(knob, editor);
        dress(box);
        box.getItems().setAll(options);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String option) {
                return option == null ? "" : knob.text(option);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("nobody types into it");
            }
        });
        box.setOnAction(_ -> {
            // now and then the toolkit tells of a choice that it has taken back at once
            if (box.getValue() != null) {
                turn(box.getValue());
            }
        });
    }

    @Override
    Control focused() {
        return box;
    }

    @Override
    Node node() {
        return box;
    }

    @Override
    void showValue(String value) {
        box.setValue(value);
    }
}
