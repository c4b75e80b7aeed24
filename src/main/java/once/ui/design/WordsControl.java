package once.ui.design;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;

/// A field for words.
final class WordsControl extends KnobControl {

    private final TextField field = new TextField();
    private String shown = "";

    WordsControl(Knob knob, Editor editor) {
        super(knob, editor);
        dress(field);
        field.setPrefColumnCount(8);
        field.setOnAction(_ -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
    }

    private void take() {
        if (!field.getText().equals(shown)) {
            turn(field.getText());
        }
    }

    @Override
    Control focused() {
        return field;
    }

    @Override
    Node node() {
        return field;
    }

    @Override
    void showValue(String value) {
        shown = value;
        field.setText(value);
    }
}
