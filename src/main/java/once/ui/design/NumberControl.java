package once.ui.design;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field for a number; the arrow keys count it up and down.
final class NumberControl extends KnobControl {

    private static final int CHARACTERS = 6;

    private final TextField field = new TextField();
    private final Kind.Number number;
    private String shown = "";

    NumberControl(Knob knob, Kind.Number number, Editor editor) {
        super(knob, editor);
        this.number = number;
        dress(field);
        field.setPrefColumnCount(Math.max(CHARACTERS, number.blank().length()));
        field.setPromptText(number.blank());
        field.setOnAction(_ -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// What it was set to stays where it may not be empty.
    private void take() {
        var typed = field.getText().strip();
        if (typed.isEmpty() && number.blank().isEmpty()) {
            field.setText(shown);
        } else if (!typed.equals(shown)) {
            turn(typed);
        }
    }

    private void pressed(KeyEvent event) {
        int steps = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (steps != 0 && (field.getText().isBlank() || Decimals.isNumber(field.getText().strip()))) {
            turn(Decimals.stepped(field.getText().strip(), number.step(), steps));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            field.setText(shown);
        }
    }

    @Override
    Control focused() {
        return field;
    }

    @Override
    Node node() {
        return number.unit().isEmpty() ? field : beside(field, number.unit());
    }

    @Override
    void showValue(String value) {
        shown = value;
        field.setText(value);
    }
}
